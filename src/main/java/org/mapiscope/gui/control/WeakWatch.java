package org.mapiscope.gui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;

/**
 * Lets a view listen to what lives longer than it does. The view keeps its listener and not the other way round, so that views
 * which others have taken the place of can go. FX thread only.
 */
public final class WeakWatch {
    private WeakWatch() {}

    /** Calls {@code listener} with the value, now and whenever it changes while there is {@code view}. */
    public static <T> void value(Node view, ObservableValue<T> value, Consumer<? super T> listener) {
        ChangeListener<T> kept = (any, before, now) -> listener.accept(now);
        keep(view, kept);
        value.addListener(new WeakChangeListener<>(kept));
        listener.accept(value.getValue());
    }

    /** Calls {@code listener} whenever {@code list} changes while there is {@code view}. */
    public static <T> void changes(Node view, ObservableList<T> list, Runnable listener) {
        ListChangeListener<T> kept = change -> listener.run();
        keep(view, kept);
        list.addListener(new WeakListChangeListener<>(kept));
    }

    /** Calls {@code listener} whenever {@code set} changes while there is {@code view}. */
    public static <T> void changes(Node view, ObservableSet<T> set, Runnable listener) {
        SetChangeListener<T> kept = change -> listener.run();
        keep(view, kept);
        set.addListener(new WeakSetChangeListener<>(kept));
    }

    private static void keep(Node view, Object listener) {
        if (view.getProperties().computeIfAbsent(WeakWatch.class, any -> new ArrayList<>()) instanceof List<?> all) {
            @SuppressWarnings("unchecked") // nobody else puts anything under this class
            List<Object> kept = (List<Object>) all;
            kept.add(listener);
        }
    }
}
