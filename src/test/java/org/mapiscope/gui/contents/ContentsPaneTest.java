package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
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
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;

@ExtendWith(OnFxThread.class)
class ContentsPaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private ContentsPane pane;
    private TestWindow window;
    private TablePath.Contents table;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.logOn();
        table = FullestFolder.of(session);
        pane = new ContentsPane(new ContentsViewModel(session, tasks, dialogs, new Settings(new MemoryPreferences())));
        window = new TestWindow(pane);
        pane.show(table);
        settle();
    }

    @AfterEach
    void close() {
        pane.close();
        tasks.runAll();
        window.close();
        mapi.close();
    }

    // the table's type of rows is that of the pane
    @SuppressWarnings("unchecked")
    private TableView<RowItem> rows() {
        return (TableView<RowItem>) window.find("contents-table", TableView.class);
    }

    /** Draws, and reads what was drawn. */
    private void settle() {
        tasks.runAll();
        pane.applyCss();
        pane.layout();
        tasks.runAll();
    }

    @Test
    void theRowsOfTheFolderAreShown() {
        assertEquals(rows().getItems().size() + " rows", window.find("contents-status", Label.class).getText());
        assertTrue(rows().getItems().getFirst().row().isPresent());
    }

    @Test
    void enterOpensTheMessageOfTheSelectedRow() {
        List<Optional<ObjectPath>> opened = new ArrayList<>();
        pane.onOpen(row -> opened.add(row.path()));
        rows().getSelectionModel().clearAndSelect(1);
        TestWindow.press(rows(), KeyCode.ENTER);

        assertEquals(List.of(pane.selectedProperty().get().orElseThrow().path()), opened);
        assertTrue(opened.getFirst().isPresent());
    }

    @Test
    void anotherTableTakesThePlaceOfTheOneThatIsShown() {
        pane.show(new TablePath.Hierarchy(table.owner(), 0));
        settle();

        assertEquals("1 row", window.find("contents-status", Label.class).getText());
        assertEquals(Optional.empty(), pane.selectedProperty().get());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
