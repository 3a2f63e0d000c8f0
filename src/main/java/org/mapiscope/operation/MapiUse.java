package org.mapiscope.operation;

import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;

/** Keeps one MAPI initialised while there are sessions on it. Thread-safe. */
final class MapiUse {
    private final Mapi mapi;
    private final ReentrantLock lock = new ReentrantLock();
    private int uses;

    MapiUse(Mapi mapi) {
        this.mapi = mapi;
    }

    void begin() throws MapiException {
        lock.lock();
        try {
            if (uses == 0) {
                mapi.initialize(Sessions.INITIALIZE_FLAGS);
            }
            uses++;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        end(mapi::uninitialize);
    }

    /** @param uninitialize called when this was the last use */
    void end(Runnable uninitialize) {
        lock.lock();
        try {
            uses--;
            if (uses == 0) {
                uninitialize.run();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isLast() {
        lock.lock();
        try {
            return uses == 1;
        } finally {
            lock.unlock();
        }
    }

    /** No call may be made any more. */
    void forget() {
        lock.lock();
        try {
            uses = 0;
        } finally {
            lock.unlock();
        }
    }
}
