package org.mapiscope.gui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
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
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class HierarchyViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestMapi mapi;
    private OpenSession session;
    private HierarchyViewModel model;
    private HierarchyView view;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder, new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE));
        session = mapi.logOn();
        model = new HierarchyViewModel(session, session.stores().getFirst(), tasks, dialogs);
        view = new HierarchyView(model);
        window = new TestWindow(view);
        tasks.runAll();
    }

    @AfterEach
    void close() {
        view.close();
        window.close();
        mapi.close();
    }

    // the tree's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TreeTableView<FolderNode> tree() {
        return (TreeTableView<FolderNode>) window.find("hierarchy-tree", TreeTableView.class);
    }

    private TreeItem<FolderNode> top() {
        return tree().getRoot().getChildren().stream()
                .filter(item -> item.getValue().kind() == SpecialFolders.Kind.IPM_SUBTREE).findFirst().orElseThrow();
    }

    @Test
    void theFoldersThatPeopleSeeAreOpenAtOnce() {
        assertTrue(top().isExpanded());
        assertEquals(new FolderNode.Children.Read(), top().getValue().state());
    }

    @Test
    void nothingMoreIsReadBeforeItIsExpanded() {
        long unread = top().getChildren().stream()
                .filter(item -> item.getValue().state() instanceof FolderNode.Children.Unread).count();

        assertEquals(top().getChildren().size(), unread);
    }

    @Test
    void copyingGivesThePathAndTheEntryId() {
        TreeItem<FolderNode> folder = top().getChildren().getFirst();
        tree().getSelectionModel().select(folder);
        TestWindow.pressControl(tree(), KeyCode.C);
        window.find("hierarchy-copy-id", Button.class).fire();

        assertEquals(List.of(folder.getValue().path(), folder.getValue().entryId().toString()), dialogs.copied);
        assertEquals(folder.getValue().path(), window.find("hierarchy-path", TextField.class).getText());
    }

    @Test
    void f5ReadsTheSelectedFolderAnewAndKeepsWhatIsOpen() {
        TreeItem<FolderNode> before = top();
        tree().getSelectionModel().select(tree().getRoot());
        TestWindow.press(tree(), KeyCode.F5);
        tasks.runAll();

        assertEquals(before, top());
        assertTrue(top().isExpanded());
    }

    @Test
    void aFolderThatCannotBeReadShowsItsResultInItsPlaceAndTheOthersGoOn() {
        FolderNode damaged = top().getChildren().getFirst().getValue();
        damaged.failed(new MapiException("IMAPIContainer::GetHierarchyTable", HResult.MAPI_E_CORRUPT_DATA, "block 5"));
        model.refresh(top().getValue());
        tasks.runAll();

        assertEquals(new FolderNode.Children.Read(), top().getValue().state());
        assertEquals("MAPI_E_CORRUPT_DATA",
                ((FolderNode.Children.Failed) top().getChildren().getFirst().getValue().state()).reason().result()
                        .toString());
        assertTrue(window.find("hierarchy-status", Label.class).getText().endsWith(", 1 folder damaged."));
    }

    @Test
    void aCallThatFailsIsShownAtTheFolderAndNotAtTheOthers() {
        session.closeStore(session.stores().getFirst().entryId());
        model.refresh(top().getValue());
        tasks.runAll();

        assertEquals(HResult.MAPI_E_INVALID_OBJECT,
                ((FolderNode.Children.Failed) top().getValue().state()).reason().result());
        assertEquals(new FolderNode.Children.Read(), tree().getRoot().getValue().state());
    }

    @Test
    void aStoreWhoseRootCannotBeReadSaysWhy() {
        HierarchyViewModel other = new HierarchyViewModel(session, session.stores().getLast(), tasks, dialogs);
        other.open();
        tasks.runAll();

        assertEquals(HResult.MAPI_E_NOT_FOUND, other.failureProperty().get().orElseThrow().result());
    }

    @Test
    void aStoreThatWasClosedSaysSoAndReadsNothingMore() {
        session.closeStore(session.stores().getFirst().entryId());
        model.storeClosed();
        TestWindow.press(tree(), KeyCode.F5);

        assertEquals(0, tasks.waiting());
        assertTrue(window.find("hierarchy-refresh", Button.class).isDisabled());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
