package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;

@ExtendWith(OnFxThread.class)
class CellHintTest {
    private final Label cell = new Label();

    @BeforeEach
    void hint() {
        CellHint.on(cell, cell::getText);
    }

    private void mouse(EventType<MouseEvent> type) {
        Event.fireEvent(cell, new MouseEvent(type, 1, 1, 1, 1, MouseButton.NONE, 0, false, false, false, false, false,
                false, false, false, false, true, null));
    }

    @Test
    void theTooltipIsMadeWhenTheMouseComes() {
        cell.setText("all of it");
        assertNull(cell.getTooltip());

        mouse(MouseEvent.MOUSE_ENTERED);

        assertEquals("all of it", cell.getTooltip().getText());
    }

    @Test
    void thereIsNoneWhileThereIsNothingToSay() {
        mouse(MouseEvent.MOUSE_ENTERED);

        assertNull(cell.getTooltip());
    }

    @Test
    void itSaysWhatTheCellHasWhenItIsAboutToBeSeen() {
        cell.setText("before");
        mouse(MouseEvent.MOUSE_ENTERED);
        cell.setText("after");
        cell.getTooltip().getOnShowing().handle(null);

        assertEquals("after", cell.getTooltip().getText());
    }

    @Test
    void itGoesWithTheMouse() {
        cell.setText("all of it");
        mouse(MouseEvent.MOUSE_ENTERED);
        mouse(MouseEvent.MOUSE_EXITED);

        assertNull(cell.getTooltip());
    }
}
