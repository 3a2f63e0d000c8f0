/**
 * The rows of one table of MAPI's, also of a million: pages around what is seen, columns, restriction, order, headings,
 * search and export.
 */
@NullMarked
package org.mapiscope.gui.contents;

import org.jspecify.annotations.NullMarked;
