package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;

/** On a headless screen; {@code RealWindowTest} has the real one. */
@ExtendWith(OnFxThread.class)
class WindowHandleTest {
    @Test
    void onAHeadlessScreenAWindowHasNone() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Group()));
        stage.show();
        long handle = WindowHandle.of(stage);
        stage.close();

        assertEquals(WindowHandle.NONE, handle);
    }

    @Test
    void aWindowThatIsNotShownHasNone() {
        assertEquals(WindowHandle.NONE, WindowHandle.of(new Stage()));
    }

    @Test
    void noWindowHasTheHandleOfNone() {
        assertEquals(Optional.empty(), WindowHandle.find(WindowHandle.NONE));
    }

    @Test
    void isWrittenAsAPointerOf64Bits() {
        assertEquals("0x0000000000600003", WindowHandle.hex(0x600003));
    }
}
