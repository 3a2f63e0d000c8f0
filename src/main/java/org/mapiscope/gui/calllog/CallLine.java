package org.mapiscope.gui.calllog;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.mapi.trace.TracedCall;

/** One call as the pane shows it: first under way, later done. FX thread only. */
public final class CallLine {
    private final ReadOnlyObjectWrapper<TracedCall> call;
    private boolean shown;
    private boolean evicted;

    CallLine(TracedCall call) {
        this.call = new ReadOnlyObjectWrapper<>(call);
    }

    public TracedCall call() {
        return call.get();
    }

    public ReadOnlyObjectProperty<TracedCall> callProperty() {
        return call.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return call().result().isEmpty();
    }

    void update(TracedCall now) {
        call.set(now);
    }

    /** {@return whether the filter lets it through} */
    boolean isShown() {
        return shown;
    }

    void setShown(boolean show) {
        shown = show;
    }

    /** {@return whether it had to make room for newer ones} */
    boolean isEvicted() {
        return evicted;
    }

    void evict() {
        evicted = true;
    }
}
