package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class MainFrameTest {
    private Stage stage;

    @BeforeEach
    void make() {
        stage = new Stage();
    }

    private List<Double> iconWidths() {
        return stage.getIcons().stream().map(Image::getWidth).sorted().toList();
    }

    @Test
    void onlyTheFirstWindowHasNoNumber() {
        List<String> titles = new ArrayList<>();
        for (int number : List.of(1, 3)) {
            new MainFrame(stage, number).addIcons();
            titles.add(stage.getTitle());
        }

        assertEquals(List.of("MapiScope", "MapiScope 3"), titles);
    }

    @Test
    void thereIsOneIconAtOnceAndEachSizeLater() {
        MainFrame frame = new MainFrame(stage, 1);
        List<Double> atOnce = iconWidths();
        frame.addIcons();

        assertEquals(List.of(32.0), atOnce);
        assertEquals(List.of(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0), iconWidths());
    }

    @Test
    void aWindowThatThePersonClosesIsClosedByTheProgram() {
        List<String> asked = new ArrayList<>();
        new MainFrame(stage, 1).take(new StackPane(), files -> asked.add("dropped"), () -> asked.add("close"));
        WindowEvent request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
        stage.show();
        Event.fireEvent(stage, request);

        assertEquals(List.of("close"), asked);
        assertTrue(stage.isShowing());
        stage.hide();
    }
}
