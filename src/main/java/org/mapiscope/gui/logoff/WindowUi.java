package org.mapiscope.gui.logoff;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.mapi.MapiUi;

/**
 * What a subsystem asks, as dialogs owned by the window that has the handle it was given.
 *
 * <p>Thread-safe: called on a session's thread, it waits for the answer that a person gives on the FX thread. With a handle
 * that is no window of this program the dialog has no owner.
 */
public final class WindowUi implements MapiUi {
    private static final Messages TEXTS = Messages.of(WindowUi.class);
    private static final double TEXT_WIDTH = 460;
    private static final double GAP = 6;

    private final CompletableFuture<Boolean> abandoned = new CompletableFuture<>();

    /** Answers what is being asked, and all that will be, with no: the process is told to end, and waits for nobody. */
    public void abandon() {
        abandoned.complete(true);
    }

    @Override
    public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
        return FxThread.ask(() -> confirm(uiParam, question), abandoned, false);
    }

    private static boolean confirm(long uiParam, LogoffQuestion question) {
        ButtonType logOff = new ButtonType(TEXTS.text("confirm.log-off"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(TEXTS.text("confirm.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, "", logOff, stay);
        alert.setTitle(TEXTS.text("confirm.title"));
        alert.setHeaderText(TEXTS.text("confirm.header", question.profile()));
        VBox lines = new VBox(GAP);
        for (String line : lines(question)) {
            Label label = new WrappedLabel(line);
            label.setPrefWidth(TEXT_WIDTH);
            lines.getChildren().add(label);
        }
        alert.getDialogPane().setContent(lines);
        alert.getDialogPane().setId("logoff-confirmation");
        return show(alert, uiParam).filter(logOff::equals).isPresent();
    }

    /** {@return what would be closed, in sentences} */
    static List<String> lines(LogoffQuestion question) {
        String stores = String.join(", ", question.stores());
        return List.of(
                question.stores().isEmpty()
                        ? TEXTS.text("confirm.no-stores")
                        : TEXTS.text("confirm.stores", question.stores().size(), stores),
                TEXTS.text("confirm.objects", question.openObjects()),
                TEXTS.text("confirm.advises", question.adviseConnections()),
                question.outgoing().isPresent()
                        ? TEXTS.text("confirm.outgoing", question.outgoing().getAsLong())
                        : TEXTS.text("confirm.outgoing.unknown"),
                TEXTS.text(question.shared() ? "confirm.shared" : "confirm.own"));
    }

    @Override
    public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        return profiles.isEmpty()
                ? Optional.empty()
                : FxThread.ask(() -> choose(uiParam, profiles, defaultProfile), abandoned, Optional.empty());
    }

    private static Optional<String> choose(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        ChoiceDialog<String> dialog = new ChoiceDialog<>(defaultProfile.orElse(profiles.getFirst()), profiles);
        ButtonType logOn = new ButtonType(TEXTS.text("choose.log-on"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(TEXTS.text("choose.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(logOn, cancel);
        dialog.setResultConverter(pressed -> logOn.equals(pressed) ? dialog.getSelectedItem() : null);
        dialog.getDialogPane().setId("choose-profile");
        dialog.setTitle(TEXTS.text("choose.title"));
        dialog.setHeaderText(TEXTS.text("choose.header"));
        dialog.setContentText(TEXTS.text("choose.profile"));
        return show(dialog, uiParam);
    }

    private static <R> Optional<R> show(Dialog<R> dialog, long uiParam) {
        WindowHandle.find(uiParam).ifPresentOrElse(owner -> {
            dialog.initOwner(owner);
            dialog.initModality(Modality.WINDOW_MODAL);
        }, () -> dialog.initModality(Modality.APPLICATION_MODAL));
        FxDialogs.style(dialog);
        return dialog.showAndWait();
    }
}
