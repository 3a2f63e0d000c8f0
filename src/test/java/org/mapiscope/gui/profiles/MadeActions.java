package org.mapiscope.gui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.gui.profiles.edit.ProfileAction;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.gui.profiles.edit.ProfileSelection;

/** Keeps what it is asked to do; it can do everything, except with profiles of files. */
final class MadeActions implements ProfileActions {
    final List<String> done = new ArrayList<>();

    @Override
    public Optional<String> whyNot(ProfileAction action, ProfileSelection selection) {
        return selection.where().isPresent() ? Optional.empty() : Optional.of("It is only read");
    }

    @Override
    public void perform(ProfileAction action, ProfileSelection selection) {
        done.add(action + " " + selection.kind() + " " + selection.profile().orElse("-")
                + selection.uid().map(uid -> " " + uid).orElse("")
                + selection.property().map(tag -> " " + tag).orElse(""));
    }

    @Override
    public void addListener(Listener listener) {
        // a test tells the model itself
    }
}
