package org.mapiscope.mapi.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;

/** Where calls are reported. Thread-safe; costs next to nothing while nobody listens. */
public final class CallLog {
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final ThreadLocal<@Nullable TracedCall> CURRENT = new ThreadLocal<>();

    private final List<CallListener> listeners = new CopyOnWriteArrayList<>();

    public void add(CallListener listener) {
        listeners.add(listener);
    }

    public void remove(CallListener listener) {
        listeners.remove(listener);
    }

    /** {@return the call that this thread is in} */
    public Optional<TracedCall> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs {@code work} on this thread as part of {@code parent}, a call that another thread is in. */
    public <T> T under(Optional<TracedCall> parent, Callable<T> work) throws Exception {
        TracedCall before = CURRENT.get();
        CURRENT.set(parent.orElse(null));
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** Runs {@code work} as part of {@code parent}, for a call that comes from another thread; costs nothing on the same one. */
    @Nullable
    Object continued(Optional<TracedCall> parent, CallRunner.Work work) throws Throwable {
        TracedCall before = CURRENT.get();
        if (parent.equals(Optional.ofNullable(before))) {
            return work.run();
        }
        CURRENT.set(parent.orElse(null));
        try {
            return work.run();
        } finally {
            restore(before);
        }
    }

    /** {@return a call that has begun; null while nobody listens} */
    @Nullable
    Running begin(String name, Supplier<String> arguments) {
        if (listeners.isEmpty()) {
            return null;
        }
        TracedCall parent = CURRENT.get();
        TracedCall call = new TracedCall(LAST_ID.incrementAndGet(), parent == null ? 0 : parent.id(),
                parent == null ? 0 : parent.depth() + 1, name, arguments.get(), Optional.empty(), "", 0,
                Thread.currentThread().getName(), Instant.now(), "");
        CURRENT.set(call);
        for (CallListener listener : listeners) {
            listener.started(call);
        }
        return new Running(call, parent, System.nanoTime());
    }

    private void restore(@Nullable TracedCall call) {
        if (call == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(call);
        }
    }

    /** A call under way on this thread. */
    final class Running {
        private final TracedCall call;
        private final @Nullable TracedCall parent;
        private final long start;

        Running(TracedCall call, @Nullable TracedCall parent, long start) {
            this.call = call;
            this.parent = parent;
            this.start = start;
        }

        void end(HResult result, String out, String detail) {
            TracedCall done = call.done(result, out, System.nanoTime() - start, detail);
            restore(parent);
            for (CallListener listener : listeners) {
                listener.ended(done);
            }
        }
    }
}
