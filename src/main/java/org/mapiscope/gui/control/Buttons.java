package org.mapiscope.gui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes the buttons of one pane: the text {@code key} and the sentence {@code key.help} are the pane's, and the identifier is
 * the pane's name and the key. FX thread only.
 */
public final class Buttons {
    private final Messages texts;
    private final String pane;

    /** @param pane how the identifiers begin, such as {@code calllog} */
    public Buttons(Messages texts, String pane) {
        this.texts = texts;
        this.pane = pane;
    }

    public Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button();
        dress(button, key, icon);
        button.setOnAction(event -> action.run());
        return button;
    }

    public ToggleButton toggle(String key, Ikon icon) {
        ToggleButton button = new ToggleButton();
        dress(button, key, icon);
        return button;
    }

    /** {@return the button as its icon alone, in its full size; its tooltip says what it does} */
    public static <B extends ButtonBase> B small(B button) {
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void dress(ButtonBase button, String key, Ikon icon) {
        button.setId(pane + "-" + key);
        button.setText(texts.text(key));
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(texts.text(key) + ". " + texts.text(key + ".help"));
        button.setTooltip(new Tooltip(texts.text(key + ".help")));
        button.getStyleClass().add("flat");
    }
}
