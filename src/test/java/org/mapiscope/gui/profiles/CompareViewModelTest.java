package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.compare.CompareRow;

@ExtendWith(OnFxThread.class)
class CompareViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final MadeProfiles made = new MadeProfiles(MadeProfiles.FILE);
    private ProfilesViewModel profiles;
    private CompareViewModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        made.profiles.put("Twin", MadeProfiles.profile("Twin", false));
        profiles = new ProfilesViewModel(List.of(), file -> List.of(made), tasks, dialogs);
        model = new CompareViewModel(profiles, tasks);
        profiles.open(List.of(MadeProfiles.FILE));
        tasks.runAll();
        profiles.select(Optional.of(profile("Anna")));
        tasks.runAll();
    }

    private ProfileNode profile(String name) {
        return profiles.profiles().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private void with(String name) {
        model.otherProperty().set(profile(name));
        tasks.runAll();
    }

    private static String lines(List<CompareRow> rows, String indent) {
        StringBuilder text = new StringBuilder();
        for (CompareRow row : rows) {
            text.append(indent).append(CompareWords.label(row)).append(": ").append(CompareWords.status(row))
                    .append('\n').append(lines(row.children(), indent + " "));
        }
        return text.toString();
    }

    @Test
    void allProfilesButTheSelectedOneAreOffered() {
        assertEquals(List.of("Old", "Twin"), model.choices().stream().map(TreeNode::name).toList());
    }

    @Test
    void whatDiffersIsShownWithWhatItIsIn() {
        with("Twin");

        assertEquals("""
                Profile: different
                 Name: different
                 Default: different
                """, lines(model.rowsProperty().get(), ""));
        assertTrue(model.statusProperty().get().startsWith("2 differences: 0 only left, 0 only right; "));
    }

    @Test
    void whatIsEqualIsShownWhenItIsAskedFor() {
        with("Twin");
        model.differencesOnlyProperty().set(false);
        model.filterProperty().set("archive.pst");

        assertEquals("""
                Message stores: equal
                 Message store Archive: equal
                  File path: equal
                Profile sections: equal
                 Section {00000002-0000-0000-0000-000000000000}: equal
                  0x6700001F: equal
                """.replace("0x6700001F", "PR_PST_PATH (0x6700001F)"), lines(model.rowsProperty().get(), ""));
    }

    @Test
    void aProfileThatIsReadAnewIsComparedAnew() {
        with("Twin");
        made.profiles.put("Twin", MadeProfiles.profile("Anna", true));
        profiles.readAgain();
        tasks.runAll();

        assertEquals(List.of(), model.rowsProperty().get());
    }

    @Test
    void whatIsShownIsWrittenToAFile() throws IOException {
        with("Twin");
        dialogs.toSave = Optional.of(folder.resolve("compare.tsv"));
        model.export();
        tasks.runAll();

        assertEquals("""
                What	Difference	Anna – NTUSER.DAT - Outlook 16.0	Twin – NTUSER.DAT - Outlook 16.0
                Profile	different\t\t
                  Name	different	Anna	Twin
                  Default	different	Yes	No
                """, Files.readString(folder.resolve("compare.tsv")).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void withoutASelectedProfileThereIsNothingToCompare() {
        profiles.select(Optional.empty());

        assertEquals("Select a profile, then choose another one to compare it with.", model.statusProperty().get());
    }
}
