package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;

@ExtendWith(OnFxThread.class)
class FlagBoxesTest {
    private static FlagBoxes boxes() {
        return new FlagBoxes(2, List.of(new FlagBoxes.Flag("ONE", 0x1, "The first.", false),
                new FlagBoxes.Flag("TOP", 0x80000000, "The last.", true)));
    }

    @Test
    void aTickSetsItsBitAndOnlyThat() {
        FlagBoxes boxes = boxes();
        boxes.flagsProperty().set(0x80000004);
        boxes.boxes().getFirst().setSelected(true);

        assertEquals(0x80000005, boxes.flagsProperty().get());
    }

    @Test
    void theBoxesFollowTheNumber() {
        FlagBoxes boxes = boxes();
        boxes.flagsProperty().set(0x80000000);

        assertEquals(List.of(false, true), boxes.boxes().stream().map(CheckBox::isSelected).toList());
    }

    @Test
    void aFixedFlagCannotBeChanged() {
        assertEquals(List.of(false, true), boxes().boxes().stream().map(CheckBox::isDisabled).toList());
    }

    @Test
    void eachBoxSaysNameValueAndHelp() {
        assertEquals("TOP, 0x80000000. The last.", boxes().boxes().getLast().getAccessibleText());
    }
}
