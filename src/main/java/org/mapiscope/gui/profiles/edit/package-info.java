/**
 * What a person does with profiles in a window: which actions there are, when they can be done, and their dialogs.
 *
 * <p>May use: gui.profile, gui.property, gui.control, gui.task, operation, interpret, mapi. Used by: gui.profiles.
 */
@NullMarked
package org.mapiscope.gui.profiles.edit;

import org.jspecify.annotations.NullMarked;
