package org.mapiscope.gui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class FoldersViewTest {
    private final List<Place> opened = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private TestClient client;
    private ClientSession session;
    private FoldersViewModel model;
    private FoldersView view;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder, new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE));
        session = client.logOn();
        model = new FoldersViewModel(session);
        view = new FoldersView(model, (place, where) -> opened.add(place), copied::add);
        window = new TestWindow(view);
        client.tasks.runAll();
    }

    @AfterEach
    void close() {
        view.close();
        client.tasks.runAll();
        window.close();
        client.close();
    }

    // the tree's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TreeTableView<TreeNode> tree() {
        return (TreeTableView<TreeNode>) window.find("hierarchy-tree", TreeTableView.class);
    }

    private TreeItem<TreeNode> store() {
        return tree().getRoot().getChildren().getFirst();
    }

    private TreeItem<TreeNode> top() {
        return store().getChildren().stream()
                .filter(item -> ((FolderNode) item.getValue()).kind() == SpecialFolders.Kind.IPM_SUBTREE).findFirst()
                .orElseThrow();
    }

    private FolderNode firstFolder() {
        return (FolderNode) top().getChildren().getFirst().getValue();
    }

    @Test
    void theStoresOfTheSessionAreTheRoots() {
        assertEquals(session.stores().stream().map(entry -> entry.name()).toList(),
                tree().getRoot().getChildren().stream().map(item -> item.getValue().name()).toList());
    }

    @Test
    void theFoldersThatPeopleSeeAreOpenAtOnce() {
        assertTrue(top().isExpanded());
        assertEquals(new TreeNode.Children.Read(), top().getValue().state());
    }

    @Test
    void nothingMoreIsReadBeforeItIsExpanded() {
        long unread = top().getChildren().stream()
                .filter(item -> item.getValue().state() instanceof TreeNode.Children.Unread).count();

        assertEquals(top().getChildren().size(), unread);
    }

    @Test
    void whatIsCollapsedIsFollowedNoMore() {
        long before = session.session().mapiSession().openObjects().size();
        store().setExpanded(false);
        client.tasks.runAll();

        assertEquals(before - 4, session.session().mapiSession().openObjects().size());
    }

    @Test
    void closingTheTreeLeavesNothingOpen() {
        long before = session.session().mapiSession().openObjects().size();
        FoldersViewModel other = new FoldersViewModel(session);
        other.stores().forEach(other::expand);
        client.tasks.runAll();
        other.close();
        client.tasks.runAll();

        assertEquals(before, session.session().mapiSession().openObjects().size());
    }

    @Test
    void enterOpensTheFolderAndControlEnterItsAssociatedContents() {
        tree().getSelectionModel().select(top().getChildren().getFirst());
        TestWindow.press(tree(), KeyCode.ENTER);
        TestWindow.pressControl(tree(), KeyCode.ENTER);

        assertEquals(List.of(Place.contents(firstFolder().object(), 0),
                Place.contents(firstFolder().object(), MapiContainer.MAPI_ASSOCIATED)), opened);
    }

    @Test
    void aClickOpensTheFolderWithoutWaiting() {
        click(tree().getRow(top().getChildren().getFirst()));

        assertEquals(List.of(Place.contents(firstFolder().object(), 0)), opened);
    }

    private void click(int row) {
        view.applyCss();
        view.layout();
        Node cell = tree().lookupAll(".tree-table-row-cell").stream()
                .filter(node -> ((TreeTableRow<?>) node).getIndex() == row).findFirst().orElseThrow()
                .lookup(".tree-table-cell");
        Point2D at = cell.localToScene(90, 5);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
            Event.fireEvent(cell, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY,
                    1, false, false, false, false, down, false, false, false, false, true, null));
        }
    }

    @Test
    void theMenuReachesTheDeletedContents() {
        choose("hierarchy-deleted");

        assertEquals(List.of(Place.contents(firstFolder().object(), MapiContainer.SHOW_SOFT_DELETES)), opened);
    }

    @Test
    void theMenuCopiesPathAndEntryId() {
        choose("hierarchy-copy-path");
        choose("hierarchy-copy-id");

        assertEquals(List.of(firstFolder().path(), firstFolder().entryId().toString()), copied);
    }

    private void choose(String id) {
        tree().getSelectionModel().select(top().getChildren().getFirst());
        ContextMenu menu = MenuKeys.menuOf(tree()).orElseThrow();
        menu.show(tree(), 0, 0);
        menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().ifPresent(MenuItem::fire);
        menu.hide();
    }

    @Test
    void f5ReadsTheSelectedRowAnewAndKeepsWhatIsOpen() {
        TreeItem<TreeNode> before = top();
        tree().getSelectionModel().select(store());
        TestWindow.press(tree(), KeyCode.F5);
        client.tasks.runAll();

        assertEquals(before, top());
        assertTrue(top().isExpanded());
    }

    @Test
    void aFolderThatCannotBeReadShowsItsResultAndTheOthersGoOn() {
        firstFolder()
                .failed(new MapiException("IMAPIContainer::GetHierarchyTable", HResult.MAPI_E_CORRUPT_DATA, "block 5"));
        model.refresh(top().getValue());
        client.tasks.runAll();

        assertEquals(new TreeNode.Children.Read(), top().getValue().state());
        assertTrue(model.statusProperty().get().endsWith(", 1 folder damaged."));
    }

    @Test
    void aFolderThatCannotBeReadIsSeenAlsoWhereItsNameLeavesNoRoomForTheResult() {
        firstFolder()
                .failed(new MapiException("IMAPIContainer::GetHierarchyTable", HResult.MAPI_E_CORRUPT_DATA, "block 5"));
        view.applyCss();
        view.layout();

        assertEquals(List.of(Feather.ALERT_OCTAGON), view.lookupAll(".failed-icon").stream().filter(Node::isVisible)
                .map(node -> ((FontIcon) node).getIconCode()).distinct().toList());
    }

    @Test
    void aStoreThatWasClosedIsShownAsItWasAndReadsNothingMore() {
        int before = top().getChildren().size();
        client.closeStore(session, session.stores().getFirst().entryId());
        tree().getSelectionModel().select(top());
        TestWindow.press(tree(), KeyCode.F5);

        assertEquals(0, client.tasks.waiting());
        assertEquals(before, top().getChildren().size());
    }

    @Test
    void aStoreThatWasOpenedAgainIsReadAnew() throws MapiException {
        client.closeStore(session, session.stores().getFirst().entryId());
        client.openStore(session, session.stores().getFirst().entryId());

        assertEquals(new TreeNode.Children.Read(), top().getValue().state());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
