/**
 * What the bytes of a property mean: trees of {@link org.mapiscope.smartview.Block}s with the place of each.
 *
 * <p>A viewer never fails: what could not be read is a block with its bytes. Source: [MS-OXCDATA], [MS-OXORULE],
 * [MS-OXOCFG], [MS-OXOCAL], [MS-OXOSRCH], [MS-OXOABK].
 */
@NullMarked
package org.mapiscope.smartview;

import org.jspecify.annotations.NullMarked;
