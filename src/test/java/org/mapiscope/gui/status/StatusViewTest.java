package org.mapiscope.gui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StatusEntry;

@ExtendWith(OnFxThread.class)
class StatusViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private StatusView view;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        view = new StatusView(new StatusViewModel(mapi.logOn(), tasks, () -> 0));
        window = new TestWindow(view);
        tasks.runAll();
    }

    @AfterEach
    void close() {
        view.close();
        tasks.runAll();
        window.close();
        mapi.close();
    }

    // the table's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TableView<StatusEntry> table() {
        return (TableView<StatusEntry>) window.find("status-table", TableView.class);
    }

    private void select(String type) {
        table().getSelectionModel().select(table().getItems().stream()
                .filter(row -> StatusWords.type(row).equals(type)).findFirst().orElseThrow());
    }

    private List<Boolean> disabled() {
        return List.of("status-validate", "status-flush", "status-settings", "status-password").stream()
                .map(id -> window.find(id, Button.class).isDisabled()).toList();
    }

    @Test
    void onlyTheMethodsOfTheSelectedRowAreEnabled() {
        select("MAPI_STORE_PROVIDER");
        List<Boolean> store = disabled();
        select("MAPI_SPOOLER");

        assertEquals(List.of(false, true, true, true), store);
        assertEquals(List.of(false, false, true, true), disabled());
    }

    @Test
    void theFlushQueuesButtonShowsTheResult() {
        select("MAPI_SPOOLER");
        String name = table().getSelectionModel().getSelectedItem().name();
        window.find("status-flush", Button.class).fire();
        tasks.runAll();

        assertEquals("IMAPIStatus::FlushQueues on " + name + ": S_OK (0x00000000)",
                window.find("status-outcome", Notice.class).text());
    }

    @Test
    void aRowThatChangesStaysSelected() {
        select("MAPI_STORE_PROVIDER");
        StatusEntry before = table().getSelectionModel().getSelectedItem();
        window.find("status-validate", Button.class).fire();
        tasks.runAll();

        assertEquals(before.name(), table().getSelectionModel().getSelectedItem().name());
    }

    @Test
    void f5ReadsTheTableAnew() {
        TestWindow.press(table(), KeyCode.F5);

        assertEquals(1, tasks.waiting());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
        assertTrue(table().getColumns().stream().noneMatch(column -> column.getText().isEmpty()));
    }
}
