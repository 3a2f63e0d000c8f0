package org.mapiscope.gui.browse;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;

/** The menus of a browsing window, with a key for everything. FX thread only. */
final class BrowserMenu extends MenuBar {
    private static final Messages TEXTS = Messages.of(BrowserMenu.class);

    BrowserMenu(BrowserActions actions) {
        setId("browse-menu");
        getMenus().addAll(
                new Menu(TEXTS.text("menu.tab"), null, item("new-tab", "Shortcut+T", actions::newTab),
                        item("new-window", "Shortcut+N", actions::newWindow), new SeparatorMenuItem(),
                        item("close-tab", "Shortcut+W", actions::closeTab),
                        item("reopen-tab", "Shortcut+Shift+T", actions::reopenTab), new SeparatorMenuItem(),
                        item("next-tab", "Shortcut+Page Down", () -> actions.turn(1)),
                        item("previous-tab", "Shortcut+Page Up", () -> actions.turn(-1)), new SeparatorMenuItem(),
                        item("close-window", "Shortcut+Shift+W", actions::closeWindow)),
                new Menu(TEXTS.text("menu.go"), null, item("back", "Alt+Left", actions::back),
                        item("forward", "Alt+Right", actions::forward), item("up", "Alt+Up", actions::up),
                        new SeparatorMenuItem(), item("quick-open", "Shortcut+P", actions::quickOpen),
                        item("search", "Shortcut+Shift+F", actions::search),
                        item("smart-view", "Shortcut+Shift+V", actions::smartView),
                        new SeparatorMenuItem(), item("export", "Shortcut+E", actions::export)),
                quickStart(actions), folder(actions),
                new Menu(TEXTS.text("menu.view"), null, item("refresh", "F5", actions::refresh),
                        item("refresh-all", "Shortcut+F5", actions::refreshAll), new SeparatorMenuItem(),
                        item("focus-tree", "Shortcut+1", actions::focusTree),
                        item("focus-content", "Shortcut+2", actions::focusContent),
                        item("focus-details", "Shortcut+3", actions::focusDetails)));
    }

    private static Menu quickStart(BrowserActions actions) {
        Menu menu = new Menu(TEXTS.text("menu.quick-start"));
        menu.getItems().addAll(quickStartItems(actions));
        menu.getItems().addAll(new SeparatorMenuItem(),
                item("special", "Shortcut+Shift+K", actions::checkSpecialFolders));
        return menu;
    }

    /** What the tree's own menu has, for whoever looks for it here. */
    private static Menu folder(BrowserActions actions) {
        MenuItem none = new MenuItem(TEXTS.text("folder.none"));
        none.setDisable(true);
        Menu menu = new Menu(TEXTS.text("menu.folder"), null, none);
        menu.setId("browse-menu-folder");
        menu.setOnShowing(event -> {
            List<MenuItem> items = actions.ofSelected();
            menu.getItems().setAll(items.isEmpty() ? List.of(none) : items);
        });
        return menu;
    }

    /** {@return a menu of what is kept in forms of its own, then an item for each special folder that a store can name} */
    static List<MenuItem> quickStartItems(BrowserActions actions) {
        Menu views = new Menu(TEXTS.text("quick-view"), new FontIcon(Feather.ZAP));
        views.setId("quick-view");
        for (Place.View.Kind kind : Place.View.Kind.values()) {
            views.getItems().add(quickStart("quick-view-" + kind, TEXTS.text("quick-view." + kind),
                    PlaceWords.icon(kind), () -> actions.quickView(kind)));
        }
        List<MenuItem> items = new ArrayList<>(List.of(views, new SeparatorMenuItem()));
        for (SpecialFolders.Kind kind : SpecialFolders.Kind.named()) {
            items.add(quickStart("quick-start-" + kind, FolderWords.word(kind), FolderWords.icon(kind),
                    () -> actions.quickStart(kind)));
        }
        return items;
    }

    private static MenuItem quickStart(String id, String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.text(key));
        item.setId("browse-menu-" + key);
        item.setAccelerator(KeyCombination.keyCombination(keys));
        item.setOnAction(event -> action.run());
        return item;
    }
}
