package org.mapiscope.gui.calllog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * The newest calls, each followed by those that it made; the oldest make room when there are too many. FX thread only.
 */
final class CallLines {
    private final int capacity;
    private final List<CallLine> lines = new ArrayList<>();
    private final Map<Long, CallLine> byId = new HashMap<>();
    private long lastEvicted;

    CallLines(int capacity) {
        this.capacity = capacity;
    }

    List<CallLine> all() {
        return Collections.unmodifiableList(lines);
    }

    /**
     * Takes in a call that began or ended, and returns its line; null when it had been forgotten before it ended.
     */
    @Nullable
    CallLine take(TracedCall call) {
        CallLine line = byId.get(call.id());
        if (line != null) {
            line.update(call);
            return line;
        }
        if (call.id() <= lastEvicted && call.result().isPresent()) {
            return null;
        }
        CallLine fresh = new CallLine(call);
        lines.add(indexFor(call), fresh);
        byId.put(call.id(), fresh);
        return fresh;
    }

    /** Forgets the oldest lines that are more than there is room for. */
    void trim() {
        forget(lines.size() - capacity);
    }

    void clear() {
        forget(lines.size());
    }

    private void forget(int count) {
        if (count <= 0) {
            return;
        }
        List<CallLine> oldest = lines.subList(0, count);
        for (CallLine line : oldest) {
            line.evict();
            byId.remove(line.call().id());
            lastEvicted = Math.max(lastEvicted, line.call().id());
        }
        oldest.clear();
    }

    /** Behind the last call that the same parent made, or behind the parent; at the end for a client's own call. */
    private int indexFor(TracedCall call) {
        if (call.parent() == 0 || !byId.containsKey(call.parent())) {
            return lines.size();
        }
        int index = lines.size();
        while (!isWithin(lines.get(index - 1).call(), call.parent())) {
            index--;
        }
        return index;
    }

    private boolean isWithin(TracedCall call, long ancestor) {
        TracedCall each = call;
        while (each.id() != ancestor) {
            CallLine parent = byId.get(each.parent());
            if (parent == null) {
                return false;
            }
            each = parent.call();
        }
        return true;
    }
}
