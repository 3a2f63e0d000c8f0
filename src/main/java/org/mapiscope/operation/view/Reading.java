package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/**
 * Collects what several places hold; one that fails does not hide the others, and a stop keeps what was found before it. One
 * thread.
 */
final class Reading<T> {
    private final MapiProgress progress;
    private final List<T> items = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean stopped;

    Reading(MapiProgress progress) {
        this.progress = progress;
    }

    /**
     * Looks into one place, unless the person has stopped it before.
     *
     * @throws AbandonedCallException when nobody waits for one of its calls any more, after which there is no other place
     */
    void look(String where, Source source) throws AbandonedCallException {
        if (stopped) {
            return;
        }
        int before = items.size();
        Optional<MapiException> failure = Optional.empty();
        try {
            goOn();
            source.read();
        } catch (AbandonedCallException e) {
            throw e;
        } catch (MapiException e) {
            stopped = e.result().equals(HResult.MAPI_E_USER_CANCEL);
            failure = Optional.of(e);
        }
        attempts.add(new Attempt(where, items.size() - before, failure));
    }

    void add(T item) {
        items.add(item);
    }

    void addAll(List<T> some) {
        items.addAll(some);
    }

    /** @throws MapiException {@code MAPI_E_USER_CANCEL} when the person wants it to stop */
    void goOn() throws MapiException {
        if (progress.isCancelled()) {
            throw new MapiException("read", HResult.MAPI_E_USER_CANCEL, "");
        }
    }

    /** As {@link #goOn}, where it is known how far the place is. */
    void goOn(long done, long total) throws MapiException {
        progress.worked(done, total);
        goOn();
    }

    Findings<T> done() {
        return new Findings<>(items, attempts);
    }

    /** A place to look into. */
    @FunctionalInterface
    interface Source {
        void read() throws MapiException;
    }
}
