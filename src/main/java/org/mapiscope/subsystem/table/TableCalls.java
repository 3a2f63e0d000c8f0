package org.mapiscope.subsystem.table;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** Runs the calls of one table, one after the other; {@link #abort} and {@link #close} stop a long one. Thread-safe. */
final class TableCalls {
    private final ReentrantLock lock = new ReentrantLock();
    private final Work work;
    private final Runnable afterwards;
    private volatile boolean closed;

    /**
     * @param work is asked to stop
     * @param afterwards is run after each call, when no lock is held any more
     */
    TableCalls(Work work, Runnable afterwards) {
        this.work = work;
        this.afterwards = afterwards;
    }

    /** What a call does. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws MapiException;
    }

    /**
     * Runs one call by itself.
     *
     * @param name of the method, without its interface
     * @throws MapiException that of {@code step}; {@code MAPI_E_USER_CANCEL} when it was aborted; {@code
     *     MAPI_E_INVALID_OBJECT} when the table is closed
     */
    <T> T run(String name, Step<T> step) throws MapiException {
        lock.lock();
        try {
            work.begin();
            if (closed) {
                throw failed(name, HResult.MAPI_E_INVALID_OBJECT, "The table was released");
            }
            return step.run();
        } catch (CancellationException e) {
            throw new MapiException(interfaceCall(name),
                    closed ? HResult.MAPI_E_INVALID_OBJECT : HResult.MAPI_E_USER_CANCEL,
                    "The call was stopped", e);
        } finally {
            work.end();
            lock.unlock();
            afterwards.run();
        }
    }

    /** Runs {@code change} between two calls. */
    void between(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /** @throws MapiException {@code MAPI_E_UNABLE_TO_ABORT} when no call is under way */
    void abort() throws MapiException {
        if (!work.stop()) {
            throw failed("Abort", HResult.MAPI_E_UNABLE_TO_ABORT, "Nothing is under way");
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Lets no call begin any more, and stops the one that is under way. */
    void close() {
        closed = true;
        work.stop();
    }

    /** {@return the failure of a method of IMAPITable} */
    static MapiException failed(String method, HResult result, String detail) {
        return new MapiException(interfaceCall(method), result, detail);
    }

    private static String interfaceCall(String method) {
        return "IMAPITable::" + method;
    }
}
