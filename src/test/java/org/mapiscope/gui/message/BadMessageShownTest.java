package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
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
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.message.DemoMessages;
import org.mapiscope.store.pst.write.BadValues;

/** The message view shows a message of 50 MB whose values nobody expects, in all of its tabs. */
@ExtendWith(OnFxThread.class)
class BadMessageShownTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private MessagePane pane;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.open(BadValues.write(folder.resolve("bad.pst"), BadValues.LARGE));
        pane = new MessagePane(new MessageViewModel(session, tasks, new AnsweredDialogs()));
        window = new TestWindow(pane);
        pane.show(DemoMessages.all(session).getFirst());
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    @Test
    void theSubjectIsShownWithWhatIsHiddenInIt() {
        assertEquals("a\\uD83Db\\u0000c\\uFFFEd\\u202Ee", window.find("message-subject", TextField.class).getText());
    }

    @Test
    void everyTabIsShown() {
        TabPane tabs = window.find("message-tabs", TabPane.class);
        for (int tab = 0; tab < tabs.getTabs().size(); tab++) {
            tabs.getSelectionModel().select(tab);
            tasks.runAll();
        }

        assertEquals(Optional.empty(), pane.model().failureProperty().get());
    }
}
