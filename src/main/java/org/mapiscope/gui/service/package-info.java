/**
 * The message services of a profile and their providers, with the properties of their profile sections.
 *
 * <p>May use: operation, mapi, gui.task, gui.control. Used by: the main window.
 */
@NullMarked
package org.mapiscope.gui.service;

import org.jspecify.annotations.NullMarked;
