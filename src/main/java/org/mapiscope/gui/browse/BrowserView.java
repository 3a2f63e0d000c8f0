package org.mapiscope.gui.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.FoldersView;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.operation.SpecialFolders;

/** What is in a browsing window: menus, tools, the tree, the tabs, the status. FX thread only; close it with its window. */
final class BrowserView extends BorderPane implements BrowserActions, AutoCloseable {
    private static final Messages TEXTS = Messages.of(BrowserView.class);
    private static final double GAP = 8;
    private static final double TAB_WIDTH = 220;

    private final Browser model;
    private final Panes panes;
    private final Splits splits;
    private final Buttons buttons = new Buttons(TEXTS, "browse");
    private final FoldersView tree;
    private final TabPane tabs = new TabPane();
    private final Map<BrowserTab, PlaceView> views = new HashMap<>();
    private final QuickOpenField quickOpen;

    /** @param tasks what runs, for the status line */
    BrowserView(Browser model, Panes panes, Splits splits, RunningTasks tasks) {
        this.model = model;
        this.panes = panes;
        this.splits = splits;
        this.tree = new FoldersView(model.folders(), model, model.dialogs()::copy);
        this.quickOpen = new QuickOpenField(new QuickOpenViewModel(model), this::focusContent);
        tree.onExport(model::export);
        getStyleClass().add("browser");
        SplitPane split = new SplitPane();
        splits.fill(split, Splits.Divider.TREE, tree, tabs);
        splits.keep(split, Splits.Divider.TREE);
        SplitPane.setResizableWithParent(tree, false);
        // it keeps its width while the window gets narrower, as far as half of that is left for what is shown
        tree.maxWidthProperty().bind(split.widthProperty().divide(2));
        tabs.setId("browse-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
        setTop(new VBox(new BrowserMenu(this), tools()));
        setCenter(split);
        setBottom(status(tasks));
        model.tabs().addListener((ListChangeListener<BrowserTab>) change -> showTabs());
        model.selectedProperty().subscribe(this::showSelected);
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::mouse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showTabs();
    }

    private HBox tools() {
        Button back = icon(buttons.button("back", Feather.ARROW_LEFT, this::back));
        Button forward = icon(buttons.button("forward", Feather.ARROW_RIGHT, this::forward));
        Button up = icon(buttons.button("up", Feather.ARROW_UP, this::up));
        Button refresh = icon(buttons.button("refresh", Feather.REFRESH_CW, this::refresh));
        Button newTab = icon(buttons.button("new-tab", Feather.PLUS, this::newTab));
        model.selectedProperty().flatMap(tab -> tab.historyProperty()).subscribe(history -> {
            back.setDisable(history == null || history.back().isEmpty());
            forward.setDisable(history == null || history.forward().isEmpty());
        });
        model.selectedProperty().flatMap(tab -> tab.trailProperty())
                .subscribe(trail -> up.setDisable(selected().flatMap(BrowserTab::above).isEmpty()));
        model.selectedProperty().subscribe(tab -> {
            refresh.setDisable(tab == null);
            newTab.setDisable(tab == null);
        });
        MenuButton quickStart = new MenuButton(TEXTS.text("quick-start"), new FontIcon(Feather.ZAP));
        quickStart.setId("browse-quick-start");
        quickStart.setTooltip(new Tooltip(TEXTS.text("quick-start.help")));
        quickStart.setAccessibleText(TEXTS.text("quick-start.help"));
        quickStart.getItems().addAll(BrowserMenu.quickStartItems(this));
        Button search = buttons.button("search", Feather.SEARCH, this::search);
        Button special = buttons.button("special", Feather.STAR, this::checkSpecialFolders);
        return quickOpen.beside(new ToolBar(back, forward, up, new Separator(Orientation.VERTICAL), refresh, newTab,
                new Separator(Orientation.VERTICAL), quickStart, special, search));
    }

    private static Button icon(Button button) {
        button.setText("");
        button.getStyleClass().add("button-icon");
        return button;
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

    private void showTabs() {
        List<Tab> now = model.tabs().stream().map(this::tabOf).toList();
        List<PlaceView> gone = views.entrySet().stream().filter(each -> !model.tabs().contains(each.getKey()))
                .map(Map.Entry::getValue).toList();
        tabs.getTabs().setAll(now);
        views.keySet().retainAll(model.tabs());
        gone.forEach(PlaceView::close);
        showSelected(model.selected());
    }

    private Tab tabOf(BrowserTab model) {
        return tabs.getTabs().stream().filter(tab -> tab.getUserData() == model).findFirst()
                .orElseGet(() -> newTab(model));
    }

    private Tab newTab(BrowserTab shown) {
        Tab tab = new Tab();
        tab.setUserData(shown);
        Label title = new Label();
        title.setMaxWidth(TAB_WIDTH);
        tab.setGraphic(title);
        shown.trailProperty().subscribe(trail -> {
            title.setText(shown.title());
            title.setGraphic(new FontIcon(PlaceWords.icon(shown.place())));
            title.setTooltip(new Tooltip(shown.title()));
            showPlace();
        });
        title.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                model.close(shown);
            }
        });
        tab.setOnCloseRequest(event -> {
            event.consume();
            model.close(shown);
        });
        return tab;
    }

    private void chosen(@Nullable Tab tab) {
        if (tab != null && tab.getUserData() instanceof BrowserTab chosen && model.tabs().contains(chosen)) {
            model.select(chosen);
        }
    }

    private void showSelected(@Nullable BrowserTab shown) {
        if (shown == null || !model.tabs().contains(shown)) {
            return;
        }
        tabs.getTabs().stream().filter(tab -> tab.getUserData() == shown).findFirst().ifPresent(tab -> {
            if (tab.getContent() == null) {
                tab.setContent(views.computeIfAbsent(shown, any -> new PlaceView(shown, panes, model, splits)));
            }
            tabs.getSelectionModel().select(tab);
        });
        showPlace();
    }

    /** Marks the place in the tree. */
    private void showPlace() {
        selected().ifPresent(tab -> tree.reveal(tab.way()));
    }

    private Optional<BrowserTab> selected() {
        return Optional.ofNullable(model.selected());
    }

    private Optional<PlaceView> view() {
        return selected().map(views::get);
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
        view().ifPresent(PlaceView::focusContent);
    }

    @Override
    public void focusDetails() {
        view().ifPresent(PlaceView::focusDetails);
    }

    @Override
    public void close() {
        views.values().forEach(PlaceView::close);
        tree.close();
        model.close();
    }
}
