package org.mapiscope.operation;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * Opens, closes and logs off the stores of one session. All of it makes calls but {@link #list}, so it belongs on the
 * session's thread.
 *
 * <p>Source: [imapisession-openmsgstore], [imsgstore-storelogoff].
 */
final class SessionStores {
    private final MapiSession session;
    private final OpenObjects objects;
    private final Runnable changed;
    private final Consumer<MapiException> failed;
    private final StoreList list = new StoreList();

    /**
     * @param objects what is open of the session; what is of a store is released with it
     * @param changed called when a store was opened, could not be opened, or was closed
     * @param failed told why a store could not be opened; its entry says it as well
     */
    SessionStores(MapiSession session, OpenObjects objects, Runnable changed, Consumer<MapiException> failed) {
        this.session = session;
        this.objects = objects;
        this.changed = changed;
        this.failed = failed;
    }

    /** {@return the stores as they are now} */
    StoreList list() {
        return list;
    }

    /** Reads the session's table of stores anew. */
    void read(MapiTable table) throws MapiException {
        list.read(session, table);
    }

    /** As {@link OpenSession#openStore}. */
    StoreEntry open(EntryId entryId) throws MapiException {
        if (list.store(entryId).isEmpty()) {
            tryToOpen(entryId);
            changed.run();
        }
        return list.entry(entryId).orElseThrow(() -> new MapiException("IMAPISession::OpenMsgStore",
                HResult.MAPI_E_UNKNOWN_ENTRYID, "the profile has no such store"));
    }

    private void tryToOpen(EntryId entryId) {
        try {
            MsgStore store = session.openMsgStore(0, entryId, MapiSession.MDB_NO_DIALOG);
            OptionalInt mask = supportMask(store);
            list.opened(entryId, store, entry -> entry.opened(mask));
        } catch (MapiException e) {
            list.failed(entryId, e);
            failed.accept(e);
        }
    }

    private static OptionalInt supportMask(MsgStore store) throws MapiException {
        try {
            return PropValues.of(store.getProps(List.of(PropTags.PR_STORE_SUPPORT_MASK), 0))
                    .integer(PropTags.PR_STORE_SUPPORT_MASK);
        } catch (MapiException e) {
            store.close();
            throw e;
        }
    }

    /** As {@link OpenSession#openStores}. */
    void openAll(MapiProgress progress) throws MapiException {
        List<StoreEntry> all = list.entries();
        for (int i = 0; i < all.size() && !progress.isCancelled(); i++) {
            progress.worked(i, all.size());
            open(all.get(i).entryId());
        }
    }

    /** Releases a store and what was opened from it, when it is open. */
    void close(EntryId entryId) {
        list.closed(entryId).ifPresent(store -> {
            objects.release(entryId);
            objects.unadvise(store);
            store.close();
            changed.run();
        });
    }

    /** As {@link OpenSession#storeLogoff}. */
    StoreLogoffReport logoff(EntryId entryId, int flags) throws MapiException {
        MsgStore store = list.store(entryId).orElseThrow(
                () -> new MapiException("IMsgStore::StoreLogoff", HResult.MAPI_E_NOT_FOUND, "the store is not open"));
        int output = store.storeLogoff(flags);
        boolean refused = StoreLogoffReport.isRefused(flags, output);
        if (!refused) {
            close(entryId);
        }
        return new StoreLogoffReport(flags, output, !refused);
    }
}
