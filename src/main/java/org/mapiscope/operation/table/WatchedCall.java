package org.mapiscope.operation.table;

import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;

/**
 * Looks after a long call of a table's, which keeps its thread: says how far it is where the table knows, and stops it
 * (IMAPITable::Abort) once a person wants that.
 *
 * <p>What is asked of the table meanwhile are the only calls that are made on another thread than the session's. Source:
 * [imapitable-abort].
 */
public final class WatchedCall {
    private static final System.Logger LOG = System.getLogger(WatchedCall.class.getName());
    private static final Executor LATER = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

    private final MapiTable table;
    private final MapiProgress progress;
    private volatile boolean over;

    private WatchedCall(MapiTable table, MapiProgress progress) {
        this.table = table;
        this.progress = progress;
    }

    /** A call of a table's. */
    @FunctionalInterface
    public interface LongCall<T> {
        T make() throws MapiException;
    }

    /** Makes a call that tells {@code progress} how far it is, and ends early when that is to stop. */
    public static <T> T during(MapiTable table, MapiProgress progress, LongCall<T> call) throws MapiException {
        WatchedCall watch = new WatchedCall(table, progress);
        LATER.execute(watch::look);
        try {
            return call.make();
        } finally {
            watch.over = true;
        }
    }

    private void look() {
        if (over) {
            return;
        }
        try {
            table.progress().ifPresent(part -> progress.worked(part.done(), part.total()));
            if (progress.isCancelled()) {
                table.abort();
            }
        } catch (MapiException e) {
            LOG.log(Level.DEBUG, "The table had nothing to stop, or cannot", e);
        }
        LATER.execute(this::look);
    }
}
