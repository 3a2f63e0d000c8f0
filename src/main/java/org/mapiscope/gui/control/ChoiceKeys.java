package org.mapiscope.gui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyEvent;

/** Chooses in a combo box what begins with the letters that a person types, as the system's own boxes do. FX thread only. */
public final class ChoiceKeys {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ComboBox<?> box;
    private Instant last = Instant.MIN;
    private String typed = "";

    private ChoiceKeys(ComboBox<?> box) {
        this.box = box;
    }

    /** @param box whose choices say in {@code toString} what is shown of them */
    public static void in(ComboBox<?> box) {
        box.addEventHandler(KeyEvent.KEY_TYPED, new ChoiceKeys(box)::typed);
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean text = !character.isEmpty() && !Character.isISOControl(character.charAt(0)) && !event.isShortcutDown()
                && !event.isAltDown() && !event.isMetaDown();
        Instant now = Instant.now();
        boolean begins = last.isBefore(now.minus(PAUSE));
        // a space alone opens the box
        if (!text || (begins && character.isBlank())) {
            return;
        }
        typed = begins ? character : typed + character;
        last = now;
        next(box.getItems().stream().map(String::valueOf).toList()).ifPresent(this::choose);
        event.consume();
    }

    /** {@return the choice that begins so: the chosen one or the first after it, from the next on for a single letter} */
    private OptionalInt next(List<String> names) {
        int from = box.getSelectionModel().getSelectedIndex() + (typed.length() == 1 ? 1 : 0);
        String start = typed.toLowerCase(Locale.ROOT);
        return IntStream.range(0, names.size()).map(i -> Math.floorMod(from + i, names.size()))
                .filter(i -> names.get(i).toLowerCase(Locale.ROOT).startsWith(start)).findFirst();
    }

    private void choose(int index) {
        box.getSelectionModel().select(index);
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.scrollTo(index);
        }
    }
}
