package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;

@ExtendWith(OnFxThread.class)
class ChoiceKeysTest {
    private final ComboBox<String> box = new ComboBox<>();

    @BeforeEach
    void fill() {
        box.getItems().setAll("Bytes only", "ACL", "Encode Entry ID", "Entry ID", "Entry List");
        box.getSelectionModel().selectFirst();
        ChoiceKeys.in(box);
    }

    private List<String> type(String letters) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            Event.fireEvent(box,
                    new KeyEvent(KeyEvent.KEY_TYPED, letters.substring(i, i + 1), "", KeyCode.UNDEFINED, false, false,
                            false,
                            false));
            chosen.add(box.getValue());
        }
        return chosen;
    }

    @Test
    void lettersChooseWhatBeginsWithThem() {
        assertEquals(List.of("Encode Entry ID", "Encode Entry ID", "Entry ID"), type("ent"));
    }

    @Test
    void aSpaceWithinANameIsOneOfItsLetters() {
        assertEquals("Entry List", type("entry l").getLast());
    }

    @Test
    void whatNothingBeginsWithLeavesTheChoice() {
        assertEquals(List.of("Bytes only", "Bytes only"), type(" x"));
    }
}
