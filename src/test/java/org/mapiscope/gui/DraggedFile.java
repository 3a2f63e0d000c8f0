package org.mapiscope.gui;

import java.io.File;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/** Another program: a small window, low on the screen, from which one file can be dragged. */
public final class DraggedFile extends Application {
    static final String TITLE = "A file";

    /** Where on the screen the file can be taken. */
    static final Point2D PLACE = new Point2D(80, 970);

    private static final double WIDTH = 160;
    private static final double HEIGHT = 60;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Label label = new Label(TITLE);
        label.setMinSize(WIDTH, HEIGHT);
        label.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(new File(getParameters().getRaw().getFirst())));
            label.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        stage.setTitle(TITLE);
        // the window manager may put the program's window there too
        stage.setAlwaysOnTop(true);
        stage.setScene(new Scene(label));
        stage.setX(PLACE.getX() - WIDTH / 2);
        stage.setY(PLACE.getY() - HEIGHT / 2);
        stage.show();
    }
}
