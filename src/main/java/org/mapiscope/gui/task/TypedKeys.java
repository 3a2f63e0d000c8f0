package org.mapiscope.gui.task;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Types keys into the window that was opened last, fifty a second: for the run from which the installers make the
 * start-up cache, so that the first folder a person opens comes as fast as the later ones. FX thread only.
 */
final class TypedKeys {
    /** The system property with the keys, such as {@code Shortcut+T - Page_Down*3}; {@code -} waits for a second. */
    static final String PROPERTY = "mapiscope.type-after-first-frame";

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final int PRESSES_A_SECOND = 50;
    private static final Duration BETWEEN = Duration.seconds(1).divide(PRESSES_A_SECOND);
    private static final String NOTHING = "";

    private TypedKeys() {}

    /** Types the keys of the property, and then runs {@code then}. */
    static void type(Runnable then) {
        Iterator<String> keys = Stream.of(System.getProperty(PROPERTY, NOTHING).split(" "))
                .flatMap(key -> presses(key).stream()).iterator();
        Timeline typing = new Timeline();
        typing.getKeyFrames().add(new KeyFrame(BETWEEN, event -> {
            if (keys.hasNext()) {
                press(keys.next());
            } else {
                typing.stop();
                then.run();
            }
        }));
        typing.setCycleCount(Timeline.INDEFINITE);
        typing.play();
    }

    private static List<String> presses(String key) {
        if (key.equals("-")) {
            return Collections.nCopies(PRESSES_A_SECOND, NOTHING);
        }
        int times = key.indexOf('*');
        return times < 0
                ? List.of(key)
                : Collections.nCopies(Integer.parseInt(key.substring(times + 1)), key.substring(0, times));
    }

    private static void press(String key) {
        if (!key.equals(NOTHING)) {
            KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.keyCombination(key.replace('_', ' '));
            Window.getWindows().stream().reduce((before, last) -> last).map(Window::getScene)
                    .ifPresent(scene -> press(scene, keys));
        }
    }

    private static void press(Scene scene, KeyCodeCombination keys) {
        boolean shift = keys.getShift() == ModifierValue.DOWN;
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        Event.fireEvent(scene.getFocusOwner() == null ? scene : scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, keys.getCode().getName(), keys.getCode(),
                        shift, shortcut && !MAC, false, shortcut && MAC));
    }
}
