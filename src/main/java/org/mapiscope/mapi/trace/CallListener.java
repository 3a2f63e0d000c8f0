package org.mapiscope.mapi.trace;

/** Who is told of calls, on the thread that makes them; it returns soon. */
public interface CallListener {
    /** A call begins. */
    default void started(TracedCall call) {}

    /** The call of the same identifier is done. */
    void ended(TracedCall call);
}
