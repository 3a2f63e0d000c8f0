package org.mapiscope.operation;

import java.time.Duration;
import java.time.Instant;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.PendingCall;

/** A call that has not been answered for long. Thread-safe. */
public record HangingCall(Mapi mapi, PendingCall call) {
    /** {@return such as {@code IMAPISession::Logoff}} */
    public String name() {
        int arguments = call.invocation().indexOf('(');
        return arguments < 0 ? call.invocation() : call.invocation().substring(0, arguments);
    }

    /** {@return what tells it from every other call} */
    Id id() {
        return new Id(mapi, call.id());
    }

    /** What tells one call from another. */
    record Id(Mapi mapi, long call) {}

    /** {@return for how long it has not been answered} */
    public Duration waited(Instant now) {
        return Duration.between(call.since(), now);
    }

    /** Lets its caller go on; its session is lost then, and the call itself goes on in the background. */
    public void stopWaiting() {
        mapi.abandon(call.id());
    }
}
