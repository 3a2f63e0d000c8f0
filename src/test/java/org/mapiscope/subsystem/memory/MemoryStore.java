package org.mapiscope.subsystem.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.StoreReferences;
import org.mapiscope.subsystem.table.MemoryRows;

/** One logon to a store in memory. Called on its session's thread. */
public final class MemoryStore extends MemoryObject implements ServedStore {
    private static final int MAPI_BEST_ACCESS = 0x10;

    private final MapiSupport support;
    private final StoreReferences references;

    /** @param flags of the logon: MDB_WRITE for a store that can be written */
    public MemoryStore(MemoryData data, MapiSupport support, int flags) {
        super(data, data.store, (flags & MapiSession.MDB_WRITE) != 0);
        this.support = support;
        this.references = new StoreReferences(support);
        data.listen(support);
    }

    @Override
    public StoreReferences references() {
        return references;
    }

    @Override
    public MapiUid uid() {
        return data().uid();
    }

    MapiTable table(List<PropTag> columns, List<List<PropValue>> rows) {
        return support.createTable(new MemoryRows(columns, rows));
    }

    @Override
    public MapiProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
        MemoryNode node = entryId.isEmpty()
                ? data().root
                : data().find(entryId.get()).orElseThrow(
                        () -> new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND, "no such object"));
        boolean writable = isWritable() && (flags & (MAPI_MODIFY | MAPI_BEST_ACCESS)) != 0;
        if ((flags & MAPI_MODIFY) != 0 && !writable) {
            throw new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NO_ACCESS,
                    "the store was opened to be read");
        }
        return node.objectType == MemoryData.MAPI_FOLDER
                ? new MemoryFolder(this, node, writable)
                : new MemoryMessage(this, node, writable, Optional.empty());
    }

    @Override
    public MapiTable getReceiveFolderTable(int flags) {
        List<List<PropValue>> rows = new ArrayList<>();
        data().receiveFolders.forEach((messageClass, folder) -> data().folderOf(folder).ifPresent(
                node -> rows.add(List.of(new PropValue.UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, messageClass),
                        node.properties.get(PropTags.PR_ENTRYID.id())))));
        return table(List.of(PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_ENTRYID), rows);
    }

    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        return support.subscribe(entryId.map(EntryId::bytes).orElseGet(() -> data().uid().bytes()), eventMask, sink);
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        support.unsubscribe(connection);
    }

    @Override
    public int storeLogoff(int flags) throws MapiException {
        return references.storeLogoff(flags);
    }

    @Override
    public void close() {
        data().leave(support);
        references.release();
    }
}
