/**
 * Walks all of a PST or OST, however damaged, and says what is wrong with it and what can still be recovered.
 *
 * <p>Source: [MS-PST].
 */
@NullMarked
package org.mapiscope.store.pst.check;

import org.jspecify.annotations.NullMarked;
