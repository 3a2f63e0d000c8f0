package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.store.pst.write.BadValues;

/** The contents table shows rows whose values nobody expects. */
@ExtendWith(OnFxThread.class)
class BadRowsShownTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private ContentsPane pane;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.sessions.openFiles(List.of(BadValues.write(folder.resolve("bad.pst"), 100)),
                Runnable::run);
        session.openStore(session.stores().getFirst().entryId());
        pane = new ContentsPane(
                new ContentsViewModel(session, tasks, dialogs, new Settings(new MemoryPreferences())));
        window = new TestWindow(pane);
        pane.show(FullestFolder.of(session));
        settle();
    }

    @AfterEach
    void close() {
        pane.close();
        tasks.runAll();
        window.close();
        mapi.close();
    }

    private void settle() {
        tasks.runAll();
        pane.applyCss();
        pane.layout();
        tasks.runAll();
    }

    @Test
    void theRowShowsWhatIsThere() {
        List<String> cells = pane.lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)
                .map(cell -> ((TableCell<?, ?>) cell).getText()).toList();

        assertEquals(List.of(true, true),
                List.of(cells.contains("a\\uD83Db c\\uFFFEd\\u202Ee"),
                        cells.contains("0xFFFFFFFFFFFFFFFF (outside the calendar)")),
                cells.toString());
    }

    @Test
    void whatIsCopiedIsTheValueItself() {
        TableView<?> table = window.find("contents-table", TableView.class);
        table.getSelectionModel().selectAll();
        TestWindow.pressControl(table, KeyCode.C);
        settle();

        assertEquals(true, dialogs.copied.getFirst().contains(BadValues.SUBJECT));
    }
}
