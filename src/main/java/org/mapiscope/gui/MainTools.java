package org.mapiscope.gui;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Theme;

/** The buttons that are always in sight. FX thread only. */
final class MainTools extends ToolBar {
    private static final Messages TEXTS = Messages.of(MainTools.class);

    MainTools(MainActions actions, MainViewModel model) {
        Button logOn = button("log-on", Feather.LOG_IN, actions::logOn);
        Button openFiles = button("open-files", Feather.FILE_PLUS, actions::openFiles);
        Button logOff = button("log-off", Feather.LOG_OUT, actions::logOff);
        logOff.getStyleClass().addAll("danger", "button-outlined");
        logOff.disableProperty().bind(model.logoff().canLogOffProperty().not());
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button refresh = icon("refresh", Feather.REFRESH_CW, actions::refresh);
        Button wide = icon("wide", Feather.MAXIMIZE, actions::toggleWide);
        Button newWindow = icon("new-window", Feather.PLUS_SQUARE, actions::newWindow);
        getItems().addAll(logOn, openFiles, new Separator(Orientation.VERTICAL), logOff, space, refresh, wide,
                newWindow,
                themes(actions),
                languages(actions));
    }

    private static MenuButton themes(MainActions actions) {
        MenuButton button = new MenuButton("", new FontIcon(Feather.SUN));
        for (Theme theme : Theme.values()) {
            MenuItem item = new MenuItem(TEXTS.text("theme." + theme));
            item.setOnAction(event -> actions.theme(theme));
            button.getItems().add(item);
        }
        dress(button, "menu.theme");
        return button;
    }

    private static MenuButton languages(MainActions actions) {
        MenuButton button = new MenuButton("", new FontIcon(Feather.GLOBE));
        for (Locale language : Messages.languages()) {
            MenuItem item = new MenuItem(Messages.nameOf(language));
            item.setOnAction(event -> actions.language(language));
            button.getItems().add(item);
        }
        dress(button, "menu.language");
        return button;
    }

    private static Button icon(String key, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setOnAction(event -> action.run());
        button.getStyleClass().add("button-icon");
        dress(button, key);
        return button;
    }

    private static Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button(plain(key), new FontIcon(icon));
        button.setOnAction(event -> action.run());
        dress(button, key);
        return button;
    }

    private static void dress(ButtonBase button, String key) {
        button.setId("tool-" + key);
        button.setMnemonicParsing(false);
        button.setTooltip(new Tooltip(TEXTS.text(key + ".help")));
        button.setAccessibleText(TEXTS.text(key + ".help"));
        if (!key.equals("log-off")) {
            button.getStyleClass().add("flat");
        }
    }

    /** {@return a menu's text without its mnemonic} */
    private static String plain(String key) {
        return TEXTS.text(key).replace("_", "");
    }
}
