package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.hierarchy.Opener.Where;
import org.mapiscope.gui.message.MessagePane;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

@ExtendWith(OnFxThread.class)
class BrowserViewTest {
    private final Settings settings = new Settings(new MemoryPreferences());
    private BrowsedFile file;
    private Browser browser;
    private BrowserView view;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        file = new BrowsedFile(folder);
        browser = new Browser(file.session, new AnsweredDialogs(), place -> {});
        view = new BrowserView(browser, new Panes(browser, settings), new Splits(settings),
                new RunningTasks());
        window = new TestWindow(view);
        file.runAll();
    }

    @AfterEach
    void close() {
        view.close();
        file.runAll();
        window.close();
        file.close();
    }

    private void go(Place place, Where where) {
        browser.open(place, where);
        file.runAll();
        view.applyCss();
        view.layout();
    }

    private List<String> crumbs() {
        return window.find("browse-crumbs", Node.class).lookupAll(".crumb").stream()
                .map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void theCrumbsLeadToThePlaceAndBackToTheStore() {
        go(file.top, Where.HERE);

        assertEquals(List.of("Outlook Data File", "Top of Outlook data file"), crumbs());
        ((Button) window.find("browse-crumbs", Node.class).lookupAll(".crumb").iterator().next()).fire();
        file.runAll();
        assertEquals(file.storeProperties,
                Objects.requireNonNull(browser.selected()).place());
    }

    @Test
    void backIsDisabledUntilThereIsSomewhereToGoBackTo() {
        go(file.top, Where.HERE);
        Button back = window.find("browse-back", Button.class);

        assertTrue(back.isDisabled());
        go(file.storeProperties, Where.HERE);
        back.fire();
        file.runAll();
        assertEquals(file.top, Objects.requireNonNull(browser.selected()).place());
        assertTrue(back.isDisabled());
    }

    @Test
    void theFolderMenuHasWhatCanBeDoneWithTheSelectedRow() {
        go(file.top, Where.HERE);
        Menu folder = window.find("browse-menu", MenuBar.class).getMenus().stream()
                .filter(menu -> "browse-menu-folder".equals(menu.getId())).findFirst().orElseThrow();
        folder.getOnShowing().handle(new Event(Menu.ON_SHOWING));
        MenuItem rules = folder.getItems().stream().filter(item -> "hierarchy-rules".equals(item.getId())).findFirst()
                .orElseThrow();
        rules.fire();
        file.runAll();

        assertEquals(new Place.View(Place.View.Kind.RULES, file.top.object()),
                Objects.requireNonNull(browser.selected()).place());
    }

    @Test
    void controlPageDownAndPageUpTurnTheTabs() {
        go(file.top, Where.HERE);
        go(file.storeProperties, Where.NEW_TAB);
        TabPane tabs = window.find("browse-tabs", TabPane.class);
        List<Integer> seen = new ArrayList<>();
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP)) {
            TestWindow.pressControl(window.find("hierarchy-tree", Node.class), key);
            seen.add(tabs.getSelectionModel().getSelectedIndex());
        }

        assertEquals(List.of(0, 1), seen);
    }

    @Test
    void tabsAreShownAndControlTabTurnsThem() {
        go(file.top, Where.HERE);
        go(file.storeProperties, Where.NEW_TAB);
        TabPane tabs = window.find("browse-tabs", TabPane.class);

        assertEquals(List.of(2, 1), List.of(tabs.getTabs().size(), tabs.getSelectionModel().getSelectedIndex()));
        Event.fireEvent(tabs, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, true, false, false));
        assertEquals(0, tabs.getSelectionModel().getSelectedIndex());
    }

    @Test
    void aMessageHasItsRecipientsAndAttachmentsBesideItsProperties() throws MapiException {
        go(new Place.Message(firstMessage()), Where.HERE);
        TabPane parts = window.find("browse-parts", TabPane.class);
        parts.getSelectionModel().select(1);
        file.runAll();
        parts.getSelectionModel().select(2);
        file.runAll();

        assertEquals(List.of("Properties", "Message", "Recipients", "Attachments"),
                parts.getTabs().stream().map(tab -> tab.getText()).toList());
        assertEquals(List.of(MessagePane.class, RowsWithValues.class), List
                .of(parts.getTabs().get(1).getContent().getClass(), parts.getTabs().get(2).getContent().getClass()));
    }

    @Test
    void theKeyboardComesToTheFirstPropertyInTheDetails() {
        go(file.storeProperties, Where.HERE);
        view.focusDetails();
        TreeTableView<?> table = window.find("property-table", TreeTableView.class);

        assertEquals(List.of(true, List.of(0)),
                List.of(table.isFocused(), table.getSelectionModel().getSelectedIndices()));
    }

    @Test
    void theKeyboardComesToThePartOfAMessageThatIsShown() throws MapiException {
        go(new Place.Message(firstMessage()), Where.HERE);
        List<String> focused = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            window.find("browse-parts", TabPane.class).getSelectionModel().select(part);
            file.runAll();
            view.applyCss();
            view.focusTree();
            view.focusDetails();
            focused.add(view.getScene().getFocusOwner().getId());
        }

        assertEquals(List.of("property-table", "message-html", "contents-table", "contents-table"), focused);
    }

    private ObjectPath firstMessage() throws MapiException {
        FolderTree tree = new FolderTree(file.session.session().store(file.store).orElseThrow());
        ObjectPath.Entry folder = new ObjectPath.Entry(file.store, tree
                .children(tree.children(tree.ipmSubtree()).stream().filter(each -> each.name().equals("Inbox"))
                        .findFirst().orElseThrow())
                .getFirst().entryId());
        try (Opened<MapiTable> table = Opening.table(file.session.session(), new TablePath.Contents(folder, 0))) {
            table.object().setColumns(List.of(PropTags.PR_ENTRYID), 0);
            return new ObjectPath.Entry(file.store, PropValues.of(table.object().queryRows(1, 0)
                    .getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow());
        }
    }

    @Test
    void aClosedStoreIsSaidToBeClosedAndOpensAgain() {
        go(file.top, Where.HERE);
        file.client.closeStore(file.session, file.store);
        window.find("browse-reopen-store", Button.class).fire();
        file.client.settle();

        assertEquals(List.of(file.store), TestClient.openStores(file.session));
        assertEquals(null, view.lookup("#browse-reopen-store"));
    }

    @Test
    void theCrumbsOfAMessageLeadThroughItsFolders() throws MapiException {
        ObjectPath.Entry message = (ObjectPath.Entry) firstMessage();
        go(new Place.Message(message), Where.HERE);

        assertEquals(List.of("Outlook Data File", "Top of Outlook data file", "Inbox", "tmp"),
                crumbs().subList(0, 4));
    }

    @Test
    void whereADividerIsPutIsKept() {
        SplitPane split = (SplitPane) view.getCenter();
        split.setDividerPositions(0.5);
        TestWindow.release(view.lookup("#hierarchy-tree"));
        double before = settings.position("browse.tree", 0.25);
        TestWindow.release(split.lookup(".split-pane-divider"));

        assertEquals(0.25, before);
        assertEquals(split.getDividerPositions()[0], settings.position("browse.tree", 0));
    }

    @Test
    void theBoxToGoSomewhereTakesTheKeyboardAndEscapeGivesItBack() {
        go(file.top, Where.HERE);
        view.quickOpen();
        TextField field = window.find("quick-open", TextField.class);
        field.setText("nowhere");
        TestWindow.press(field, KeyCode.ESCAPE);

        assertEquals("", field.getText());
    }

    @Test
    void escapeLeavesTheBoxWithFoldersToChooseFromToo() {
        go(file.top, Where.HERE);
        view.quickOpen();
        TextField field = window.find("quick-open", TextField.class);
        field.setText("inbox");
        long offered = lists();
        TestWindow.press(field, KeyCode.ESCAPE);

        assertEquals(List.of(1L, "", 0L), List.of(offered, field.getText(), lists()));
    }

    @Test
    void whatWasTriedIsSaidBelowTheBoxAndNotOverIt() {
        go(file.top, Where.HERE);
        view.quickOpen();
        TextField field = window.find("quick-open", TextField.class);
        field.setText("nowhere");
        TestWindow.press(field, KeyCode.ENTER);
        file.runAll();

        double top = Window.getWindows().stream()
                .filter(each -> each.getScene().lookup("#quick-open-message") != null).mapToDouble(Window::getY).min()
                .orElseThrow();
        assertTrue(top >= field.localToScreen(field.getLayoutBounds()).getMaxY() - 8, "at " + top);
    }

    private static long lists() {
        return Window.getWindows().stream().filter(each -> each.getScene().lookup("#quick-open-list") != null).count();
    }

    @Test
    void nothingStaysOpenBehindTheWindow() {
        go(file.top, Where.HERE);
        view.close();
        file.runAll();
        int with = file.session.session().mapiSession().openObjects().size();
        Browser other = new Browser(file.session, new AnsweredDialogs(), place -> {});
        BrowserView again = new BrowserView(other, new Panes(other, settings),
                new Splits(settings),
                new RunningTasks());
        other.open(file.top, Where.HERE);
        file.runAll();
        again.close();
        file.runAll();

        assertEquals(with, file.session.session().mapiSession().openObjects().size());
    }

    @Test
    void everyControlSaysWhatItIs() throws MapiException {
        go(new Place.Special(new ObjectPath.Store(file.store)), Where.HERE);
        go(new Place.Message(firstMessage()), Where.HERE);

        assertEquals(List.of(), window.silentControls());
    }
}
