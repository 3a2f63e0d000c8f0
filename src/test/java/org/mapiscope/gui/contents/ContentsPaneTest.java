package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.CellText;
import org.mapiscope.operation.table.TableFormat;

@ExtendWith(OnFxThread.class)
class ContentsPaneTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private OpenSession session;
    private ContentsViewModel model;
    private ContentsPane pane;
    private TestWindow window;
    private TablePath.Contents table;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder);
        session = mapi.logOn();
        table = FullestFolder.of(session);
        model = new ContentsViewModel(session, tasks, dialogs, new Settings(new MemoryPreferences()));
        pane = new ContentsPane(model);
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
    void theKeyboardComesToNoRowAndDownGoesToTheFirst() {
        pane.focusTable();
        List<Integer> before = List.copyOf(rows().getSelectionModel().getSelectedIndices());
        TestWindow.press(rows(), KeyCode.DOWN);

        assertEquals(List.of(List.of(), List.of(0)),
                List.of(before, rows().getSelectionModel().getSelectedIndices()));
        assertEquals(rows().getItems().getFirst().row(), pane.selectedProperty().get().map(SelectedRow::row));
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
    void theRowThatASelectionWasWidenedToIsTheOneThatIsTold() {
        rows().getSelectionModel().clearAndSelect(1);
        rows().getFocusModel().focus(1);
        Event.fireEvent(rows(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, false, false));

        assertEquals(List.of(1, 2), rows().getSelectionModel().getSelectedIndices());
        assertEquals(rows().getItems().get(2).row(), pane.selectedProperty().get().map(SelectedRow::row));
    }

    @Test
    void controlEExportsTheMessagesOfTheSelectedRows() {
        List<List<ObjectPath>> exported = new ArrayList<>();
        pane.onExport(exported::add);
        rows().getSelectionModel().clearAndSelect(1);
        ObjectPath one = pane.selectedProperty().get().flatMap(SelectedRow::path).orElseThrow();
        rows().getSelectionModel().clearAndSelect(2);
        ObjectPath two = pane.selectedProperty().get().flatMap(SelectedRow::path).orElseThrow();
        rows().getSelectionModel().select(1);
        TestWindow.pressControl(rows(), KeyCode.E);
        settle();

        assertEquals(List.of(List.of(one, two)), exported);
    }

    @Test
    void anotherTableTakesThePlaceOfTheOneThatIsShown() {
        pane.show(new TablePath.Hierarchy(table.owner(), 0));
        settle();

        assertEquals("1 row", window.find("contents-status", Label.class).getText());
        assertEquals(Optional.empty(), pane.selectedProperty().get());
    }

    private String status() {
        return window.find("contents-status", Label.class).getText();
    }

    private List<String> subjects() {
        return rows().getItems().stream().map(item -> item.row().flatMap(row -> row.value(PropTags.PR_SUBJECT_W))
                .map(CellText::shown).orElse("")).toList();
    }

    @Test
    void aClickOnAHeaderSortsByTheTable() {
        List<String> sorted = subjects().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        TableColumn<RowItem, ?> subject = rows().getColumns().stream()
                .filter(column -> PropTags.PR_SUBJECT_W.equals(column.getUserData())).findFirst().orElseThrow();
        rows().getSortOrder().setAll(List.of(subject));
        settle();

        assertEquals(sorted, subjects());
        assertEquals(List.of(subject), rows().getSortOrder());
    }

    @Test
    void wordsInTheFilterBoxLeaveTheRowsThatHaveThem() {
        TextField filter = window.find("contents-filter", TextField.class);
        filter.setText("feature GENERATORS");
        filter.fireEvent(new ActionEvent());
        settle();

        assertEquals(List.of("Re: Feature Generators", "Feature Generators"), subjects());
        assertEquals("2 rows, restricted", status());
        window.find("contents-clear-filter", Button.class).fire();
        settle();
        assertEquals("7 rows", status());
    }

    @Test
    void aRestrictionInTheFilterBoxIsReadAsOne() {
        TextField filter = window.find("contents-filter", TextField.class);
        filter.setText("PR_HASATTACH == true");
        filter.fireEvent(new ActionEvent());
        settle();

        assertEquals(List.of("FW: First email"), subjects());
    }

    @Test
    void aWrongRestrictionSaysWhereItIsWrong() {
        TextField filter = window.find("contents-filter", TextField.class);
        filter.setText("PR_HASATTACH == 5");
        filter.fireEvent(new ActionEvent());

        assertEquals("At character 17: expected a value of PT_BOOLEAN, found 5",
                window.find("contents-filter-error", Label.class).getText());
    }

    @Test
    void f3GoesToTheNextRowAndFromTheLastToTheFirst() {
        window.find("contents-filter", TextField.class).setText("jira");
        rows().getSelectionModel().clearAndSelect(3);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            TestWindow.press(rows(), KeyCode.F3);
            settle();
            places.add(rows().getSelectionModel().getSelectedIndex());
        }

        assertEquals(List.of(4, 3), places);
    }

    @Test
    void typingGoesToTheRowThatBeginsSo() {
        for (String each : List.of("g", "a")) {
            rows().fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, each, each, KeyCode.UNDEFINED, false, false, false, false));
        }
        settle();

        assertEquals("Gary Murphy (JIRA)",
                CellText.shown(rows().getSelectionModel().getSelectedItem().row().orElseThrow()
                        .value(new PropTag(0x0042001F)).orElseThrow()));
    }

    @Test
    void selectedRowsAreCopiedWithTheirTitles() {
        rows().getSelectionModel().selectRange(0, 2);
        TestWindow.pressControl(rows(), KeyCode.C);
        settle();

        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().startsWith("Attachments\tFrom\tTo\tSubject\t"), lines.getFirst());
        assertEquals("2 rows copied", status());
    }

    private List<String> headings() {
        pane.applyCss();
        pane.layout();
        return pane.lookupAll(".contents-heading").stream().map(node -> ((Label) node).getText()).sorted().toList();
    }

    @Test
    void aGroupShowsItsRowsWhenItIsExpanded() {
        model.groupBy(Optional.of(PropTags.PR_HASATTACH));
        settle();
        assertEquals("2 groups", status());
        rows().getSelectionModel().clearAndSelect(1);
        TestWindow.press(rows(), KeyCode.RIGHT);
        settle();

        assertEquals("2 groups, 1 row in view, 1 selected", status());
        assertEquals(List.of("\u25B8 False (6)", "\u25BE True (1)"),
                headings());
        assertEquals(List.of(true, true, false),
                rows().getItems().stream().map(item -> item.row().orElseThrow().isHeading()).toList());
    }

    @Test
    void whatIsCollapsedAgainIsCountedNoMore() {
        model.groupBy(Optional.of(PropTags.PR_HASATTACH));
        settle();
        rows().getSelectionModel().clearAndSelect(0);
        TestWindow.press(rows(), KeyCode.RIGHT);
        settle();
        String expanded = status();
        TestWindow.press(rows(), KeyCode.LEFT);
        settle();

        assertEquals(List.of("2 groups, 6 rows in view, 1 selected", "2 groups, 1 selected"),
                List.of(expanded, status()));
    }

    @Test
    void whatWasReadAnewWithAGroupExpandedIsSaidAsItIsCounted() {
        model.groupBy(Optional.of(PropTags.PR_HASATTACH));
        settle();
        rows().getSelectionModel().clearAndSelect(1);
        TestWindow.press(rows(), KeyCode.RIGHT);
        settle();
        TestWindow.press(rows(), KeyCode.F5);
        settle();

        assertEquals("3 rows and headings in view, 1 selected", status());
    }

    @Test
    void anExportOfGroupsHasAllMessagesInTheirOrderAndNoHeadings(@TempDir Path folder) throws IOException {
        model.sort(SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_DESCEND)));
        model.restrict(Optional.of(new Restriction.Exist(PropTags.PR_SUBJECT_W)));
        model.setColumns(ContentsColumn.of(List.of(PropTags.PR_HASATTACH, PropTags.PR_SUBJECT_W)));
        settle();
        List<String> sorted = subjects();
        model.groupBy(Optional.of(PropTags.PR_HASATTACH));
        settle();
        int open = session.mapiSession().openObjects().size();
        Path file = folder.resolve("t.tsv");
        dialogs.toSave = Optional.of(file);
        new ContentsExport(model).export(TableFormat.TSV);
        settle();

        List<String> lines = Files.readAllLines(file);
        assertEquals(8, lines.size());
        assertEquals("True\tFW: First email", lines.getLast());
        assertEquals(sorted.stream().filter(each -> !each.equals("FW: First email")).toList(),
                lines.subList(1, 7).stream().map(each -> each.substring("False\t".length())).toList());
        assertEquals(List.of("7 rows written to " + file, 2, open),
                List.of(status(), rows().getItems().size(), session.mapiSession().openObjects().size()));
    }

    @Test
    void copyLeavesOutTheHeadingsAmongSelectedRows() {
        model.setColumns(ContentsColumn.of(List.of(PropTags.PR_HASATTACH, PropTags.PR_SUBJECT_W)));
        model.groupBy(Optional.of(PropTags.PR_HASATTACH));
        settle();
        rows().getSelectionModel().clearAndSelect(1);
        TestWindow.pressControl(rows(), KeyCode.C);
        TestWindow.press(rows(), KeyCode.RIGHT);
        settle();
        rows().getSelectionModel().selectAll();
        TestWindow.pressControl(rows(), KeyCode.C);
        settle();

        assertEquals(List.of(List.of("Attachments\tSubject", "True\t"),
                List.of("Attachments\tSubject", "True\tFW: First email"), "1 row copied"),
                List.of(dialogs.copied.getFirst().lines().toList(), dialogs.copied.getLast().lines().toList(),
                        status()));
    }

    @Test
    void aColumnIsOfferedForGroupsWithTheUnderscoresOfItsName() {
        model.setColumns(ContentsColumn.of(List.of(PropTags.PR_RTF_COMPRESSED)));
        settle();
        MenuButton groups = window.find("contents-group", MenuButton.class);
        groups.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));

        MenuItem last = groups.getItems().getLast();
        assertEquals(List.of("PR_RTF_COMPRESSED", false), List.of(last.getText(), last.isMnemonicParsing()));
    }

    @Test
    void aHeadingIsNotCutWhereItsColumnEnds() {
        model.groupBy(Optional.of(PropTags.PR_SUBJECT_W));
        settle();
        pane.applyCss();
        pane.layout();

        List<Label> headings = pane.lookupAll(".contents-heading").stream().map(node -> (Label) node).toList();
        assertEquals(rows().getItems().size(), headings.size());
        assertEquals(List.of(), headings.stream().filter(label -> label.getWidth() < label.prefWidth(-1))
                .map(Label::getText).toList());
    }

    @Test
    void whoReadsTheRowsAnewStaysOnTheirRow() {
        rows().getSelectionModel().clearAndSelect(3);
        TestWindow.press(rows(), KeyCode.F5);
        settle();

        assertEquals(List.of(3, 3), List.of(rows().getSelectionModel().getSelectedIndex(),
                pane.selectedProperty().get().orElseThrow().index()));
    }

    @Test
    void chosenColumnsAreKeptForTheNextTableOfTheKind() {
        model.setColumns(ContentsColumn.of(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE)));
        settle();
        pane.show(table);
        settle();

        assertEquals(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE),
                rows().getColumns().stream().map(column -> column.getUserData()).toList());
    }

    @Test
    void moreColumnsThanSettingsHaveRoomForAreShownAndTheFirstKept() {
        List<PropTag> many = IntStream.range(0, 1000).mapToObj(i -> new PropTag(0x1000_0003 + (i << 16))).toList();
        model.setColumns(ContentsColumn.of(many));
        settle();
        int shown = rows().getColumns().size();
        pane.show(table);
        settle();

        assertEquals(List.of(1000, 546), List.of(shown, rows().getColumns().size()));
    }

    @Test
    void anExportIntoAFolderThatIsGoneNamesTheFolder() {
        Path missing = Path.of("missing").toAbsolutePath();
        dialogs.toSave = Optional.of(missing.resolve("table.csv"));
        new ContentsExport(model).export(TableFormat.CSV);
        settle();

        assertEquals("%s was not written: %s: there is no such file or folder".formatted(
                missing.resolve("table.csv"), missing), status());
    }

    @Test
    void aTableThatIsNotShownAnyMoreIsReleased() {
        int before = session.mapiSession().openObjects().size();
        pane.clear();
        tasks.runAll();

        // the table, and the folder on the way to it
        assertEquals(before - 2, session.mapiSession().openObjects().size());
    }

    @Test
    void aStopLeavesTheRowsAsTheTableHasThem() {
        model.sort(SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND)));
        model.stop();
        settle();

        assertEquals("7 rows", status());
        assertEquals("", window.find("contents-busy", Label.class).getText());
    }

    @Test
    void aTableThatCannotBeOpenedSaysWhy() {
        session.closeStore(table.owner().store());
        pane.show(new TablePath.Contents(new ObjectPath.Entry(table.owner().store(), EntryId.of((byte) 1)), 0));
        tasks.runAll();

        assertEquals(1, pane.lookupAll(".notice").size());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
