/**
 * Lists, tables and properties of a PST: the heap on a node, the B-tree on a heap, property contexts, table contexts.
 *
 * <p>Values are the bytes that are stored; what they mean in MAPI is said elsewhere. Source: [MS-PST] 2.3.
 */
@NullMarked
package org.mapiscope.store.pst.ltp;

import org.jspecify.annotations.NullMarked;
