package org.mapiscope.subsystem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The clients of one session: one, or several when it is shared. The last one out ends it. Thread-safe. */
final class SessionClients {
    private final Duration grace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ClientSession> clients = new ArrayList<>();
    private boolean closing;
    private boolean ended;

    /** @param grace how long the others have to log off by themselves when one of them ends the session for all */
    SessionClients(Duration grace) {
        this.grace = grace;
    }

    /** Adds a client; false when the session has ended meanwhile, or is being ended. */
    boolean join(ClientSession client) {
        lock.lock();
        try {
            return !ended && !closing && clients.add(client);
        } finally {
            lock.unlock();
        }
    }

    /** Takes a client away. Returns true to the last one, who has to log the providers off. */
    boolean leave(ClientSession client) {
        lock.lock();
        try {
            boolean was = clients.remove(client);
            changed.signalAll();
            if (!was || !clients.isEmpty() || ended) {
                return false;
            }
            ended = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Does {@code work} unless the session has ended; it cannot end meanwhile. Returns what the work did. */
    boolean unlessEnded(BooleanSupplier work) {
        lock.lock();
        try {
            return !ended && work.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    boolean has(ClientSession client) {
        lock.lock();
        try {
            return clients.contains(client);
        } finally {
            lock.unlock();
        }
    }

    List<ClientSession> but(ClientSession client) {
        lock.lock();
        try {
            return clients.stream().filter(each -> !each.equals(client)).toList();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return clients.size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no further client join: one of them ends the session for all. False when another client does so already. */
    boolean beginEnd() {
        lock.lock();
        try {
            boolean first = !closing;
            closing = true;
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no client but {@code client} is left, at most the grace. */
    void awaitOthers(ClientSession client) {
        lock.lock();
        try {
            long left = grace.toNanos();
            while (left > 0 && clients.stream().anyMatch(each -> !each.equals(client))) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
