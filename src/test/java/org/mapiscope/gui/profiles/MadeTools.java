package org.mapiscope.gui.profiles;

import java.util.List;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.store.pst.file.PstFiles;

/** The tools of the profiles pane, as the program has them, on a machine of which nothing is seen. */
final class MadeTools {
    private MadeTools() {}

    static ProfileTools of(ProfilesViewModel model, HeldTasks tasks) {
        return of(model, tasks, new MadeActions());
    }

    static ProfileTools of(ProfilesViewModel model, HeldTasks tasks, ProfileActions actions) {
        FindingsViewModel findings = findings(model, tasks);
        return new ProfileTools(actions, findings, new CompareViewModel(model, tasks),
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
