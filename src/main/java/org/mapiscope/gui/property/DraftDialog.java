package org.mapiscope.gui.property;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.property.PropertyParser;

/** The form in which a property is typed in; what is wrong with it is said while it is typed. FX thread only. */
public final class DraftDialog implements DraftPrompt {
    private static final double GAP = 8;
    private static final int ROWS = 8;
    private static final int COLUMNS = 46;

    private final Messages texts = Messages.of(DraftDialog.class);
    private final Node owner;

    public DraftDialog(Node owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Draft> edit(Draft now) {
        return ask("edit", now);
    }

    @Override
    public Optional<Draft> add() {
        return ask("add", new Draft("", PropType.PT_UNICODE, ""));
    }

    private Optional<Draft> ask(String key, Draft start) {
        Form form = new Form(texts, start);
        form.property.setEditable(key.equals("add"));
        Dialog<Draft> dialog = new Dialog<>();
        dialog.initOwner(owner.getScene().getWindow());
        dialog.setTitle(texts.text(key + ".title"));
        dialog.setHeaderText(start.property().isEmpty() ? texts.text(key + ".title") : start.called());
        ButtonType set = new ButtonType(texts.text("set.yes"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(set,
                new ButtonType(texts.text("set.no"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().lookupButton(set).disableProperty().bind(form.wrong.textProperty().isNotEmpty());
        dialog.setResultConverter(button -> button == set ? form.draft() : null);
        FxDialogs.style(dialog);
        FxDialogs.begin(dialog, (key.equals("add") ? form.property : form.value)::requestFocus);
        return dialog.showAndWait();
    }

    /** Property, type and value, and what is wrong with them. */
    static final class Form extends GridPane {
        private final Messages texts;
        private final TextField property = new TextField();
        private final ComboBox<PropType> type = new ComboBox<>();
        private final TextArea value = new TextArea();
        private final Label wrong = new Label();

        Form(Messages texts, Draft start) {
            super(GAP, GAP);
            this.texts = texts;
            property.setId("draft-property");
            property.setText(start.property());
            property.setPromptText(texts.text("draft.property.prompt"));
            property.setPrefColumnCount(COLUMNS);
            type.setId("draft-type");
            type.getItems().setAll(PropertyEditing.types());
            type.setValue(start.type());
            value.setId("draft-value");
            value.setText(start.text());
            value.setPrefRowCount(ROWS);
            value.setWrapText(true);
            wrong.setId("draft-wrong");
            wrong.getStyleClass().add("failed");
            wrong.setWrapText(true);
            row(0, "draft.property", property);
            row(1, "draft.type", type);
            row(2, "draft.value", value);
            add(wrong, 1, 3);
            GridPane.setHgrow(value, Priority.ALWAYS);
            GridPane.setVgrow(value, Priority.ALWAYS);
            property.textProperty().subscribe(text -> followType(text));
            property.textProperty().subscribe(text -> check());
            type.valueProperty().subscribe(kind -> check());
            value.textProperty().subscribe(text -> check());
        }

        private void row(int index, String key, Control field) {
            Label label = new Label(texts.text(key));
            label.setLabelFor(field);
            label.setMinWidth(Region.USE_PREF_SIZE);
            field.setAccessibleText(texts.text(key));
            if (field instanceof TextArea) {
                GridPane.setValignment(label, VPos.TOP);
                label.setPadding(new Insets(GAP, 0, 0, 0));
            }
            addRow(index, label, field);
        }

        private void followType(String text) {
            Draft.meant(text).flatMap(Draft::typeOf).filter(type.getItems()::contains).ifPresent(type::setValue);
        }

        private void check() {
            PropTag any = PropTag.of(PropTag.FIRST_NAMED_ID, type.getValue());
            if (Draft.meant(property.getText()).isEmpty()) {
                wrong.setText(texts.text("unknown", property.getText()));
                return;
            }
            try {
                PropertyParser.parse(any, value.getText());
                wrong.setText("");
            } catch (IllegalArgumentException e) {
                wrong.setText(texts.text("wrong", type.getValue(), String.valueOf(e.getMessage())));
            }
        }

        Draft draft() {
            return new Draft(property.getText(), type.getValue(), value.getText());
        }
    }
}
