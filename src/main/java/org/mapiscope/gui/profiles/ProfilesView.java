package org.mapiscope.gui.profiles;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.profile.Evidence;

/** The profiles pane: the tree of profiles, and what is to be said of the selected one. FX thread only. */
public final class ProfilesView extends BorderPane {
    private static final double TREE_PART = 0.3;
    private static final double GAP = 6;

    private final Messages texts = Messages.of(ProfilesView.class);
    private final Buttons buttons = new Buttons(texts, "profiles");
    private final ProfilesViewModel model;
    private final ProfileTree tree;
    private final SectionPane section;
    private final ProfileChanges changes;
    private final CustomTextField filter = new CustomTextField();
    private final TabPane tabs = new TabPane();
    private final Tab overviewTab;
    private final Tab sectionTab;

    public ProfilesView(ProfilesViewModel model, ProfileTools tools) {
        this.model = model;
        this.tree = new ProfileTree(model);
        this.section = new SectionPane(model);
        this.changes = new ProfileChanges(model, tools.actions(), section.selectedTagProperty());
        section.addTools(changes.propertyButtons());
        setId("profiles");
        getStyleClass().add("profiles");
        getStylesheets().add(ProfilesView.class.getResource("profiles.css").toExternalForm());
        overviewTab = tab("overview", new OverviewPane(model));
        sectionTab = tab("section", section);
        tabs.setId("profiles-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(overviewTab, sectionTab, findings(tools.findings()),
                tab("compare", new ComparePane(tools.compare())), tab("report", new ReportPane(tools.report())));
        SplitPane split = new SplitPane(left(), tabs);
        split.setId("profiles-split");
        split.setDividerPositions(TREE_PART);
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        setCenter(split);
        MenuKeys.setMenu(tree, menu());
        model.setOnGo(this::go);
        // before the tree takes F2 for itself
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (changes.key(event)) {
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(texts.text("tab." + key), content);
        tab.setId("profiles-tab-" + key);
        tab.setTooltip(new Tooltip(texts.text("tab." + key + ".help")));
        return tab;
    }

    private Tab findings(FindingsViewModel findings) {
        Tab tab = tab("findings", new FindingsPane(findings));
        tab.textProperty().bind(Bindings.createStringBinding(() -> findings.findings().isEmpty()
                ? texts.text("tab.findings")
                : texts.text("tab.findings.count", findings.findings().size()), findings.findings()));
        return tab;
    }

    private VBox left() {
        filter.setId("profiles-filter");
        filter.setPromptText(texts.text("filter"));
        filter.setAccessibleText(texts.text("filter.help"));
        filter.setTooltip(new Tooltip(texts.text("filter.help")));
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        Label empty = new Label(texts.text("empty"));
        empty.setId("profiles-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        empty.setPadding(new Insets(GAP));
        BooleanBinding none = Bindings.isEmpty(model.shown());
        empty.visibleProperty().bind(none);
        empty.managedProperty().bind(none);
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox filterRow = new VBox(filter);
        filterRow.setPadding(new Insets(GAP, GAP, GAP, GAP));
        VBox left = new VBox(tools(), filterRow, empty, tree);
        left.setMinWidth(220);
        left.setAlignment(Pos.TOP_LEFT);
        return left;
    }

    private ToolBar tools() {
        Button open = buttons.button("open", Feather.FILE_PLUS, model::choose);
        Button close = buttons.button("close", Feather.FILE_MINUS, model::closeFile);
        close.disableProperty().bind(model.selectedProperty()
                .map(node -> node.flatMap(each -> each.source().file()).isEmpty()));
        Button refresh = buttons.button("refresh", Feather.REFRESH_CW, model::refresh);
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        refresh.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        ToolBar bar = new ToolBar(open, close, refresh, changes.button());
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private ContextMenu menu() {
        MenuItem close = item("close", "", model::closeFile);
        MenuItem copy = item("copy-name", "Shortcut+C",
                () -> model.selectedProperty().get().ifPresent(node -> model.dialogs().copy(node.name())));
        MenuItem copyKey = item("copy-key", "",
                () -> model.selectedProperty().get().flatMap(ProfilesView::key).ifPresent(model.dialogs()::copy));
        ContextMenu menu = new ContextMenu(item("refresh", "F5", model::refresh), copy, copyKey,
                item("open", "", model::choose), close, new SeparatorMenuItem());
        List<MenuItem> changing = changes.menu();
        menu.getItems().addAll(changing);
        menu.setOnShowing(event -> {
            changes.refresh(changing);
            Optional<TreeNode> node = model.selectedProperty().get();
            close.setDisable(node.flatMap(each -> each.source().file()).isEmpty());
            copy.setDisable(node.isEmpty());
            copyKey.setDisable(node.flatMap(ProfilesView::key).isEmpty());
        });
        return menu;
    }

    private static Optional<String> key(TreeNode node) {
        return node instanceof PartNode part ? part.section().map(each -> each.key()) : Optional.empty();
    }

    private MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(texts.text("menu." + key));
        item.setId("profiles-menu-" + key);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Shows a node, and of its section the value that was meant. */
    private void go(TreeNode node, Evidence evidence) {
        tree.reveal(node);
        if (evidence.section().isEmpty()) {
            tree.requestFocus();
        } else {
            tabs.getSelectionModel().select(sectionTab);
            section.select(evidence.value());
        }
    }

    /** Puts the keyboard into the tree. */
    public void focusTree() {
        tree.requestFocus();
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            if (tree.getSelectionModel().isEmpty()) {
                tree.getSelectionModel().selectFirst();
            }
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
            filter.requestFocus();
            filter.selectAll();
            event.consume();
        }
    }
}
