package org.mapiscope.gui.session;

import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SessionsListener;

/** Turns what happens to sessions, on whatever thread, into one refresh a frame. Thread-safe. */
final class SessionWatch implements SessionsListener {
    private final NextPulse changed;

    SessionWatch(Runnable refresh) {
        changed = new NextPulse(refresh);
    }

    @Override
    public void sessionChanged(OpenSession session) {
        changed.signal();
    }

    @Override
    public void storesChanged(OpenSession session) {
        changed.signal();
    }

    @Override
    public void sessionRemoved(OpenSession session) {
        changed.signal();
    }
}
