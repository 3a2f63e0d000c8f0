package org.mapiscope.gui.control;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mapiscope.mapi.MapiException;

/** Explains a call that failed: its result, what that means, what to try, the provider's words. FX thread only. */
public final class FailureDialog extends Dialog<ButtonType> {
    private static final Messages TEXTS = Messages.of(FailureDialog.class);

    /** @param copy puts a text on the clipboard */
    public FailureDialog(MapiException failure, Consumer<String> copy) {
        setTitle(TEXTS.text("failure.title", failure.call()));
        ButtonType ticket = new ButtonType(TEXTS.text("failure.copy"), ButtonData.LEFT);
        ButtonType close = new ButtonType(TEXTS.text("close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().addAll(ticket, close);
        Label detail = new Label(failure.getMessage());
        detail.setWrapText(true);
        getDialogPane().setContent(new VBox(detail));
        getDialogPane().lookupButton(ticket).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            copy.accept(String.valueOf(failure.getMessage()));
            event.consume();
        });
        FxDialogs.style(this);
    }
}
