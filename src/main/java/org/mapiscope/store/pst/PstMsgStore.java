package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.MessageStore;

/** One reference to an open PST. Called on its session's thread. */
final class PstMsgStore extends PstObject implements MsgStore {

    /**
     * STORE_ENTRYID_UNIQUE, STORE_READONLY, STORE_SEARCH_OK, STORE_ATTACH_OK, STORE_OLE_OK, STORE_MV_PROPS_OK,
     * STORE_CATEGORIZE_OK, STORE_RTF_OK, STORE_RESTRICTION_OK, STORE_SORT_OK, STORE_HTML_OK.
     */
    private static final int SUPPORT_MASK = 0x13E67;
    private static final int STORE_ANSI_OK = 0x20000;
    private static final int STORE_UNICODE_OK = 0x40000;

    private final AtomicBoolean released = new AtomicBoolean();

    PstMsgStore(PstStore store) throws IOException {
        super(store, store.file().properties());
    }

    /** {@return the name that a store has in itself; empty when it has none} */
    static String displayName(MessageStore file) throws IOException {
        PropertyContext properties = file.properties();
        int id = PropTags.PR_DISPLAY_NAME_W.id();
        Optional<StoredValue> name = properties.value(id);
        if (name.isEmpty()) {
            return "";
        }
        PropValue value = PstValues.read(new PropTag(properties.tag(id).orElseThrow()), name.get(),
                file.strings().charset(properties));
        return switch (value) {
            case PropValue.UnicodeValue v -> v.value();
            case PropValue.String8Value v -> v.value();
            default -> "";
        };
    }

    @Override
    String kind() {
        return "IMsgStore";
    }

    @Override
    List<PropValue> compute() {
        byte[] entryId = store().entryId().bytes().toArray();
        boolean ansi = store().file().database().header().format().ansi();
        int mask = SUPPORT_MASK | (ansi ? STORE_ANSI_OK : STORE_UNICODE_OK);
        return Identity.ofStore(store()).and(List.of(PstValues.binary(PropTags.PR_ENTRYID, entryId),
                PstValues.number(PropTags.PR_OBJECT_TYPE, ObjectTypes.MAPI_STORE),
                PstValues.number(PropTags.PR_STORE_SUPPORT_MASK, mask),
                PstValues.number(PropTags.PR_ACCESS_LEVEL, 0)));
    }

    @Override
    public MapiProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
        return call("OpenEntry", () -> Entries.open("IMsgStore::OpenEntry", store(), entryId));
    }

    @Override
    public MapiTable getReceiveFolderTable(int flags) throws MapiException {
        return call("GetReceiveFolderTable", () -> table(
                new PstRows(new RowReader(store(), new ReceiveRows(store())), store().file().receiveFolderTable())));
    }

    /** Nothing changes in a file that is only read, but what other parts of the program tell goes to the sink. */
    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        Bytes key = entryId.map(EntryId::bytes).orElse(store().uid().bytes());
        return call("Advise", () -> store().support().subscribe(key, eventMask, sink));
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        call("Unadvise", () -> {
            store().support().unsubscribe(connection);
            return connection;
        });
    }

    @Override
    public int storeLogoff(int flags) throws MapiException {
        return call("StoreLogoff", () -> store().references().storeLogoff(flags));
    }

    @Override
    public void close() {
        if (released.compareAndSet(false, true)) {
            store().references().release();
        }
    }
}
