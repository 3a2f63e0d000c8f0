package org.mapiscope.gui.status;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.StatusEntry;

/** Asks for the old and the new password of one resource; hidden until it is needed. FX thread only. */
final class PasswordForm extends HBox {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(PasswordForm.class);
    private final PasswordField oldPassword = field("old");
    private final PasswordField newPassword = field("new");
    private final Label title = new Label();
    private final Consumer<Change> change;
    private Optional<StatusEntry> row = Optional.empty();

    PasswordForm(Consumer<Change> change) {
        super(GAP);
        this.change = change;
        setId("status-password-form");
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(GAP));
        Buttons buttons = new Buttons(texts, "status");
        Button accept = buttons.button("password-change", Feather.CHECK, this::accept);
        accept.disableProperty().bind(newPassword.textProperty().isEmpty());
        getChildren().addAll(title, oldPassword, newPassword, accept,
                buttons.button("password-cancel", Feather.X, this::hide));
        newPassword.setOnAction(event -> accept.fire());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        hide();
    }

    private PasswordField field(String key) {
        PasswordField field = new PasswordField();
        field.setId("status-password-" + key);
        field.setPromptText(texts.text("password." + key));
        field.setAccessibleText(texts.text("password." + key));
        return field;
    }

    void show(StatusEntry of) {
        row = Optional.of(of);
        title.setText(texts.text("password.title", of.name()));
        setVisible(true);
        setManaged(true);
        oldPassword.requestFocus();
    }

    private void accept() {
        row.ifPresent(of -> change.accept(new Change(of, oldPassword.getText(), newPassword.getText())));
        hide();
    }

    private void hide() {
        row = Optional.empty();
        oldPassword.clear();
        newPassword.clear();
        setVisible(false);
        setManaged(false);
    }

    /** What a person typed. */
    record Change(StatusEntry row, String oldPassword, String newPassword) {
        @Override
        public String toString() {
            return "Change[" + row.name() + "]";
        }
    }
}
