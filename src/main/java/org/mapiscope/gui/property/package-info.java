/** The property pane: all properties of an object or of a table's row, found, grouped, compared, copied, saved and changed. */
@NullMarked
package org.mapiscope.gui.property;

import org.jspecify.annotations.NullMarked;
