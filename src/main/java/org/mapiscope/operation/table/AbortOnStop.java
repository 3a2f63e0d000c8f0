package org.mapiscope.operation.table;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;

/**
 * Stops what a table is at (IMAPITable::Abort) once a person wants it: the call itself keeps its thread and cannot ask.
 *
 * <p>The one call that is made on another thread than the session's. Source: [imapitable-abort].
 */
public final class AbortOnStop {
    private static final System.Logger LOG = System.getLogger(AbortOnStop.class.getName());
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final MapiTable table;
    private final MapiProgress progress;
    private volatile boolean over;

    private AbortOnStop(MapiTable table, MapiProgress progress) {
        this.table = table;
        this.progress = progress;
    }

    /** A call of a table's. */
    @FunctionalInterface
    public interface LongCall<T> {
        T make() throws MapiException;
    }

    /** Makes a call that ends early when {@code progress} is to stop. */
    public static <T> T during(MapiTable table, MapiProgress progress, LongCall<T> call) throws MapiException {
        AbortOnStop stop = new AbortOnStop(table, progress);
        LATER.execute(stop::look);
        try {
            return call.make();
        } finally {
            stop.over = true;
        }
    }

    private void look() {
        if (over) {
            return;
        }
        if (progress.isCancelled()) {
            try {
                table.abort();
            } catch (MapiException e) {
                LOG.log(Level.DEBUG, "The table had nothing to stop, or cannot", e);
            }
        }
        LATER.execute(this::look);
    }
}
