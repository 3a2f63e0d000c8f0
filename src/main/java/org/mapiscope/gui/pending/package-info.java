/**
 * Calls that MAPI does not answer: which, since when, and a way to wait no longer.
 *
 * <p>May use: operation, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.pending;

import org.jspecify.annotations.NullMarked;
