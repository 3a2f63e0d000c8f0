/**
 * The call log: each MAPI call of this process while it runs and after, with what its result means.
 *
 * <p>May use: mapi, mapi.trace, interpret, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.calllog;

import org.jspecify.annotations.NullMarked;
