package org.mapiscope.nativemapi.com;

import java.util.concurrent.Semaphore;

/** A pump for systems without window messages. */
public final class QuietPump implements MessagePump {
    private final Semaphore woken = new Semaphore(0);

    @Override
    public void await() throws InterruptedException {
        woken.acquire();
        woken.drainPermits();
    }

    @Override
    public void wake() {
        woken.release();
    }

    @Override
    public void close() {}
}
