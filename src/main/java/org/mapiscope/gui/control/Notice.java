package org.mapiscope.gui.control;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short message in the window itself, in the colour of its kind, with what can be done about it. FX thread only. */
public final class Notice extends HBox {
    private static final double GAP = 10;

    private final Label label = new WrappedLabel();

    /** @param actions buttons at its end */
    public Notice(Kind kind, String text, Node... actions) {
        super(GAP);
        getStyleClass().addAll("notice", "notice-" + kind.name().toLowerCase(Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        label.setText(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        FontIcon icon = new FontIcon(kind.icon);
        icon.setMouseTransparent(true);
        getChildren().addAll(icon, label);
        getChildren().addAll(actions);
    }

    /** {@return what it says} */
    public String text() {
        return label.getText();
    }

    /** How serious it is. */
    public enum Kind {
        INFO(Feather.INFO), SUCCESS(Feather.CHECK_CIRCLE), WARNING(Feather.ALERT_TRIANGLE), ERROR(
                Feather.ALERT_OCTAGON);

        private final Feather icon;

        Kind(Feather icon) {
            this.icon = icon;
        }
    }
}
