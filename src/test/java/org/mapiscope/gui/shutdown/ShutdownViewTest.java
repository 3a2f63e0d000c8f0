package org.mapiscope.gui.shutdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.FastShutdown;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class ShutdownViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final ScriptedService scripted = new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE, true);
    private final List<String> ended = new ArrayList<>();
    private TestMapi mapi;
    private ShutdownViewModel model;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder, scripted);
        model = new ShutdownViewModel(new FastShutdown(mapi.sessions, mapi.logOn()), tasks, dialogs,
                () -> ended.add("ended"));
        window = new TestWindow(new ShutdownView(model));
        scripted.asked.clear();
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    private void press(String method) {
        window.find("shutdown-" + method, Button.class).fire();
        tasks.runAll();
    }

    private List<Boolean> enabled() {
        return Stream.of(ShutdownCall.values())
                .map(call -> !window.find("shutdown-" + call.method(), Button.class).isDisabled()).toList();
    }

    private String answer(String method) {
        return window.find("shutdown-answer-" + method, Label.class).getText();
    }

    @Test
    void eachCallIsEnabledOnlyInItsTurn() {
        dialogs.yes = true;
        List<List<Boolean>> turns = new ArrayList<>(List.of(enabled()));
        for (ShutdownCall call : ShutdownCall.values()) {
            press(call.method());
            turns.add(enabled());
        }

        assertEquals(List.of(List.of(true, false, false), List.of(true, true, false), List.of(false, false, true),
                List.of(false, false, false)), turns);
    }

    @Test
    void theProgramEndsAfterDoFastShutdownWithoutAnyFurtherCall() {
        dialogs.yes = true;
        List<String> calls = new ArrayList<>();
        mapi.log.add(new CallListener() {
            @Override
            public void ended(TracedCall call) {
                if (call.parent() == 0) {
                    calls.add(call.name());
                }
            }
        });
        press("QueryFastShutdown");
        press("NotifyProcessShutdown");
        press("DoFastShutdown");

        assertEquals(List.of("ended"), ended);
        assertEquals("IMAPIClientShutdown::DoFastShutdown", calls.getLast());
        assertEquals(List.of("ms.fast.query", "ms.fast.notify", "ms.fast.do"), scripted.asked);
        assertEquals(List.of(), mapi.sessions.sessions());
    }

    @Test
    void aQueryThatFailsShowsItsResultAndLeadsNowhere() {
        scripted.fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;
        press("QueryFastShutdown");

        assertTrue(answer("QueryFastShutdown").startsWith("0x80040102 MAPI_E_NO_SUPPORT: SCRIPTED"),
                () -> answer("QueryFastShutdown"));
        assertEquals(List.of(true, false, false), enabled());
    }

    @Test
    void whoSaysNoGoesOnWorking() {
        press("QueryFastShutdown");
        press("NotifyProcessShutdown");
        press("DoFastShutdown");

        assertEquals(1, dialogs.questions.size());
        assertEquals(List.of(), ended);
        assertEquals(1, mapi.sessions.sessions().size());
    }

    @Test
    void theBehaviorInForceIsMarked() {
        model.showBehavior(OptionalInt.of(1));

        assertEquals(List.of("", "in force", ""), Stream.of(0, 1, 2)
                .map(value -> window.find("shutdown-behavior-" + value, Label.class).getText()).toList());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
