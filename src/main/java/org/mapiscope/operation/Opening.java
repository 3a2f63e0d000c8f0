package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.ExchangeModifyTable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;

/**
 * Opens the objects and tables that paths name. What is opened on the way is registered with the session; when the way
 * ends in an error, all of it is released.
 *
 * <p>Call it on the session's thread.
 */
public final class Opening {
    /** In PR_STORE_SUPPORT_MASK: existing messages can be changed. */
    private static final int STORE_MODIFY_OK = 0x8;

    /** Are opened as what can change them, which gives a table to read. */
    private static final int PR_ACL_TABLE_ID = 0x3FE0;

    private static final int PR_RULES_TABLE_ID = 0x3FE1;

    private static final Set<HResult> TOO_OLD = Set.of(HResult.MAPI_E_UNKNOWN_FLAGS, HResult.MAPI_E_NO_SUPPORT,
            HResult.MAPI_E_INVALID_PARAMETER);

    private final OpenSession session;
    private final EntryId store;
    private final boolean writable;
    private final List<MapiObject> way = new ArrayList<>();

    private Opening(OpenSession session, EntryId store, boolean writable) {
        this.session = session;
        this.store = store;
        this.writable = writable;
    }

    /**
     * Opens an object; its store too, when it is not open.
     *
     * @param flags 0, MAPI_MODIFY, MAPI_BEST_ACCESS for the object itself
     * @throws MapiException what the first call answered that failed
     */
    public static Opened<MapiProp> object(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store(), false).run(opening -> opening.object(path, flags));
    }

    /**
     * Opens an object to be changed: its store once more for this, with MDB_WRITE, so that all else that is open of it stays
     * as it is; then the object and those it lies in with MAPI_MODIFY. See {@link Opened#save}.
     *
     * @throws MapiException {@code MAPI_E_NO_ACCESS} and others, where the store or the object cannot be changed
     */
    public static Opened<MapiProp> writable(OpenSession session, ObjectPath path) throws MapiException {
        return new Opening(session, path.store(), true).run(opening -> opening.object(path, MapiProp.MAPI_MODIFY));
    }

    /**
     * {@return why {@link #writable} opens nothing of a store that is open; empty when it may be written}
     *
     * <p>It is the store's own word, and costs no call. PR_ACCESS_LEVEL of what is open to be read says only how it was opened.
     * Call it on any thread.
     */
    public static Optional<MapiException> refusal(OpenSession session, EntryId store) {
        OptionalInt mask = session.stores().stream().filter(entry -> entry.entryId().equals(store))
                .map(StoreEntry::supportMask).findFirst().orElse(OptionalInt.empty());
        return mask.isPresent() && (mask.getAsInt() & STORE_MODIFY_OK) == 0
                ? Optional.of(new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_NO_ACCESS,
                        "the store can only be read: its PR_STORE_SUPPORT_MASK has no STORE_MODIFY_OK"))
                : Optional.empty();
    }

    /** As {@link #object}, for a message. */
    public static Opened<Message> message(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store(), false).run(opening -> opening.message(path, flags));
    }

    /** As {@link #object}, for a folder. */
    public static Opened<MapiFolder> folder(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store(), false).run(
                opening -> as(MapiFolder.class, opening.object(path, flags), "folder"));
    }

    /** Opens a table with Unicode columns. */
    public static Opened<MapiTable> table(OpenSession session, TablePath path) throws MapiException {
        return new Opening(session, path.owner().store(), false).run(opening -> opening.table(path));
    }

    private <T extends MapiObject> Opened<T> run(Step<T> step) throws MapiException {
        boolean done = false;
        try {
            T object = step.open(this);
            done = true;
            return new Opened<>(session, object, way);
        } finally {
            if (!done) {
                way.reversed().forEach(session::release);
            }
        }
    }

    private MapiProp object(ObjectPath path, int flags) throws MapiException {
        return switch (path) {
            case ObjectPath.Store whole -> openStore();
            case ObjectPath.Entry entry -> kept(openStore().openEntry(Optional.of(entry.entryId()), flags));
            case ObjectPath.Attachment attachment -> attachment(attachment, flags);
            case ObjectPath.Embedded embedded -> as(Message.class,
                    kept(attachment(embedded.attachment(), flags).openProperty(PropTags.PR_ATTACH_DATA_OBJ,
                            InterfaceId.IID_IMessage, flags)),
                    "message");
        };
    }

    private Attach attachment(ObjectPath.Attachment path, int flags) throws MapiException {
        return kept(message(path.message(), flags).openAttach(path.number(), flags));
    }

    private Message message(ObjectPath path, int flags) throws MapiException {
        return as(Message.class, object(path, flags), "message");
    }

    private MapiFolder folder(ObjectPath path) throws MapiException {
        return as(MapiFolder.class, object(path, 0), "folder");
    }

    private MapiTable table(TablePath path) throws MapiException {
        int unicode = Mapi.MAPI_UNICODE;
        return as(MapiTable.class, kept(switch (path) {
            case TablePath.Contents contents ->
                folder(contents.owner()).getContentsTable(contents.flags() | unicode);
            case TablePath.Hierarchy hierarchy ->
                folder(hierarchy.owner()).getHierarchyTable(hierarchy.flags() | unicode);
            case TablePath.Recipients recipients -> message(recipients.owner(), 0).getRecipientTable(unicode);
            case TablePath.Attachments attachments -> message(attachments.owner(), 0).getAttachmentTable(unicode);
            case TablePath.ReceiveFolders receive -> openStore().getReceiveFolderTable(unicode);
            case TablePath.OutgoingQueue queue -> openStore().getOutgoingQueue(0);
            case TablePath.OfProperty property -> ofProperty(property);
        }), "table");
    }

    private MapiObject ofProperty(TablePath.OfProperty property) throws MapiException {
        MapiProp owner = object(property.owner(), 0);
        int id = property.tag().id();
        if (id != PR_RULES_TABLE_ID && id != PR_ACL_TABLE_ID) {
            return owner.openProperty(property.tag(), InterfaceId.IID_IMAPITable, 0);
        }
        ExchangeModifyTable source = as(ExchangeModifyTable.class,
                kept(owner.openProperty(property.tag(), InterfaceId.IID_IExchangeModifyTable, 0)),
                "IExchangeModifyTable");
        return id == PR_ACL_TABLE_ID ? permissions(source) : source.getTable(0);
    }

    /** {@return the table with the rights to free and busy times; without them where the server is too old for that} */
    private static MapiTable permissions(ExchangeModifyTable source) throws MapiException {
        try {
            return source.getTable(ExchangeModifyTable.ACLTABLE_FREEBUSY);
        } catch (MapiException e) {
            if (!TOO_OLD.contains(e.result())) {
                throw e;
            }
            return source.getTable(0);
        }
    }

    private MsgStore openStore() throws MapiException {
        MsgStore toRead = openToRead();
        if (!writable) {
            return toRead;
        }
        Optional<MapiException> refusal = refusal(session, store);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return kept(session.mapiSession().openMsgStore(0, store, MapiSession.MDB_NO_DIALOG | MapiSession.MDB_WRITE));
    }

    private MsgStore openToRead() throws MapiException {
        StoreEntry entry = session.openStore(store);
        Optional<MapiException> failure = entry.failure();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return session.store(store).orElseThrow(() -> new MapiException("IMAPISession::OpenMsgStore",
                HResult.MAPI_E_NOT_FOUND, "the store was closed at the same time"));
    }

    private <T extends MapiObject> T kept(T object) {
        way.add(session.register(object, store));
        return object;
    }

    private static <T extends MapiObject> T as(Class<T> kind, MapiObject object, String word) throws MapiException {
        if (kind.isInstance(object)) {
            return kind.cast(object);
        }
        throw new MapiException("IMAPIProp::QueryInterface", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                "it is no " + word);
    }

    @FunctionalInterface
    private interface Step<T extends MapiObject> {
        T open(Opening opening) throws MapiException;
    }
}
