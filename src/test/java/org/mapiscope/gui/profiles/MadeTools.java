package org.mapiscope.gui.profiles;

import java.util.Optional;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.profiles.edit.ProfileAction;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.store.pst.file.PstFiles;

/** The tools of the profiles pane, as the program has them, on a machine of which nothing is seen. */
final class MadeTools {
    private static final ProfileActions NO_ACTIONS = new ProfileActions() {
        @Override
        public Optional<String> whyNot(ProfileAction action, ProfileSelection selection) {
            return Optional.of("made by hand");
        }

        @Override
        public void perform(ProfileAction action, ProfileSelection selection) {}

        @Override
        public void addListener(Listener listener) {}
    };

    private MadeTools() {}

    static ProfileTools of(ProfilesViewModel model, HeldTasks tasks) {
        return new ProfileTools(NO_ACTIONS, findings(model, tasks), new CompareViewModel(model, tasks));
    }

    static FindingsViewModel findings(ProfilesViewModel model, HeldTasks tasks) {
        return new FindingsViewModel(model, new ProfileCheck(PstFiles.tools().checker()), MachineFiles.NONE, tasks);
    }
}
