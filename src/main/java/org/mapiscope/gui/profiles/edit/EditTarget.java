package org.mapiscope.gui.profiles.edit;

import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.operation.profile.edit.ProfileEditor;

/**
 * What an action is done with.
 *
 * @param where whose profiles they are
 * @param editor of those profiles
 * @param selection what is selected of them
 */
record EditTarget(MapiProfiles where, ProfileEditor editor, ProfileSelection selection) {
    /** {@return the name of the selected profile; empty for an action that needs none} */
    String profile() {
        return selection.profile().orElse("");
    }

    /** {@return the selected service, provider or section, for an action that needs one} */
    MapiUid uid() {
        return selection.uid().orElseThrow();
    }
}
