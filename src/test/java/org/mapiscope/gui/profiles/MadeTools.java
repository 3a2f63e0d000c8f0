package org.mapiscope.gui.profiles;

import org.mapiscope.gui.HeldTasks;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.store.pst.file.PstFiles;

/** The tools of the profiles pane, as the program has them, on a machine of which nothing is seen. */
final class MadeTools {
    private MadeTools() {}

    static ProfileTools of(ProfilesViewModel model, HeldTasks tasks) {
        return new ProfileTools(findings(model, tasks), new CompareViewModel(model, tasks));
    }

    static FindingsViewModel findings(ProfilesViewModel model, HeldTasks tasks) {
        return new FindingsViewModel(model, new ProfileCheck(PstFiles.tools().checker()), MachineFiles.NONE, tasks);
    }
}
