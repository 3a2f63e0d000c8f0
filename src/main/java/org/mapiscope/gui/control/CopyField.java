package org.mapiscope.gui.control;

import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line or a few of code that is read and copied and not changed. FX thread only. */
public final class CopyField extends HBox {
    private static final Messages TEXTS = Messages.of(CopyField.class);
    private static final double GAP = 4;

    private final TextInputControl field;

    /**
     * @param what the line is, for those who hear the screen
     * @param copy puts it on the clipboard
     */
    public CopyField(String what, Consumer<String> copy) {
        this(what, copy, new TextField());
    }

    private CopyField(String what, Consumer<String> copy, TextInputControl field) {
        super(GAP);
        this.field = field;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("copy-field");
        field.setEditable(false);
        field.getStyleClass().addAll("mono", "code-line");
        field.setAccessibleText(what);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button("", new FontIcon(Feather.COPY));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(TEXTS.text("copy")));
        button.setAccessibleText(TEXTS.text("copy-what", what));
        button.setOnAction(event -> copy.accept(field.getText()));
        getChildren().addAll(field, button);
    }

    /** {@return one that wraps its text into {@code rows} rows} */
    public static CopyField ofRows(int rows, String what, Consumer<String> copy) {
        TextArea area = new TextArea();
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setWrapText(true);
        return new CopyField(what, copy, area);
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    /** {@return the field, for its id and tooltip} */
    public TextInputControl field() {
        return field;
    }
}
