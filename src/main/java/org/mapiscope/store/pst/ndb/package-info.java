/**
 * The node database of a PST: header, pages, the two B-trees, blocks, data trees and subnodes.
 *
 * <p>Source: [MS-PST] 2.2. Every size and place that differs between the file's variants is in
 * {@link org.mapiscope.store.pst.ndb.PstFormat}.
 */
@NullMarked
package org.mapiscope.store.pst.ndb;

import org.jspecify.annotations.NullMarked;
