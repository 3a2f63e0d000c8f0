/** The sessions of a window and the stores of the one that is selected. */
@NullMarked
package org.mapiscope.gui.session;

import org.jspecify.annotations.NullMarked;
