package org.mapiscope.gui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.file.PstFiles;

@ExtendWith(OnFxThread.class)
class FilesViewModelTest {
    static final FileTools TOOLS = PstFiles.tools();
    private static final Path PST = Path.of(System.getProperty("mapiscope.demo")).resolve("testPST.pst");

    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final FilesViewModel model = new FilesViewModel(TOOLS, tasks, dialogs);

    @TempDir
    private Path folder;

    @BeforeEach
    void english() {
        Messages.setLanguage(Locale.ENGLISH);
    }

    /** {@return a file that lacks its last pages} */
    static Path cutOff(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(PST);
        return Files.write(folder.resolve("cut.pst"), Arrays.copyOf(bytes, bytes.length - 4096));
    }

    @Test
    void aCheckedFileHasAReportAndAnotherHasNone() {
        model.check(PST);
        tasks.runAll();
        CheckReport report = model.reportProperty().get().orElseThrow();
        model.add(List.of(folder.resolve("other.ost")));

        assertEquals("Unicode", report.format());
        assertEquals(Optional.empty(), model.reportProperty().get());
    }

    @Test
    void aStoppedCheckHandsOverWhatItHas() {
        model.check(PST);
        model.stop();
        tasks.runAll();

        assertFalse(model.reportProperty().get().orElseThrow().complete());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void aSecondCheckWaitsForTheFirst() {
        model.check(PST);
        model.check();

        assertEquals(1, tasks.waiting());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        model.check(folder.resolve("none.pst"));
        tasks.runAll();

        assertEquals(List.of(HResult.MAPI_E_NOT_FOUND), dialogs.failures.stream().map(f -> f.result()).toList());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void theCopyHasARowForEachFindingBelowTheTitles() throws IOException {
        model.check(cutOff(folder));
        tasks.runAll();
        model.copyFindings();

        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals("Severity\tStructure\tOffset\t[MS-PST]\tWhat is wrong and what is lost\tWhat was there",
                lines.getFirst());
        assertEquals(model.reportProperty().get().orElseThrow().findings().size() + 1, lines.size());
        assertTrue(lines.get(1).startsWith("Error\t"), lines.get(1));
    }

    @Test
    void theReportIsSavedAsJson() throws IOException {
        Path target = folder.resolve("report.json");
        dialogs.toSave = Optional.of(target);
        model.check(PST);
        tasks.runAll();
        model.saveJson();
        tasks.runAll();

        assertEquals("Saved: " + target, model.statusProperty().get());
        assertTrue(Files.readString(target).contains("\"format\" : \"Unicode\""));
    }

    @Test
    void aFileIsConvertedIntoOneThatACheckFindsNothingIn() {
        Path made = folder.resolve("made");
        dialogs.toSave = Optional.of(made);
        model.convert(List.of(PST));
        tasks.runAll();

        ConvertOutcome outcome = model.conversion().outcomeProperty().get().orElseThrow();
        model.check(outcome.output());
        tasks.runAll();
        assertEquals(folder.resolve("made.pst"), outcome.output());
        assertTrue(outcome.report().orElseThrow().complete());
        assertEquals(List.of(), model.reportProperty().get().orElseThrow().findings());
    }

    @Test
    void aFileThatIsThereStaysUnlessThePersonSaysReplace() throws IOException {
        Path there = Files.writeString(folder.resolve("there.pst"), "mine");
        dialogs.toSave = Optional.of(there);
        model.convert(List.of(PST));
        tasks.runAll();

        assertEquals(1, dialogs.questions.size());
        assertEquals("mine", Files.readString(there));

        dialogs.yes = true;
        model.convert(List.of(PST));
        tasks.runAll();
        assertTrue(model.conversion().outcomeProperty().get().orElseThrow().report().isPresent());
    }

    @Test
    void aStoppedConversionMakesNoFile() {
        Path target = folder.resolve("never.pst");
        dialogs.toSave = Optional.of(target);
        model.convert(List.of(PST));
        model.stop();
        tasks.runAll();

        assertEquals(Optional.of(new ConvertOutcome(target, Optional.empty())),
                model.conversion().outcomeProperty().get());
        assertFalse(Files.exists(target));
    }

    /** {@return a file with eight folders of two messages each, the first with four more folders in it} */
    static Path made(Path folder) throws MapiException {
        Path file = folder.resolve("folders.pst");
        TOOLS.maker().make(file, ExistingFile.KEEP, new StorePlan(24, 12, 0, 0, 1), MapiProgress.NONE);
        return file;
    }

    private ConvertReport.Counts convertedOf(Path file) {
        dialogs.toSave = Optional.of(folder.resolve("some.pst"));
        model.convert(List.of(file));
        tasks.runAll();
        return model.conversion().outcomeProperty().get().flatMap(ConvertOutcome::report).orElseThrow().counts();
    }

    private List<FolderTick> chooseFrom(Path file) {
        model.add(List.of(file));
        model.chooseFolders();
        tasks.runAll();
        return model.conversion().folders().choiceProperty().get().orElseThrow().folders();
    }

    @Test
    void aConversionCopiesTheFoldersThatAreTicked() throws MapiException {
        Path file = made(folder);
        List<FolderTick> folders = chooseFrom(file);
        model.conversion().folders().tickAll(false);
        folders.get(0).folders().getFirst().tickedProperty().set(true);
        folders.get(3).tickedProperty().set(true);

        assertEquals(4, convertedOf(file).messages());
    }

    @Test
    void aConversionOfAllFoldersOrOfAnotherFileCopiesAll() throws MapiException {
        Path file = made(folder);
        chooseFrom(PST);
        model.conversion().folders().tickAll(false);

        assertEquals(24, convertedOf(file).messages());

        chooseFrom(file);
        assertEquals(Optional.of(List.of()), model.conversion().folders().paths(List.of(file)));
    }

    @Test
    void aConversionOfNoFolderIsNotBegun() {
        chooseFrom(PST);
        model.conversion().folders().tickAll(false);
        dialogs.toSave = Optional.of(folder.resolve("none.pst"));
        model.convert(List.of(PST));

        assertEquals(List.of("No folder is ticked"), dialogs.told);
        assertEquals(0, tasks.waiting());
    }

    @Test
    void theNewFileIsNamedForTheOldOne() {
        assertEquals(List.of("mail.pst", "mail-new.pst"),
                List.of(ConvertViewModel.suggestion(Path.of("mail.ost")),
                        ConvertViewModel.suggestion(Path.of("mail.PST"))));
    }
}
