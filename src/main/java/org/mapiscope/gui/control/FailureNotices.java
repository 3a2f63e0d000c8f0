package org.mapiscope.gui.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.mapiscope.mapi.MapiException;

/**
 * Says why something could not be shown, unless the same is said already above it. Takes no room while it says nothing. FX
 * thread only.
 */
public final class FailureNotices extends VBox {
    private final double gap;
    private final Function<MapiException, Notice> words;
    private Optional<MapiException> failure = Optional.empty();
    private Optional<MapiException> said = Optional.empty();

    /** @param gap around the notice */
    public FailureNotices(double gap, Function<MapiException, Notice> words) {
        this.gap = gap;
        this.words = words;
    }

    /** Says that, in place of what it says. */
    public void show(Optional<MapiException> now) {
        failure = now;
        show();
    }

    /** Says nothing while {@code above} is the same failure: of the same call, with the same result and detail. */
    public void leaveOut(ObservableValue<Optional<MapiException>> above) {
        above.subscribe(now -> {
            said = now;
            show();
        });
    }

    private void show() {
        getChildren().setAll(failure.filter(e -> said.filter(other -> isSame(e, other)).isEmpty()).map(words)
                .stream().toList());
        setPadding(getChildren().isEmpty() ? Insets.EMPTY : new Insets(gap));
    }

    private static boolean isSame(MapiException one, MapiException other) {
        return one.call().equals(other.call()) && one.result().equals(other.result())
                && one.detail().equals(other.detail());
    }
}
