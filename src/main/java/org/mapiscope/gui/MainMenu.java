package org.mapiscope.gui;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Theme;

/** The menus, with a key for everything. FX thread only. */
final class MainMenu extends MenuBar {
    private static final Messages TEXTS = Messages.of(MainMenu.class);

    private final MainActions actions;
    private final MainViewModel model;

    MainMenu(MainActions actions, MainViewModel model, Theme theme) {
        this.actions = actions;
        this.model = model;
        setId("menu");
        getMenus().addAll(session(), store(), view(theme), window(), help());
    }

    private Menu session() {
        ObservableValue<Boolean> none = model.logoff().canLogOffProperty().not();
        return new Menu(TEXTS.text("menu.session"), null, item("log-on", "Shortcut+L", actions::logOn),
                item("open-files", "Shortcut+O", actions::openFiles),
                item("open-registry", "Shortcut+Shift+O", actions::openRegistry),
                when(none, item("log-off", "Shortcut+Shift+L", actions::logOff)), new SeparatorMenuItem(),
                item("close", "Shortcut+W", actions::close), item("quit", "Shortcut+Q", actions::quit));
    }

    private Menu store() {
        MenuItem open = item("open-store", "Shortcut+Enter", actions::openStore);
        open.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.stores().canOpen(),
                model.stores().states()));
        MenuItem close = item("close-store", "Shortcut+Backspace", actions::closeStore);
        close.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.stores().canClose(),
                model.stores().states()));
        MenuItem all = item("open-all-stores", "Shortcut+Shift+Enter", actions::openAllStores);
        all.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.stores().canOpenAll(),
                model.stores().states()));
        MenuItem folders = item("folders", "Shortcut+T", actions::showFolders);
        folders.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.stores().selectedProperty().get().isEmpty(), model.stores().selectedProperty()));
        return new Menu(TEXTS.text("menu.store"), null, open, close, all, new SeparatorMenuItem(), folders);
    }

    private Menu view(Theme theme) {
        Menu menu = new Menu(TEXTS.text("menu.view"));
        menu.getItems().add(item("sessions", "Shortcut+0", actions::focusSessions));
        for (Pane pane : Pane.values()) {
            menu.getItems().add(item("pane." + pane, "Shortcut+" + pane.digit(), () -> actions.show(pane)));
        }
        menu.getItems().addAll(item("call-log", "Shortcut+7", actions::toggleCallLog),
                item("wide", "F11", actions::toggleWide),
                new SeparatorMenuItem(),
                item("refresh", "F5", actions::refresh), item("stop", "Shortcut+Period", actions::stop),
                new SeparatorMenuItem(), themes(theme), languages());
        return menu;
    }

    private Menu themes(Theme chosen) {
        Menu menu = new Menu(TEXTS.text("menu.theme"));
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(TEXTS.text("theme." + theme));
            item.setToggleGroup(group);
            item.setSelected(theme == chosen);
            item.setOnAction(event -> actions.theme(theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu languages() {
        Menu menu = new Menu(TEXTS.text("menu.language"));
        ToggleGroup group = new ToggleGroup();
        for (Locale language : Messages.languages()) {
            RadioMenuItem item = new RadioMenuItem(Messages.nameOf(language));
            item.setToggleGroup(group);
            item.setSelected(language.equals(Messages.language()));
            item.setOnAction(event -> actions.language(language));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Menu window() {
        return new Menu(TEXTS.text("menu.window"), null, item("new-window", "Shortcut+N", actions::newWindow),
                item("smart-view", "Shortcut+Shift+V", actions::smartView));
    }

    private Menu help() {
        return new Menu(TEXTS.text("menu.help"), null, item("shortcuts", "F1", actions::shortcuts),
                item("about", "", actions::about));
    }

    private static MenuItem when(ObservableValue<Boolean> disabled, MenuItem item) {
        item.disableProperty().bind(disabled);
        return item;
    }

    private static MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(TEXTS.text(key));
        item.setId("menu-" + key);
        item.setMnemonicParsing(true);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
