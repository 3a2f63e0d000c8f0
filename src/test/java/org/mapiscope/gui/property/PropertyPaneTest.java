package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.Region;
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
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.OpenSession;

@ExtendWith(OnFxThread.class)
class PropertyPaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private PropertyPane pane;
    private TestWindow window;
    private PropertyTable table;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        OpenSession session = mapi.logOn();
        pane = new PropertyPane(new PropertyViewModel(session, tasks, dialogs));
        window = new TestWindow(pane);
        table = window.find("property-table", PropertyTable.class);
        pane.show(DemoObjects.firstMessage(session));
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    @Test
    void eachPropertyIsALine() {
        assertEquals(pane.model().lines().visible().size(), table.getExpandedItemCount());
    }

    @Test
    void groupsAreAboveTheirLines() {
        // the box's items are groupings
        @SuppressWarnings("unchecked")
        ComboBox<Grouping> box = (ComboBox<Grouping>) window.find("property-grouping", ComboBox.class);
        box.setValue(Grouping.TYPE);
        int groups = table.getRoot().getChildren().size();

        assertTrue(groups > 1);
        assertEquals(pane.model().lines().visible().size() + groups, table.getExpandedItemCount());
    }

    @Test
    void controlCCopiesTheValueOfTheSelectedLine() {
        table.getSelectionModel().select(0);
        TestWindow.pressControl(table, KeyCode.C);

        assertEquals(List.of(table.selectedRows().getFirst().value()), dialogs.copied);
    }

    @Test
    void controlFGoesToTheFilterAndKeepsTheSelectionWhileFiltering() {
        table.getSelectionModel().select(3);
        PropertyRow before = table.selectedRows().getFirst();
        TestWindow.pressControl(table, KeyCode.F);
        TextField filter = window.find("property-filter", TextField.class);
        filter.setText(before.tag());

        assertTrue(filter.isFocused());
        assertEquals(List.of(before), table.selectedRows());
    }

    @Test
    void controlShiftFIsLeftToTheWindow() {
        table.requestFocus();
        List<KeyCode> left = new ArrayList<>();
        pane.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode()));
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));

        assertEquals(List.of(KeyCode.F), left);
        assertTrue(table.isFocused());
    }

    @Test
    void whatIsPickedIsNamedUntilAnotherOneIs() {
        Label picked = window.find("property-picked", Label.class);
        Button compare = window.find("property-compare", Button.class);
        List<String> said = new ArrayList<>();
        said.add(picked.isVisible() + " " + compare.isDisabled() + " " + compare.getTooltip().getText());
        for (String name : List.of("A", "B\r\n\u202E")) {
            pane.model().showValues(name, "from here", List.of());
            window.find("property-compare-pick", Button.class).fire();
            said.add(picked.getText() + " " + compare.isDisabled() + " " + compare.getTooltip().getText());
        }

        assertEquals(List.of("false true Show in what the picked object and this one differ",
                "Picked to compare: A false Show in what A and this one differ",
                "Picked to compare: B \\u202E false Show in what B \\u202E and this one differ"), said);
    }

    @Test
    void columnsAreAsTheyWereLeftInTheNextWindow() {
        Settings settings = new Settings(new MemoryPreferences());
        pane.keepColumns(settings);
        table.getColumns().get(1).setVisible(false);
        table.getColumns().get(2).setPrefWidth(333);
        table.getColumns().add(0, table.getColumns().remove(4));
        PropertyPane next = new PropertyPane(pane.model());
        next.keepColumns(settings);
        try (TestWindow other = new TestWindow(next)) {
            PropertyTable again = other.find("property-table", PropertyTable.class);

            assertEquals(columns(table), columns(again));
        }
    }

    private static List<String> columns(PropertyTable table) {
        return table.getColumns().stream()
                .map(column -> column.getId() + " " + column.isVisible() + " " + Math.round(column.getWidth()))
                .toList();
    }

    @Test
    void theColumnsButtonIsSetOffFromTheHeadingBesideIt() {
        pane.applyCss();
        Region button = (Region) table.lookup(".show-hide-columns-button");

        assertEquals(new BorderWidths(0, 0, 1, 1), button.getBorder().getStrokes().getFirst().getWidths());
    }

    @Test
    void f5ReadsAnew() {
        TestWindow.press(table, KeyCode.F5);

        assertEquals(1, tasks.waiting());
    }

    @Test
    void whatCannotBeReadCannotBeSaved() {
        pane.showRow(List.of(new PropValue.ErrorValue(PropTags.PR_SUBJECT_W, HResult.MAPI_E_NOT_FOUND),
                new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "a")));
        Button save = window.find("property-save", Button.class);
        table.getSelectionModel().clearAndSelect(0);
        boolean first = save.isDisabled();
        table.getSelectionModel().clearAndSelect(1);

        assertTrue(first);
        assertFalse(save.isDisabled());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
