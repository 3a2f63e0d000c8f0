package org.mapiscope.operation.advise;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.Watch;

/**
 * A sink that hears of chosen events of one object until this is closed, its store is closed or the session is over.
 *
 * <p>{@link #isActive} may be called on any thread; the rest belongs on the session's. Source: [imsgstore-advise],
 * [imapitable-advise].
 */
public final class Subscription implements AutoCloseable {
    private final Watch watch;
    private final Optional<Opened<MapiTable>> table;

    private Subscription(Watch watch, Optional<Opened<MapiTable>> table) {
        this.watch = watch;
        this.table = table;
    }

    /**
     * Begins to watch; a store that is not open is opened, a table stays open as long as it is watched.
     *
     * @param eventMask fnev* bits
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the object tells of no changes; else what the first call answered
     *     that failed
     */
    public static Subscription start(OpenSession session, AdviseTarget target, int eventMask, AdviseSink sink)
            throws MapiException {
        return switch (target) {
            case AdviseTarget.Store store -> ofStore(session.watch(store(session, store.path().store()),
                    Optional.empty(), eventMask, sink));
            case AdviseTarget.Entry entry -> ofStore(session.watch(store(session, entry.path().store()),
                    Optional.of(entry.path().entryId()), eventMask, sink));
            case AdviseTarget.Table rows -> ofTable(session, rows.path(), eventMask, sink);
        };
    }

    private static Subscription ofStore(Watch watch) {
        return new Subscription(watch, Optional.empty());
    }

    private static Subscription ofTable(OpenSession session, TablePath path, int eventMask, AdviseSink sink)
            throws MapiException {
        Opened<MapiTable> table = Opening.table(session, path);
        boolean done = false;
        try {
            // a provider need not tell of rows before it knows which columns to put into them
            table.object().setColumns(List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_ENTRYID, name(path)), 0);
            Watch watch = session.watch(table.object(), eventMask, sink);
            done = true;
            return new Subscription(watch, Optional.of(table));
        } finally {
            if (!done) {
                table.close();
            }
        }
    }

    private static PropTag name(TablePath path) {
        return path instanceof TablePath.Hierarchy ? PropTags.PR_DISPLAY_NAME_W : PropTags.PR_SUBJECT_W;
    }

    private static MsgStore store(OpenSession session, EntryId id) throws MapiException {
        StoreEntry entry = session.openStore(id);
        if (entry.failure().isPresent()) {
            throw entry.failure().get();
        }
        return session.store(id).orElseThrow(() -> new MapiException("IMAPISession::OpenMsgStore",
                HResult.MAPI_E_NOT_FOUND, "the store was closed at the same time"));
    }

    /** {@return whether the sink may still be told something} */
    public boolean isActive() {
        return watch.isActive();
    }

    /** Ends it (Unadvise); safe to call twice, and after the session. */
    @Override
    public void close() {
        watch.close();
        table.ifPresent(Opened::close);
    }
}
