package org.mapiscope.gui.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tabs of a browsing window, each with what its place shows. FX thread only; close it with its window. */
final class BrowserTabs extends TabPane implements AutoCloseable {
    private static final double TAB_WIDTH = 220;

    private final Browser model;
    private final Panes panes;
    private final Splits splits;
    private final Consumer<BrowserTab> seen;
    private final Map<BrowserTab, PlaceView> views = new HashMap<>();

    /** @param seen told of the tab that is seen, when it is another one, and when its place is */
    BrowserTabs(Browser model, Panes panes, Splits splits, Consumer<BrowserTab> seen) {
        this.model = model;
        this.panes = panes;
        this.splits = splits;
        this.seen = seen;
        setId("browse-tabs");
        setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
        setTabDragPolicy(TabDragPolicy.FIXED);
        model.tabs().addListener((ListChangeListener<BrowserTab>) change -> showTabs());
        model.selectedProperty().subscribe(this::showSelected);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        showTabs();
    }

    /** {@return what the tab that is seen shows} */
    Optional<PlaceView> view() {
        return Optional.ofNullable(model.selected()).map(views::get);
    }

    private void showTabs() {
        List<Tab> now = model.tabs().stream().map(this::tabOf).toList();
        List<PlaceView> gone = views.entrySet().stream().filter(each -> !model.tabs().contains(each.getKey()))
                .map(Map.Entry::getValue).toList();
        getTabs().setAll(now);
        views.keySet().retainAll(model.tabs());
        gone.forEach(PlaceView::close);
        showSelected(model.selected());
    }

    private Optional<Tab> find(BrowserTab shown) {
        return getTabs().stream().filter(tab -> tab.getUserData() == shown).findFirst();
    }

    private Tab tabOf(BrowserTab shown) {
        return find(shown).orElseGet(() -> newTab(shown));
    }

    private Tab newTab(BrowserTab shown) {
        Tab tab = new Tab();
        tab.setUserData(shown);
        Label title = new Label();
        title.setMaxWidth(TAB_WIDTH);
        tab.setGraphic(title);
        shown.trailProperty().subscribe(trail -> {
            title.setGraphic(new FontIcon(PlaceWords.icon(shown.place())));
            tellSeen();
        });
        shown.titleProperty().subscribe(text -> {
            title.setText(text);
            title.setTooltip(new Tooltip(text));
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
        find(shown).ifPresent(tab -> {
            if (tab.getContent() == null) {
                tab.setContent(views.computeIfAbsent(shown, any -> new PlaceView(shown, panes, model, splits)));
            }
            getSelectionModel().select(tab);
        });
        tellSeen();
    }

    private void tellSeen() {
        Optional.ofNullable(model.selected()).ifPresent(seen);
    }

    @Override
    public void close() {
        views.values().forEach(PlaceView::close);
    }
}
