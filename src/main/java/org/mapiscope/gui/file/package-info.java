/**
 * Files of message stores, without MAPI: a check with its findings, and conversion into a PST.
 *
 * <p>May use: operation, interpret, mapi, mapi.file, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.file;

import org.jspecify.annotations.NullMarked;
