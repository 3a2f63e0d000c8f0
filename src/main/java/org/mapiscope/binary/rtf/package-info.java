/**
 * RTF as messages have it: taken out of its compressed form, and the HTML or text that it was made from taken out of
 * it.
 */
@NullMarked
package org.mapiscope.binary.rtf;

import org.jspecify.annotations.NullMarked;
