package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
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
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.table.ColumnPreset;

/** The window has rows of which none was read: how they lie needs none. */
@ExtendWith(OnFxThread.class)
class RowFlowTest {
    private static final int ROWS = 1_000_000;
    private static final double ROW_HEIGHT = 26;

    private TestMapi mapi;
    private ContentsViewModel model;
    private ContentsTable table;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        model = new ContentsViewModel(mapi.logOn(), new HeldTasks(), new AnsweredDialogs(),
                new Settings(new MemoryPreferences()));
        table = new ContentsTable(model);
        window = new TestWindow(table);
        model.prepare(ColumnPreset.CONTENTS);
        show(ROWS);
    }

    @AfterEach
    void close() {
        window.close();
        model.close();
        mapi.close();
    }

    private void show(int rows) {
        table.setItems(new RowPages(rows, () -> {}));
        settle();
    }

    private void settle() {
        table.applyCss();
        table.layout();
    }

    private RowFlow<?> flow() {
        return (RowFlow<?>) table.lookup(".virtual-flow");
    }

    private List<Integer> inView() {
        return flow().getCells().stream().map(IndexedCell::getIndex).toList();
    }

    private static List<Integer> range(int first, int end) {
        return IntStream.range(first, end).boxed().toList();
    }

    private int fit() {
        return (int) Math.ceil(flow().getViewportLength() / ROW_HEIGHT);
    }

    private ScrollBar bar(Orientation orientation) {
        return table.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(each -> each.getOrientation() == orientation).findFirst().orElseThrow();
    }

    @Test
    void onlyTheRowsInViewAreThere() {
        assertEquals(range(0, fit()), inView());
    }

    @Test
    void theBarIsAsLongAsAllRows() {
        assertEquals(ROWS * ROW_HEIGHT - flow().getViewportLength(), bar(Orientation.VERTICAL).getMax());
    }

    @Test
    void theThumbOfTheBarIsLargeEnoughForAMouse() {
        Region thumb = (Region) bar(Orientation.VERTICAL).lookup(".thumb");

        assertEquals(24, thumb.getHeight(), 1);
    }

    @Test
    void aSelectedRowLooksSelected() {
        TableRow<?> row = (TableRow<?>) flow().getCells().getFirst();
        Background before = row.getBackground();
        table.getSelectionModel().clearAndSelect(0);
        settle();

        assertNotEquals(before, row.getBackground());
    }

    @Test
    void anyRowCanBeScrolledTo() {
        table.scrollTo(654_321);
        settle();

        assertEquals(range(654_321, 654_321 + fit()), inView());
    }

    @Test
    void theLastRowsAreWholeAtTheEnd() {
        table.scrollTo(ROWS - 1);
        settle();
        IndexedCell<?> last = flow().getCells().getLast();

        assertEquals(ROWS - 1, last.getIndex());
        assertEquals(flow().getViewportLength(), last.getLayoutY() + last.getHeight());
    }

    @Test
    void halfTheBarIsHalfTheRows() {
        bar(Orientation.VERTICAL).setValue(bar(Orientation.VERTICAL).getMax() / 2);
        settle();

        assertEquals(ROWS / 2 - fit() / 2, inView().getFirst(), 1);
    }

    @Test
    void aRowThatStaysInViewStaysTheSame() {
        IndexedCell<?> third = flow().getCells().get(2);
        table.scrollTo(2);
        settle();

        assertSame(third, flow().getCells().getFirst());
        assertEquals(0, third.getLayoutY());
    }

    @Test
    void theWheelMovesThePixelsThatItSays() {
        Event.fireEvent(flow(), scroll(0, -100));
        settle();

        assertEquals(100, bar(Orientation.VERTICAL).getValue());
        assertEquals(range(3, 3 + (int) Math.ceil((flow().getViewportLength() + 100) / ROW_HEIGHT) - 3), inView());
    }

    @Test
    void theWheelMovesLinesAndPagesWhereItCountsThem() {
        Event.fireEvent(flow(), scroll(ScrollEvent.VerticalTextScrollUnits.LINES, -3));
        assertEquals(3 * ROW_HEIGHT, bar(Orientation.VERTICAL).getValue());

        Event.fireEvent(flow(), scroll(ScrollEvent.VerticalTextScrollUnits.PAGES, -1));
        assertEquals(3 * ROW_HEIGHT + flow().getViewportLength(), bar(Orientation.VERTICAL).getValue());
    }

    private static ScrollEvent scroll(double x, double y) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, x, y, x, y,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    private static ScrollEvent scroll(ScrollEvent.VerticalTextScrollUnits units, double amount) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, amount, 0,
                amount, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, units, amount, 0, null);
    }

    @Test
    void endHomeAndPageKeysGoWhereTheyGoInAnyTable() {
        table.getSelectionModel().clearAndSelect(0);
        TestWindow.press(table, KeyCode.END);
        settle();
        assertEquals(ROWS - 1, table.getSelectionModel().getSelectedIndex());
        assertEquals(ROWS - 1, inView().getLast());

        TestWindow.press(table, KeyCode.PAGE_UP);
        TestWindow.press(table, KeyCode.PAGE_UP);
        settle();
        int whole = (int) (flow().getViewportLength() / ROW_HEIGHT);
        assertEquals(ROWS - 1 - 2 * (whole - 1), table.getSelectionModel().getSelectedIndex());

        TestWindow.press(table, KeyCode.HOME);
        settle();
        assertEquals(0, table.getSelectionModel().getSelectedIndex());
        assertEquals(0, inView().getFirst());

        TestWindow.press(table, KeyCode.PAGE_DOWN);
        TestWindow.press(table, KeyCode.PAGE_DOWN);
        settle();
        assertEquals(2 * (whole - 1), table.getSelectionModel().getSelectedIndex());
    }

    @Test
    void theKeyboardTakesTheRowsAlong() {
        table.scrollTo(100);
        settle();
        table.getSelectionModel().clearAndSelect(100);
        table.getFocusModel().focus(100);
        TestWindow.press(table, KeyCode.UP);
        settle();

        assertEquals(99, inView().getFirst());
    }

    @Test
    void fewerRowsThanFitLeaveRoomAndNoBar() {
        show(3);

        assertFalse(bar(Orientation.VERTICAL).isVisible());
        assertEquals(range(0, 3),
                flow().getCells().stream().filter(row -> !row.isEmpty()).map(IndexedCell::getIndex).toList());
        assertEquals(fit(), inView().size());
    }

    @Test
    void whenRowsGoThoseThatAreLeftAreShown() {
        table.scrollTo(ROWS - 1);
        settle();
        show(500);

        assertEquals(range(500 - fit(), 500), inView());
    }

    @Test
    void noRowsShowThePlaceholder() {
        show(0);

        assertFalse(flow().isVisible());
        assertTrue(table.lookup(".placeholder").isVisible());
    }

    @Test
    void onlyCellsOfColumnsInViewAreInTheWindow() {
        table.getColumns().forEach(column -> column.setPrefWidth(400));
        settle();
        settle();
        assertEquals(range(0, columnsThatFit()), columnsOf(flow().getCells().getFirst()));

        bar(Orientation.HORIZONTAL).setValue(2 * 400);
        settle();
        assertEquals(range(2, 2 + columnsThatFit()), columnsOf(flow().getCells().getFirst()));
    }

    private int columnsThatFit() {
        return (int) Math.ceil((table.getWidth() - bar(Orientation.VERTICAL).getWidth()) / 400);
    }

    private List<Integer> columnsOf(Node row) {
        return ((TableRow<?>) row).getChildrenUnmodifiable().stream().filter(TableCell.class::isInstance)
                .map(cell -> table.getVisibleLeafColumns().indexOf(((TableCell<?, ?>) cell).getTableColumn())).sorted()
                .toList();
    }

    @Test
    void aScreenReaderGetsARowThatIsNotInView() {
        table.getSelectionModel().clearAndSelect(700_000);
        Object rows = table.queryAccessibleAttribute(AccessibleAttribute.SELECTED_ITEMS);

        assertEquals(List.of(700_000),
                ((List<?>) rows).stream().map(row -> ((IndexedCell<?>) row).getIndex()).toList());
    }
}
