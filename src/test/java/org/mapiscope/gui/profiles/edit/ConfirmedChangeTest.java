package org.mapiscope.gui.profiles.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;

class ConfirmedChangeTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<Optional<String>> changed = new ArrayList<>();
    private TestMapi test;
    private ConfirmedChange change;

    @BeforeEach
    void make(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        test = new TestMapi(folder);
        MapiProfiles where = new MapiProfiles(test.mapi, tasks);
        change = new ConfirmedChange(
                new EditTarget(where, new ProfileEditor(test.mapi, ProfileBackups.of(test.mapi)),
                        ProfileSelection.profile(where, TestMapi.PROFILE)),
                dialogs, new OneDialog(), now -> changed.add(now.profile()));
    }

    @AfterEach
    void close() {
        test.close();
    }

    /** {@return how often something was asked, and the profile after each change} */
    private List<Object> asked() {
        tasks.runAll();
        return List.of(dialogs.questions.size(), List.copyOf(changed));
    }

    @Test
    void whatLosesNothingIsMadeWithoutAQuestion() {
        change.make(planner -> planner.rename(TestMapi.PROFILE, "Other"));

        assertEquals(List.of(0, List.of(Optional.of("Other"))), asked());
    }

    @Test
    void whatIsAsItWouldBeIsNeitherAskedAboutNorMade() {
        change.make(planner -> planner.rename(TestMapi.PROFILE, TestMapi.PROFILE));

        assertEquals(List.of(0, List.of()), asked());
    }

    @Test
    void aLossIsMadeAfterAYesOnly() {
        change.make(planner -> planner.delete(TestMapi.PROFILE));
        List<Object> no = asked();
        dialogs.yes = true;
        change.make(planner -> planner.delete(TestMapi.PROFILE));

        assertEquals(List.of(List.of(1, List.of()), List.of(2, List.of(Optional.empty()))),
                List.of(no, asked()));
    }

    @Test
    void whenThereIsNothingToTakeBackThatIsShown() {
        change.undo();
        tasks.runAll();

        assertEquals(List.of(HResult.MAPI_E_NOT_FOUND),
                dialogs.failures.stream().map(MapiException::result).toList());
    }
}
