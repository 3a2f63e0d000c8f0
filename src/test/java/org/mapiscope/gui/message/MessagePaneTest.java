package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TabPane;
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
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.DemoMessages;

@ExtendWith(OnFxThread.class)
class MessagePaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private MessagePane pane;
    private TestWindow window;
    private List<ObjectPath> messages;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.sessions.openFiles(
                List.of(DemoMessages.DEMO.resolve("testPST_variousBodyTypes.pst")), Runnable::run);
        messages = DemoMessages.all(session);
        pane = new MessagePane(new MessageViewModel(session, tasks, dialogs));
        window = new TestWindow(pane);
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    private void show(int index) {
        pane.show(messages.get(index));
        tasks.runAll();
    }

    private void select(int tab) {
        window.find("message-tabs", TabPane.class).getSelectionModel().select(tab);
        tasks.runAll();
    }

    @Test
    void everyMessageIsShownInEveryTab() {
        for (int i = 0; i < messages.size(); i++) {
            show(i);
            for (int tab = 0; tab < 6; tab++) {
                select(tab);
            }
            assertTrue(pane.model().failureProperty().get().isEmpty());
        }
    }

    @Test
    void everyControlSaysWhatItIs() {
        show(0);

        assertEquals(List.of(), window.silentControls());
    }
}
