package org.mapiscope.nativemapi.com;

/**
 * How a thread waits for work while COM and MAPI reach it by window messages. Made, awaited and closed on the thread
 * that it serves; {@link #wake} may be called on any.
 */
public interface MessagePump extends AutoCloseable {
    /** Waits until {@link #wake} was called since this last returned, and delivers messages meanwhile. */
    void await() throws InterruptedException;

    void wake();

    @Override
    void close();
}
