package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.hierarchy.FoldersView;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;

/** What is in a browsing window: menus, tools, the tree, the tabs, the status. FX thread only; close it with its window. */
final class BrowserView extends BorderPane implements BrowserActions, AutoCloseable {
    private static final double GAP = 8;

    private final Browser model;
    private final FoldersView tree;
    private final BrowserTabs tabs;
    private final QuickOpenField quickOpen;

    /** @param tasks what runs, for the status line */
    BrowserView(Browser model, Panes panes, Splits splits, RunningTasks tasks) {
        this.model = model;
        this.tree = new FoldersView(model.folders(), model, model.dialogs()::copy);
        this.tabs = new BrowserTabs(model, panes, splits, tab -> tree.reveal(tab.way()));
        this.quickOpen = new QuickOpenField(new QuickOpenViewModel(model), this::focusContent);
        tree.onExport(model::export);
        getStyleClass().add("browser");
        SplitPane split = new SplitPane();
        splits.fill(split, Splits.Divider.TREE, tree, tabs);
        splits.keep(split, Splits.Divider.TREE);
        SplitPane.setResizableWithParent(tree, false);
        Splits.shareWhenNarrow(split);
        setTop(new VBox(new BrowserMenu(this), quickOpen.beside(new BrowserTools(this, model))));
        setCenter(split);
        setBottom(status(tasks));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox status(RunningTasks tasks) {
        Label folders = new Label();
        folders.setId("hierarchy-status");
        folders.getStyleClass().add("muted");
        folders.textProperty().bind(model.folders().statusProperty());
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox status = new HBox(GAP, folders, space, new TaskRow(tasks));
        status.setAlignment(Pos.CENTER_LEFT);
        status.setPadding(new Insets(GAP / 2, GAP, GAP / 2, GAP));
        return status;
    }

    private Optional<BrowserTab> selected() {
        return Optional.ofNullable(model.selected());
    }

    private void mouse(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK) {
            back();
            event.consume();
        } else if (event.getButton() == MouseButton.FORWARD) {
            forward();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
            turn(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.isShortcutDown() && List.of(KeyCode.PAGE_UP, KeyCode.PAGE_DOWN).contains(event.getCode())) {
            // before tables, which take these keys too
            turn(event.getCode() == KeyCode.PAGE_UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.L && event.isShortcutDown()) {
            quickOpen();
            event.consume();
        }
    }

    @Override
    public void back() {
        selected().ifPresent(BrowserTab::back);
    }

    @Override
    public void forward() {
        selected().ifPresent(BrowserTab::forward);
    }

    @Override
    public void up() {
        selected().ifPresent(tab -> tab.above().ifPresent(tab::go));
    }

    @Override
    public void refresh() {
        selected().ifPresent(BrowserTab::refresh);
    }

    @Override
    public void refreshAll() {
        model.folders().refreshAll();
        model.tabs().forEach(BrowserTab::refresh);
    }

    @Override
    public void newTab() {
        model.duplicate();
    }

    @Override
    public void newWindow() {
        selected().ifPresent(tab -> model.open(tab.place(), Opener.Where.NEW_WINDOW));
    }

    /** Closes the tab, and with the last one the window. */
    @Override
    public void closeTab() {
        selected().ifPresent(model::close);
        if (model.tabs().isEmpty()) {
            closeWindow();
        }
    }

    @Override
    public void reopenTab() {
        model.reopen();
    }

    @Override
    public void turn(int by) {
        model.turn(by);
    }

    @Override
    public void smartView() {
        model.smartView();
    }

    @Override
    public void closeWindow() {
        getScene().getWindow().hide();
    }

    @Override
    public void quickOpen() {
        quickOpen.begin();
    }

    @Override
    public void quickStart(SpecialFolders.Kind kind) {
        model.quickStart(kind, Opener.Where.HERE);
    }

    @Override
    public void quickView(Place.View.Kind kind) {
        model.quickView(kind, Opener.Where.HERE);
    }

    @Override
    public void checkSpecialFolders() {
        model.checkSpecialFolders();
    }

    @Override
    public void search() {
        model.search();
    }

    @Override
    public void export() {
        model.export();
    }

    @Override
    public List<MenuItem> ofSelected() {
        return tree.items();
    }

    @Override
    public void focusTree() {
        tree.focusTree();
    }

    @Override
    public void focusContent() {
        tabs.view().ifPresent(PlaceView::focusContent);
    }

    @Override
    public void focusDetails() {
        tabs.view().ifPresent(PlaceView::focusDetails);
    }

    @Override
    public void close() {
        tabs.close();
        tree.close();
        model.close();
    }
}
