package org.mapiscope.gui.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.CallLog;

class CallLogViewModelTest {
    private final CallLog log = new CallLog();
    private final CallInbox inbox = new CallInbox(log, 100);
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private CallLogViewModel model;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        model = new CallLogViewModel(inbox, new CallLines(50), tasks, dialogs);
    }

    private List<Long> shown() {
        return model.lines().stream().map(line -> line.call().id()).toList();
    }

    private void done(long id, String name, HResult result) {
        inbox.ended(Calls.done(id, 0, name, result));
        model.update();
    }

    @Test
    void aCallUnderWayIsShownWithTheTimeItTakesSoFar() {
        inbox.started(Calls.running(1, 0, "IMSLogon::Logoff"));
        model.update();
        model.tick(Calls.BEGIN.plus(Duration.ofMillis(2_500)));

        assertEquals("2500.0", CallReport.milliseconds(model.lines().getFirst().call()));
        assertEquals(1, model.runningProperty().get());
    }

    @Test
    void theFilterHidesAndShowsAgain() {
        done(1, "IMAPISession::Logoff", HResult.S_OK);
        done(2, "IMSLogon::Logoff", HResult.MAPI_E_BUSY);
        model.wordsProperty().set("imslogon");
        List<Long> filtered = shown();
        model.wordsProperty().set("");

        assertEquals(List.of(2L), filtered);
        assertEquals(List.of(1L, 2L), shown());
    }

    @Test
    void aRunningCallAppearsAmongTheErrorsOnceItFails() {
        model.problemsOnlyProperty().set(true);
        inbox.started(Calls.running(1, 0, "A"));
        model.update();
        List<Long> before = shown();
        done(1, "A", HResult.MAPI_E_NOT_FOUND);

        assertEquals(List.of(), before);
        assertEquals(List.of(1L), shown());
    }

    @Test
    void whatIsAddedChangesNothingThatIsShownAlready() {
        done(1, "A", HResult.S_OK);
        inbox.started(Calls.running(2, 0, "B"));
        model.update();
        List<String> changes = new ArrayList<>();
        model.lines().addListener((ListChangeListener<CallLine>) change -> {
            while (change.next()) {
                changes.add("-" + change.getRemovedSize() + " +" + change.getAddedSize() + " at " + change.getFrom());
            }
        });
        done(2, "B", HResult.S_OK);
        done(3, "C", HResult.S_OK);
        inbox.ended(Calls.done(4, 1, "D", HResult.S_OK));
        model.update();

        assertEquals(List.of("-0 +1 at 2", "-0 +1 at 1"), changes);
    }

    @Test
    void theOldestCallsLeaveTheListFirst() {
        for (int id = 1; id <= 60; id++) {
            done(id, "A", HResult.S_OK);
        }

        assertEquals(50, model.lines().size());
        assertEquals(11L, shown().getFirst());
    }

    @Test
    void aFloodWhileNothingIsDrawnKeepsTheNewest() {
        for (int id = 1; id <= 1_000; id++) {
            inbox.ended(Calls.done(id, 0, "A", HResult.S_OK));
        }

        assertEquals(100, inbox.size());
        model.update();
        assertEquals(951L, shown().getFirst());
    }

    @Test
    void aPausedListStandsStillAndThenCatchesUp() {
        done(1, "A", HResult.S_OK);
        model.pausedProperty().set(true);
        done(2, "B", HResult.S_OK);
        List<Long> paused = shown();
        String status = model.statusProperty().get();
        model.pausedProperty().set(false);

        assertEquals(List.of(1L), paused);
        assertEquals("1 call, none failed, none running. Paused; new: 1.", status);
        assertEquals(List.of(1L, 2L), shown());
    }

    @Test
    void clearForgetsAllCalls() {
        done(1, "A", HResult.MAPI_E_BUSY);
        model.clear();

        assertEquals(List.of(), shown());
        assertEquals("No calls, none failed, none running.", model.statusProperty().get());
    }

    @Test
    void copyWritesTheChosenCallsInMapisNotation() {
        done(1, "IMAPISession::Logoff", HResult.S_OK);
        inbox.ended(Calls.done(2, 1, "IMSLogon::Logoff", HResult.MAPI_E_NOT_FOUND));
        model.update();
        model.copy(model.lines().subList(1, 2));

        String text = dialogs.copied.getFirst();
        assertEquals(" [worker]   IMSLogon::Logoff(ulFlags=0) = MAPI_E_NOT_FOUND, 1.5 ms: no such thing\n",
                text.substring("00:00:00.000".length()));
    }

    @Test
    void saveWritesWhatIsShownToTheChosenFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("calls.txt");
        dialogs.toSave = Optional.of(file);
        done(1, "A", HResult.S_OK);
        done(2, "B", HResult.S_OK);
        model.save();
        tasks.runAll();

        assertEquals(2, Files.readAllLines(file).size());
        assertEquals("2 calls, none failed, none running. Saved to " + file + ": 2 calls.",
                model.statusProperty().get());
    }

    @Test
    void saveWritesAlsoWhatUtf8HasNoBytesFor(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("calls.txt");
        dialogs.toSave = Optional.of(file);
        done(1, "A\uD800", HResult.S_OK);
        model.save();
        tasks.runAll();

        assertEquals(List.of(true, 1), List.of(Files.readString(file).contains("A?"),
                Files.readAllLines(file).size()));
    }

    @Test
    void saveSaysWhyAFileCannotBeWritten(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("calls.txt");
        dialogs.toSave = Optional.of(file);
        model.save();
        tasks.runAll();

        assertEquals("No calls, none failed, none running. Could not be saved to " + file + ": "
                + folder.resolve("missing") + ": there is no such file or folder",
                model.statusProperty().get());
    }
}
