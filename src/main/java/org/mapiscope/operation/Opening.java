package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
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
    private final OpenSession session;
    private final EntryId store;
    private final List<MapiObject> way = new ArrayList<>();

    private Opening(OpenSession session, EntryId store) {
        this.session = session;
        this.store = store;
    }

    /**
     * Opens an object; its store too, when it is not open.
     *
     * @param flags 0, MAPI_MODIFY, MAPI_BEST_ACCESS for the object itself
     * @throws MapiException what the first call answered that failed
     */
    public static Opened<MapiProp> object(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store()).run(opening -> opening.object(path, flags));
    }

    /** As {@link #object}, for a message. */
    public static Opened<Message> message(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store()).run(opening -> opening.message(path, flags));
    }

    /** As {@link #object}, for a folder. */
    public static Opened<MapiFolder> folder(OpenSession session, ObjectPath path, int flags) throws MapiException {
        return new Opening(session, path.store()).run(
                opening -> as(MapiFolder.class, opening.object(path, flags), "folder"));
    }

    /** Opens a table with Unicode columns. */
    public static Opened<MapiTable> table(OpenSession session, TablePath path) throws MapiException {
        return new Opening(session, path.owner().store()).run(opening -> opening.table(path));
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
            case TablePath.OfProperty property ->
                object(property.owner(), 0).openProperty(property.tag(), InterfaceId.IID_IMAPITable, 0);
        }), "table");
    }

    private MsgStore openStore() throws MapiException {
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
