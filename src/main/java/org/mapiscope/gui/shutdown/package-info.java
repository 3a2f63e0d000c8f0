/**
 * Fast shutdown: query, notify, do, in that order only, with the rules that hold for it.
 *
 * <p>May use: operation, mapi, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.shutdown;

import org.jspecify.annotations.NullMarked;
