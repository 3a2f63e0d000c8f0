/** What the parts of the screen share: texts, dialogs, settings, flag boxes, the window's native handle. */
@NullMarked
package org.mapiscope.gui.control;

import org.jspecify.annotations.NullMarked;
