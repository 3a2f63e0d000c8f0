/**
 * The folder tree of one store, read as it is opened, with counts; a damaged folder shows its result in its place.
 *
 * <p>May use: operation, mapi, gui.session, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.hierarchy;

import org.jspecify.annotations.NullMarked;
