package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.profiles.edit.ProfileAction;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Unavailable;
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
        FindingsViewModel findings = findings(model, tasks);
        return new ProfileTools(NO_ACTIONS, findings, new CompareViewModel(model, tasks),
                report(model, findings, tasks));
    }

    static ReportViewModel report(ProfilesViewModel model, FindingsViewModel findings, HeldTasks tasks) {
        return new ReportViewModel(model, findings,
                new ReportFacts("1.2.3", List::of, List::of, MachineMapi.none(new Unavailable.NotInstalled(0))), tasks);
    }

    static FindingsViewModel findings(ProfilesViewModel model, HeldTasks tasks) {
        return new FindingsViewModel(model, new ProfileCheck(PstFiles.tools().checker()), MachineFiles.NONE, tasks);
    }
}
