package org.mapiscope.gui.profiles.edit;

import java.util.function.Supplier;

/**
 * Lets one dialog ask at a time. While it waits for its answer, what was begun before it may come so far as to ask too, such as
 * the same key pressed twice; that gives way. FX thread only.
 */
final class OneDialog {
    private boolean asking;

    /** {@return the answer of {@code dialog}; {@code none} when another one is asking} */
    <T> T ask(Supplier<T> dialog, T none) {
        if (asking) {
            return none;
        }
        asking = true;
        try {
            return dialog.get();
        } finally {
            asking = false;
        }
    }
}
