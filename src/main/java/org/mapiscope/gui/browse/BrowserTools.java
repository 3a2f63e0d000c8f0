package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;

/** The buttons of a browsing window; each is disabled while there is nothing for it to do. FX thread only. */
final class BrowserTools extends ToolBar {
    private static final Messages TEXTS = Messages.of(BrowserTools.class);

    BrowserTools(BrowserActions actions, Browser model) {
        Buttons buttons = new Buttons(TEXTS, "browse");
        Button back = icon(buttons.button("back", Feather.ARROW_LEFT, actions::back));
        Button forward = icon(buttons.button("forward", Feather.ARROW_RIGHT, actions::forward));
        Button up = icon(buttons.button("up", Feather.ARROW_UP, actions::up));
        Button refresh = icon(buttons.button("refresh", Feather.REFRESH_CW, actions::refresh));
        Button newTab = icon(buttons.button("new-tab", Feather.PLUS, actions::newTab));
        model.selectedProperty().flatMap(tab -> tab.historyProperty()).subscribe(history -> {
            back.setDisable(history == null || history.back().isEmpty());
            forward.setDisable(history == null || history.forward().isEmpty());
        });
        model.selectedProperty().flatMap(tab -> tab.trailProperty()).subscribe(trail -> up.setDisable(
                Optional.ofNullable(model.selected()).flatMap(BrowserTab::above).isEmpty()));
        model.selectedProperty().subscribe(tab -> {
            refresh.setDisable(tab == null);
            newTab.setDisable(tab == null);
        });
        Button search = buttons.button("search", Feather.SEARCH, actions::search);
        Button special = buttons.button("special", Feather.STAR, actions::checkSpecialFolders);
        getItems().addAll(back, forward, up, new Separator(Orientation.VERTICAL), refresh, newTab,
                new Separator(Orientation.VERTICAL), quickStart(actions), special, search);
    }

    private static MenuButton quickStart(BrowserActions actions) {
        MenuButton button = new MenuButton(TEXTS.text("quick-start"), new FontIcon(Feather.ZAP));
        button.setId("browse-quick-start");
        button.setTooltip(new Tooltip(TEXTS.text("quick-start.help")));
        button.setAccessibleText(TEXTS.text("quick-start.help"));
        button.getItems().addAll(BrowserMenu.quickStartItems(actions));
        return button;
    }

    private static Button icon(Button button) {
        button.setText("");
        button.getStyleClass().add("button-icon");
        return button;
    }
}
