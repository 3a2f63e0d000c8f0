package org.mapiscope.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mapiscope.gui.task.FirstFrame;

/** The least that a JavaFX program can show, one button: what MapiScope's start-up is measured against. */
public final class BareWindow extends Application {

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(new Button("One button")), 1000, 700));
        FirstFrame.watch(stage, Platform::exit);
        stage.show();
    }
}
