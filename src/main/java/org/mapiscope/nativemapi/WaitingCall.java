package org.mapiscope.nativemapi;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.trace.CallRunner;

/** A call on its way to MAPI, with the caller that waits for it. Thread-safe. */
final class WaitingCall {
    private static final AtomicLong LAST_ID = new AtomicLong();

    private final long id = LAST_ID.incrementAndGet();
    private final CompletableFuture<Optional<Object>> answer = new CompletableFuture<>();
    private final Supplier<String> invocation;
    private final CallRunner.Work work;
    private volatile @Nullable Begun begun;

    WaitingCall(Supplier<String> invocation, CallRunner.Work work) {
        this.invocation = invocation;
        this.work = work;
    }

    /** When and where MAPI began with it. */
    private record Begun(Instant since, String thread) {}

    long id() {
        return id;
    }

    /** {@return what MAPI is asked; empty while the call waits behind others} */
    Optional<PendingCall> describe() {
        return Optional.ofNullable(begun).map(start -> new PendingCall(id, invocation.get(), start.since(),
                start.thread(), answer.isDone()));
    }

    void begin() {
        begun = new Begun(Instant.now(), Thread.currentThread().getName());
    }

    /** Makes the call on this thread; an answer that nobody waits for any more is given back. */
    void make() {
        try {
            Object result = work.run();
            if (!answer.complete(Optional.ofNullable(result)) && result instanceof MapiObject object) {
                object.close();
            }
        } catch (Throwable e) { // handed to the thread that asked, which throws it
            answer.completeExceptionally(e);
        }
    }

    /** Tells the caller that the call cannot be made. */
    void fail(Throwable why) {
        answer.completeExceptionally(new IllegalStateException("the thread of MAPI's calls broke down", why));
    }

    /** Lets the caller go on without an answer. Returns whether it was still waiting. */
    boolean abandon() {
        return answer.completeExceptionally(new AbandonedCallException(name()));
    }

    /** Tells the caller that MAPI was not asked. */
    void takeBack() {
        answer.completeExceptionally(new MapiException(name(), HResult.MAPI_E_CANCEL,
                "the call was taken back; MAPI had not begun it"));
    }

    private String name() {
        String text = invocation.get();
        return text.substring(0, text.indexOf('('));
    }

    /** Waits for the answer, unless this thread is interrupted. */
    @Nullable
    Object await() throws Throwable {
        try {
            return answer.get().orElse(null);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
