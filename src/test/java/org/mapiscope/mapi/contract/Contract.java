package org.mapiscope.mapi.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** What the contracts have in common: a world, and the way to its stores, folders and messages. */
abstract class Contract {
    /** A window's handle that 32 bits cannot hold. */
    static final long WINDOW = 0x1_0060_0003L;

    static final int UNICODE = Mapi.MAPI_UNICODE;

    /** What a client of its own logs on with. */
    static final int ALONE = Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE;

    /** What a client logs on with that shares its session. */
    static final int SHARED = Mapi.MAPI_EXTENDED | Mapi.MAPI_ALLOW_OTHERS | Mapi.MAPI_UNICODE;

    /** How many rows are read at once. */
    private static final int MANY = 1000;

    private ContractWorld world;

    @BeforeEach
    void openWorld(@TempDir Path folder, WorldFactory factory) throws MapiException {
        world = factory.open(folder, List.of(Sample.MAIL, Sample.ARCHIVE));
    }

    @AfterEach
    void closeWorld() throws MapiException {
        world.close();
    }

    ContractWorld world() {
        return world;
    }

    Mapi mapi() {
        return world.mapi();
    }

    MapiSession logOn() throws MapiException {
        return logOn(ALONE);
    }

    MapiSession logOn(int flags) throws MapiException {
        return logOn(ContractWorld.PROFILE, flags);
    }

    MapiSession logOn(String profile, int flags) throws MapiException {
        return mapi().logonEx(0, Optional.of(profile), Optional.empty(), flags);
    }

    /** {@return the store {@link Sample#MAIL}, opened to be read} */
    static MsgStore openMail(MapiSession session) throws MapiException {
        return openMail(session, 0);
    }

    /** @param flags 0 or {@link MapiSession#MDB_WRITE} */
    static MsgStore openMail(MapiSession session, int flags) throws MapiException {
        return session.openMsgStore(0, stores(session).getFirst(), flags);
    }

    /** {@return the entry identifiers of the message store table} */
    static List<EntryId> stores(MapiSession session) throws MapiException {
        return entryIds(session.getMsgStoresTable(UNICODE));
    }

    /** {@return the entry identifiers of a table, which is closed} */
    static List<EntryId> entryIds(MapiTable table) throws MapiException {
        List<EntryId> found = new ArrayList<>();
        for (List<PropValue> row : rows(table, PropTags.PR_ENTRYID)) {
            found.add(PropValues.of(row).entryId(PropTags.PR_ENTRYID).orElseThrow());
        }
        return found;
    }

    /** {@return the identifier of the Inbox} */
    static EntryId inboxId(MsgStore store) throws MapiException {
        try (MapiContainer root = (MapiContainer) store.openEntry(Optional.empty(), 0)) {
            return entryIds(root.getHierarchyTable(UNICODE)).getFirst();
        }
    }

    static MapiFolder openInbox(MsgStore store) throws MapiException {
        return openInbox(store, 0);
    }

    static MapiFolder openInbox(MsgStore store, int flags) throws MapiException {
        return (MapiFolder) store.openEntry(Optional.of(inboxId(store)), flags);
    }

    /** {@return the identifier of a message of the Inbox, by its place there} */
    static EntryId messageId(MsgStore store, int index) throws MapiException {
        try (MapiFolder inbox = openInbox(store)) {
            return entryIds(inbox.getContentsTable(UNICODE)).get(index);
        }
    }

    /** {@return a message of the Inbox, by its place there} */
    static Message openMessage(MsgStore store, int index) throws MapiException {
        return openMessage(store, index, 0);
    }

    static Message openMessage(MsgStore store, int index, int flags) throws MapiException {
        return (Message) store.openEntry(Optional.of(messageId(store, index)), flags);
    }

    /** {@return all rows of a table, which is closed} */
    static List<List<PropValue>> rows(MapiTable table, PropTag... columns) throws MapiException {
        try (table) {
            table.setColumns(List.of(columns), 0);
            return table.queryRows(MANY, 0);
        }
    }

    /** {@return the strings in one column of a table, which is closed} */
    static List<String> column(MapiTable table, PropTag column) throws MapiException {
        return rows(table, column).stream().map(row -> PropValues.of(row).string(column).orElse("-")).toList();
    }

    /** {@return what a call answers, S_OK when it does not fail} */
    static HResult resultOf(FailingCall call) {
        try {
            call.run();
            return HResult.S_OK;
        } catch (MapiException e) {
            return e.result();
        }
    }

    /** {@return the result of each call} */
    static List<HResult> resultsOf(List<FailingCall> calls) {
        return calls.stream().map(Contract::resultOf).toList();
    }

    /** A call of MAPI. */
    @FunctionalInterface
    interface FailingCall {
        void run() throws MapiException;
    }
}
