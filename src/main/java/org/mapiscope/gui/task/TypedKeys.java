package org.mapiscope.gui.task;

import java.util.Iterator;
import java.util.List;
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
 * Types keys into the window that was opened last, as slowly as a person: for the run from which the installers make the
 * start-up cache, so that the first folder a person opens comes as fast as the later ones. FX thread only.
 */
final class TypedKeys {
    /** The system property with the keys, such as {@code Shortcut+T Down Enter}; {@code -} only waits. */
    static final String PROPERTY = "mapiscope.type-after-first-frame";

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Duration BETWEEN = Duration.millis(500);

    private TypedKeys() {}

    /** Types the keys of the property, and then runs {@code then}. */
    static void type(Runnable then) {
        Iterator<String> keys = List.of(System.getProperty(PROPERTY, "-").split(" ")).iterator();
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

    private static void press(String key) {
        if (!key.equals("-")) {
            KeyCodeCombination keys = (KeyCodeCombination) KeyCombination.keyCombination(key);
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
