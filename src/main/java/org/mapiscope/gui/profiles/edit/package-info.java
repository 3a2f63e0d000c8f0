/** What a person does with profiles in a window: which actions there are, when they can be done, and their dialogs. */
@NullMarked
package org.mapiscope.gui.profiles.edit;

import org.jspecify.annotations.NullMarked;
