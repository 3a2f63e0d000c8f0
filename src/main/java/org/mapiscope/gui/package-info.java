/**
 * The windows: the program's start with a screen, its main windows, and what they share.
 *
 * <p>One subpackage is one part of the screen, with its view, its view model and its texts. Nothing here calls MAPI on
 * the FX thread; all work goes through {@link org.mapiscope.gui.task.TaskRunner}.
 */
@NullMarked
package org.mapiscope.gui;

import org.jspecify.annotations.NullMarked;
