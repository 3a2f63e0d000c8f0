package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

@ExtendWith(OnFxThread.class)
class PropertySplitTest {
    private static final double HIGH = 600;
    private static final double LOW = 340;
    private static final double LOWEST = 150;

    private PropertyPane pane;
    private TestWindow window;
    private PropertyTable table;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        pane = new PropertyPane(PropertyViewModel.ofValues(new HeldTasks(), new AnsweredDialogs()));
        pane.showRow(List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "a"),
                new PropValue.BinaryValue(PropTags.PR_ENTRYID, Bytes.of(new byte[4]))));
        window = new TestWindow(pane);
        table = window.find("property-table", PropertyTable.class);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean showsBytesAt(double height) {
        pane.applyCss();
        pane.resize(850, height);
        pane.layout();
        return window.find("property-split", SplitPane.class).getItems().size() == 2;
    }

    @Test
    void aHighPaneShowsTheBytesAndALowOneDoesNot() {
        assertEquals(List.of(true, false, true),
                List.of(showsBytesAt(HIGH), showsBytesAt(LOW), showsBytesAt(HIGH)));
    }

    @Test
    void aLowPaneShowsTheBytesOnceABinaryPropertyIsSelected() {
        List<Boolean> shown = new ArrayList<>();
        shown.add(showsBytesAt(LOW));
        table.select(PropTags.PR_DISPLAY_NAME_W);
        shown.add(showsBytesAt(LOW));
        table.select(PropTags.PR_ENTRYID);
        shown.add(showsBytesAt(LOW));
        table.select(PropTags.PR_DISPLAY_NAME_W);
        shown.add(showsBytesAt(LOW));
        shown.add(showsBytesAt(LOWEST));

        assertEquals(List.of(false, false, true, true, false), shown);
    }

    @Test
    void theTableOfAnotherObjectHasAllOfALowPaneAgain() {
        showsBytesAt(LOW);
        table.select(PropTags.PR_ENTRYID);
        boolean before = showsBytesAt(LOW);
        pane.model().showValues("b", "elsewhere", List.of());

        assertEquals(List.of(true, false), List.of(before, showsBytesAt(LOW)));
    }

    @Test
    void whatAPersonChoseStays() {
        showsBytesAt(HIGH);
        window.find("property-bytes", ToggleButton.class).fire();
        boolean high = showsBytesAt(HIGH);
        table.select(PropTags.PR_ENTRYID);
        boolean low = showsBytesAt(LOW);
        window.find("property-bytes", ToggleButton.class).fire();

        assertEquals(List.of(false, false, true), List.of(high, low, showsBytesAt(LOWEST)));
    }

    @Test
    void enterShowsTheBytesInALowPaneToo() {
        showsBytesAt(LOW);
        table.requestFocus();
        table.select(PropTags.PR_DISPLAY_NAME_W);
        TestWindow.press(table, KeyCode.ENTER);

        assertEquals(true, showsBytesAt(LOW));
    }
}
