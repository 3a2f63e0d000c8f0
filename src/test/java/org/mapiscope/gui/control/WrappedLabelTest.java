package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;

@ExtendWith(OnFxThread.class)
class WrappedLabelTest {
    @Test
    void allOfItsTextIsShownAlsoWhereThereIsLittleRoom() {
        WrappedLabel text = new WrappedLabel("word ".repeat(40));
        VBox box = new VBox(text);
        TestWindow window = new TestWindow(box);
        box.resize(100, 20);
        box.layout();
        double narrow = text.getHeight();
        box.resize(2000, 20);
        box.layout();

        assertTrue(narrow >= 10 * text.getHeight(), narrow + " and " + text.getHeight());
        window.close();
    }
}
