package org.mapiscope.mapi.trace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the calls on a subsystem's objects run: on their caller's thread, or on one that the subsystem wants. Thread-safe. */
@FunctionalInterface
public interface CallRunner {
    /** Runs each call where it comes from. */
    CallRunner CALLER = (invocation, call) -> call.run();

    /**
     * Runs a call and waits for it.
     *
     * @param invocation the call as the log writes it; made only when asked for
     */
    @Nullable
    Object run(Supplier<String> invocation, Work call) throws Throwable;

    /** A call, with all that its proxy does around it. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Throwable;
    }
}
