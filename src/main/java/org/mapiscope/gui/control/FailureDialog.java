package org.mapiscope.gui.control;

import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.mapi.MapiException;

/** Explains a call that failed: its result, what that means, what to try, the provider's words. FX thread only. */
public final class FailureDialog extends Dialog<ButtonType> {
    private static final Messages TEXTS = Messages.of(FailureDialog.class);
    private static final double WIDTH = 560;
    private static final double GAP = 12;

    /** @param copy puts a text on the clipboard */
    public FailureDialog(MapiException failure, Consumer<String> copy) {
        setTitle(TEXTS.text("failure.title", failure.call()));
        initModality(Modality.WINDOW_MODAL);
        Label result = new Label(failure.result().toString());
        result.setId("failure-result");
        result.getStyleClass().addAll("mono", "heading", "failed");
        Label call = new Label(failure.call());
        call.getStyleClass().addAll("mono", "muted");
        HBox title = new HBox(GAP, new FontIcon(Feather.ALERT_OCTAGON), new VBox(result, call));
        VBox content = new VBox(GAP, title);
        content.setPrefWidth(WIDTH);
        content.setPadding(new Insets(GAP));
        for (FailureText.Part part : FailureText.parts(failure)) {
            Label heading = new Label(part.title());
            heading.getStyleClass().add("muted");
            Label text = new WrappedLabel(part.words());
            content.getChildren().add(new VBox(heading, text));
        }
        ButtonType ticket = new ButtonType(TEXTS.text("failure.copy"), ButtonData.LEFT);
        ButtonType close = new ButtonType(TEXTS.text("close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().addAll(ticket, close);
        getDialogPane().setContent(content);
        getDialogPane().setId("failure");
        getDialogPane().lookupButton(ticket).setId("failure-copy");
        getDialogPane().lookupButton(close).setId("failure-close");
        setOnShown(event -> getDialogPane().lookupButton(close).requestFocus());
        getDialogPane().lookupButton(ticket).addEventFilter(ActionEvent.ACTION, event -> {
            copy.accept(FailureText.ticket(failure));
            event.consume();
        });
        FxDialogs.style(this);
    }
}
