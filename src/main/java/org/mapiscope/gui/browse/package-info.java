/**
 * The one window for looking into a session: folder tree, tabs with a history of places, details, quick open.
 *
 * <p>May use: operation, interpret, mapi, gui.contents, gui.message, gui.property, gui.hierarchy, gui.session, gui.task,
 * gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.browse;

import org.jspecify.annotations.NullMarked;
