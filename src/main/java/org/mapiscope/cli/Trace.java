package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * Keeps calls until the client's own call that they are part of is done, and then passes them on in the order in which
 * they began: a call before those that it makes. Thread-safe.
 */
final class Trace implements CallListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, TracedCall> calls = new TreeMap<>();
    private final Consumer<TracedCall> out;

    /** @param out gets each call; its depth says how far it is under the client's own */
    Trace(Consumer<TracedCall> out) {
        this.out = out;
    }

    /** {@return the line of a call, indented by two blanks for each call above it} */
    static String line(TracedCall call) {
        return "  ".repeat(call.depth()) + Printable.of(call.text());
    }

    @Override
    public void started(TracedCall call) {
        lock.lock();
        try {
            calls.put(call.id(), call);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended(TracedCall call) {
        lock.lock();
        try {
            calls.put(call.id(), call);
            if (call.depth() == 0) {
                List<TracedCall> tree = new ArrayList<>();
                collect(call, tree);
                tree.forEach(each -> calls.remove(each.id()));
                tree.forEach(out);
            }
        } finally {
            lock.unlock();
        }
    }

    private void collect(TracedCall call, List<TracedCall> tree) {
        tree.add(call);
        calls.values().stream().filter(each -> each.parent() == call.id())
                .sorted(Comparator.comparingLong(TracedCall::id)).forEach(each -> collect(each, tree));
    }

    /** Passes on what is still under way, such as a call that a provider does not come back from. */
    void finish() {
        lock.lock();
        try {
            List<TracedCall> left = List.copyOf(calls.values());
            calls.clear();
            left.forEach(out);
        } finally {
            lock.unlock();
        }
    }
}
