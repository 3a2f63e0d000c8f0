/**
 * Writes a PST in one pass from front to back: Unicode, permute encoding.
 *
 * <p>What is pushed in is written at once; what has to be known at the end (the B-trees' entries, tables that are not
 * full yet) is kept in a few bytes each. Source: [MS-PST].
 */
@NullMarked
package org.mapiscope.store.pst.write;

import org.jspecify.annotations.NullMarked;
