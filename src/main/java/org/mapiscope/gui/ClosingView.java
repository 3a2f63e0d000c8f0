package org.mapiscope.gui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.mapiscope.gui.control.Messages;

/** Covers a window while its sessions are logged off, and lets a person leave when that takes long. FX thread only. */
final class ClosingView extends StackPane {
    private static final Messages TEXTS = Messages.of(ClosingView.class);
    private static final Duration PATIENCE = Duration.seconds(3);

    /** A little longer than a provider may take to log off. */
    private static final Duration LIMIT = Duration.seconds(35);

    private static final double GAP = 12;

    /** @param leave hides the window; what is left ends without it */
    ClosingView(ClosingViewModel model, Runnable leave) {
        getStyleClass().add("cover");
        setId("closing");
        Label title = new Label(TEXTS.text("closing.title", model.lines().size()));
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane(GAP, GAP / 2);
        for (int i = 0; i < model.lines().size(); i++) {
            ClosingViewModel.Line line = model.lines().get(i);
            Label state = new Label();
            state.getStyleClass().add("mono");
            state.textProperty().bind(line.stateProperty());
            grid.addRow(i, new Label(line.name()), state);
        }
        ProgressIndicator progress = new ProgressIndicator();
        progress.setAccessibleText(TEXTS.text("closing.title", model.lines().size()));
        Button now = new Button(TEXTS.text("closing.now"));
        now.setId("close-now");
        now.setAccessibleText(TEXTS.text("closing.now.help"));
        now.setDisable(true);
        now.setOnAction(event -> leave(model, leave));
        Label help = new Label(TEXTS.text("closing.now.help"));
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        VBox card = new VBox(GAP, title, progress, grid, help, now);
        card.getStyleClass().add("card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        after(PATIENCE, () -> now.setDisable(false));
        after(LIMIT, () -> leave(model, leave));
    }

    private static void leave(ClosingViewModel model, Runnable leave) {
        model.endAll();
        leave.run();
    }

    private static void after(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }
}
