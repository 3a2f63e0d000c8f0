package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.mapiscope.operation.report.ReportPart;

@ExtendWith(OnFxThread.class)
class ReportViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private ProfilesViewModel profiles;
    private ReportViewModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        profiles = new ProfilesViewModel(List.of(), file -> List.of(new MadeProfiles(file)), tasks, dialogs);
        FindingsViewModel findings = MadeTools.findings(profiles, tasks);
        model = MadeTools.report(profiles, findings, tasks);
        profiles.open(List.of(MadeProfiles.FILE));
        tasks.runAll();
        profiles.select(Optional.of(profiles.profiles().getFirst()));
        tasks.runAll();
    }

    private String html() {
        return model.madeProperty().get().orElseThrow().report().html();
    }

    @Test
    void nothingIsMadeBeforeItIsAskedFor() {
        assertEquals(Optional.empty(), model.madeProperty().get());
        model.saveHtml();

        assertEquals(0, tasks.waiting());
    }

    @Test
    void namesAreReplacedUnlessAPersonWantsThem() {
        model.make();
        tasks.runAll();
        boolean replaced = !html().contains("anna@example.org");
        model.redactedProperty().set(false);
        tasks.runAll();

        assertTrue(replaced);
        assertTrue(html().contains("anna@example.org"));
        assertFalse(model.madeProperty().get().orElseThrow().redacted());
    }

    @Test
    void aReportThatAPersonStoppedCanBeMadeAgain() {
        model.make();
        tasks.stopAll();
        tasks.runAll();
        boolean running = model.runningProperty().get();
        model.make();
        tasks.runAll();

        assertEquals(List.of(false, true), List.of(running, model.madeProperty().get().isPresent()));
    }

    @Test
    void aPartThatIsNotWantedIsLeftOut() {
        model.make();
        tasks.runAll();
        int before = html().length();
        model.choose(ReportPart.FINDINGS, false);
        tasks.runAll();

        assertTrue(html().length() < before);
    }

    @Test
    void theReportIsSavedAsItWasShown() throws IOException {
        model.make();
        tasks.runAll();
        dialogs.toSave = Optional.of(folder.resolve("report.html"));
        model.saveHtml();
        tasks.runAll();

        assertEquals(html(), Files.readString(folder.resolve("report.html")));
        assertEquals("Saved as " + folder.resolve("report.html") + ".", model.statusProperty().get());
    }

    @Test
    void theReportOfAnotherProfileIsNotThere() {
        model.make();
        tasks.runAll();
        profiles.select(Optional.of(profiles.profiles().getLast()));
        tasks.runAll();

        assertEquals(Optional.empty(), model.madeProperty().get());
    }

    @Test
    void itSaysWhatWasReplaced() {
        model.make();
        tasks.runAll();

        assertTrue(model.replaced().contains("E-mail addresses: "), model.replaced());
    }
}
