package org.mapiscope.gui.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.WindowsMachine;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.Unavailable;

@ExtendWith(OnFxThread.class)
class ProcessesViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private final List<String> copied = new ArrayList<>();
    private ProcessesViewModel model;
    private TestWindow window;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        open(new WindowsMachine());
    }

    private void open(MachineMapi machine) {
        model = new ProcessesViewModel(machine, tasks, copied::add);
        window = new TestWindow(new ProcessesView(model));
        model.readFirst();
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> notices() {
        return window.find("processes-notices", VBox.class).getChildren().stream()
                .map(notice -> ((Notice) notice).text()).toList();
    }

    @Test
    void theProcessesThatHoldMapiStandBeforeThoseThatWouldNotSay() {
        TableView<?> table = window.find("processes", TableView.class);
        List<String> names = table.getItems().stream().map(process -> ((MapiProcess) process).name()).toList();

        assertEquals(List.of("OUTLOOK.EXE", "SearchIndexer.exe"), names);
        assertEquals("1 process holds MAPI, of 163; 1 would not say",
                window.find("processes-status", Labeled.class).getText());
    }

    @Test
    void thePersonIsToldWhatToDoAboutOutlook() {
        assertEquals(List.of(Messages.of(ProcessesView.class).text("hint.outlook")), notices());
    }

    @Test
    void whereThereIsNoMapiTheReasonStandsInThePlaceOfTheList() {
        window.close();
        open(MachineMapi.none(new Unavailable.NotWindows("Linux")));

        assertEquals("Only Windows has a MAPI of the machine's own, and this is Linux.",
                ((Labeled) window.find("processes", TableView.class).getPlaceholder()).getText());
        assertEquals(true, window.find("processes-copy", Button.class).isDisabled());
    }

    @Test
    void f5LooksAgain() {
        TestWindow.press(window.find("processes", TableView.class), KeyCode.F5);

        assertEquals(1, tasks.waiting());
    }

    @Test
    void aSecondLookWaitsForTheFirst() {
        model.read();
        model.read();

        assertEquals(1, tasks.waiting());
    }

    @Test
    void theCopyHasALineForEachProcess() {
        TestWindow.pressControl(window.find("processes", TableView.class), KeyCode.C);

        List<String> lines = copied.getFirst().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(List.of("SearchIndexer.exe", "88", "", "would not say", "", ""),
                List.of(lines.getLast().split("\t", -1)));
    }

    @Test
    void aRefusalSaysWhoMaySeeIt() {
        MapiProcess refused = new WindowsMachine().processes().refused().getFirst();

        assertEquals(Optional.of("Windows refused a look into this process (OpenProcess: error 5)."),
                ProcessText.modulesHelp(refused).lines().map(line -> line.substring(0, line.indexOf('.') + 1))
                        .findFirst());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
