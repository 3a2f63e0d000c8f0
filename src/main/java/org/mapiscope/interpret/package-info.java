/**
 * Names and words for what MAPI says in numbers: results, flags, property tags.
 *
 * <p>The tables and the texts are resources beside these classes, English and Brazilian Portuguese. Source: MAPICode.h,
 * MAPIDefS.h, MAPITags.h, [mapi-constants].
 */
@NullMarked
package org.mapiscope.interpret;

import org.jspecify.annotations.NullMarked;
