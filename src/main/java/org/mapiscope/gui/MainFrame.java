package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.stage.Stage;
import org.mapiscope.gui.control.FileDrop;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Styles;

/** What is around the content of a main window: title, icons, size, and what comes from outside. FX thread only. */
final class MainFrame {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 760;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final int FIRST_ICON_SIZE = 32;
    private static final List<Integer> OTHER_ICON_SIZES = List.of(16, 24, 48, 64, 128, 256);

    private final Stage stage;

    /** @param number of the window among those opened */
    MainFrame(Stage stage, int number) {
        this.stage = stage;
        stage.setTitle(number == 1 ? "MapiScope" : "MapiScope " + number);
        stage.getIcons().add(icon(FIRST_ICON_SIZE));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    private static Image icon(int size) {
        String name = "icons/mapiscope-" + size + ".png";
        return new Image(Objects.requireNonNull(MainFrame.class.getResourceAsStream(name), name));
    }

    /** Adds the icon in all other sizes; nobody has to wait for them. */
    void addIcons() {
        OTHER_ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    }

    /**
     * Puts {@code content} into the window.
     *
     * @param dropped told of files that are dropped on the window
     * @param close closes the window, when a person asks the system for that
     */
    void take(Parent content, Consumer<List<Path>> dropped, Runnable close) {
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        MenuKeys.in(scene);
        scene.addEventHandler(DragEvent.ANY, new FileDrop(dropped));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close.run();
        });
    }
}
