package org.mapiscope.cli;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfilePlanner;
import picocli.CommandLine.Parameters;

/** What the commands that change one profile have in common: its name comes first. */
abstract class ProfilePartEdit extends ProfileEdit {
    @Parameters(index = "0", paramLabel = "PROFILE", descriptionKey = "profile.name")
    private String profile = "";

    ProfilePartEdit(MapiScopeCommand root) {
        super(root);
    }

    String profile() {
        return profile;
    }

    /** {@return the service, provider or section that {@code text} means} */
    MapiUid uid(ProfilePlanner planner, String text) throws MapiException {
        ProfileContent content = planner.content(profile);
        return checked(() -> new ProfileWords(root().texts()).section(content, text));
    }

    @Override
    String sentence(Edited edited) {
        return root().texts().get("profile.changed." + edited.kind(), edited.profile());
    }
}
