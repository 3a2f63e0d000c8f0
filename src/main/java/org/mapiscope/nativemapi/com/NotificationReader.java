package org.mapiscope.nativemapi.com;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** Reads NOTIFICATION. Not thread-safe. Source: MAPIDefS.h, fnev*; [notification]. */
final class NotificationReader {
    /** Most notifications of one call of OnNotify. */
    static final int MAX_NOTIFICATIONS = 0x10000;

    private static final PropValue PR_NULL = new PropValue.NullValue(new PropTag(0x00000001));

    private final MemoryReader memory;
    private final PropReader props;
    private final Charset codePage;

    /** @param codePage of PT_STRING8, and of strings without MAPI_UNICODE */
    NotificationReader(MemoryReader memory, Charset codePage) {
        this.memory = memory;
        this.codePage = codePage;
        props = new PropReader(memory, codePage);
    }

    /** {@return all of an array, with nothing left behind in MAPI's memory} */
    List<Notification> read(long array, int count) throws MapiException {
        memory.checkCount(count, "the number of notifications", MAX_NOTIFICATIONS);
        List<Notification> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            read.add(read(array + (long) i * memory.layout().of(Place.NOTIFICATION_SIZE)));
        }
        return read;
    }

    private Notification read(long notification) throws MapiException {
        int type = memory.i32(notification, Place.NOTIFICATION_UL_EVENT_TYPE);
        long info = notification + memory.layout().of(Place.NOTIFICATION_INFO);
        Optional<Notification> known = switch (type) {
            case Notification.fnevCriticalError -> Optional.of(criticalError(info));
            case Notification.fnevNewMail -> newMail(info);
            case Notification.fnevObjectCreated, Notification.fnevObjectDeleted, Notification.fnevObjectModified,
                    Notification.fnevObjectMoved, Notification.fnevObjectCopied, Notification.fnevSearchComplete ->
                Optional.of(objectChanged(type, info));
            case Notification.fnevTableModified -> tableModified(info);
            case Notification.fnevStatusObjectModified -> statusObject(info);
            case Notification.fnevExtended -> Optional.of(extended(info));
            default -> Optional.empty();
        };
        return known.isPresent() ? known.get() : new Notification.Unknown(type, raw(info));
    }

    private Notification criticalError(long info) throws MapiException {
        long error = memory.pointer(info, Place.ERROR_NOTIFICATION_LP_MAPIERROR);
        Optional<MapiError> words = error == 0
                ? Optional.empty()
                : Optional.of(ErrorReader.read(memory, error, memory.i32(info, Place.ERROR_NOTIFICATION_UL_FLAGS),
                        codePage));
        return new Notification.CriticalError(
                entryId(info, Place.ERROR_NOTIFICATION_CB_ENTRY_ID, Place.ERROR_NOTIFICATION_LP_ENTRY_ID),
                new HResult(memory.i32(info, Place.ERROR_NOTIFICATION_SCODE)), words);
    }

    private Optional<Notification> newMail(long info) throws MapiException {
        Optional<EntryId> entry = entryId(info, Place.NEWMAIL_NOTIFICATION_CB_ENTRY_ID,
                Place.NEWMAIL_NOTIFICATION_LP_ENTRY_ID);
        Optional<EntryId> parent = entryId(info, Place.NEWMAIL_NOTIFICATION_CB_PARENT_ID,
                Place.NEWMAIL_NOTIFICATION_LP_PARENT_ID);
        if (entry.isEmpty() || parent.isEmpty()) {
            return Optional.empty();
        }
        boolean unicode = (memory.i32(info, Place.NEWMAIL_NOTIFICATION_UL_FLAGS) & ErrorReader.MAPI_UNICODE) != 0;
        long messageClass = memory.pointer(info, Place.NEWMAIL_NOTIFICATION_LPSZ_MESSAGE_CLASS);
        return Optional.of(new Notification.NewMail(entry.get(), parent.get(),
                messageClass == 0 ? "" : memory.text(messageClass, unicode, codePage),
                memory.i32(info, Place.NEWMAIL_NOTIFICATION_UL_MESSAGE_FLAGS)));
    }

    private Notification objectChanged(int type, long info) throws MapiException {
        long tags = memory.pointer(info, Place.OBJECT_NOTIFICATION_LP_PROP_TAG_ARRAY);
        return new Notification.ObjectChanged(type, memory.i32(info, Place.OBJECT_NOTIFICATION_UL_OBJ_TYPE),
                entryId(info, Place.OBJECT_NOTIFICATION_CB_ENTRY_ID, Place.OBJECT_NOTIFICATION_LP_ENTRY_ID),
                entryId(info, Place.OBJECT_NOTIFICATION_CB_PARENT_ID, Place.OBJECT_NOTIFICATION_LP_PARENT_ID),
                tags == 0 ? List.of() : props.tags(tags));
    }

    /** Reads only what the event fills: providers leave the rest as it was. */
    private Optional<Notification> tableModified(long info) throws MapiException {
        int number = memory.i32(info, Place.TABLE_NOTIFICATION_UL_TABLE_EVENT);
        TableEvent[] events = TableEvent.values();
        if (number < 1 || number > events.length) {
            return Optional.empty();
        }
        TableEvent event = events[number - 1];
        Layout layout = memory.layout();
        boolean hasRow = event == TableEvent.TABLE_ROW_ADDED || event == TableEvent.TABLE_ROW_MODIFIED;
        return Optional.of(new Notification.TableModified(event,
                hasRow || event == TableEvent.TABLE_ROW_DELETED
                        ? props.value(info + layout.of(Place.TABLE_NOTIFICATION_PROP_INDEX))
                        : PR_NULL,
                hasRow ? props.value(info + layout.of(Place.TABLE_NOTIFICATION_PROP_PRIOR)) : PR_NULL,
                hasRow ? props.row(info + layout.of(Place.TABLE_NOTIFICATION_ROW)) : List.of()));
    }

    private Optional<Notification> statusObject(long info) throws MapiException {
        Optional<EntryId> entry = entryId(info, Place.STATUS_OBJECT_NOTIFICATION_CB_ENTRY_ID,
                Place.STATUS_OBJECT_NOTIFICATION_LP_ENTRY_ID);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        int count = memory.count(info, Place.STATUS_OBJECT_NOTIFICATION_C_VALUES, PropReader.MAX_PROPS);
        List<PropValue> values = count == 0
                ? List.of()
                : props.values(memory.required(info, Place.STATUS_OBJECT_NOTIFICATION_LP_PROP_VALS), count);
        return Optional.of(new Notification.StatusObjectModified(entry.get(), values));
    }

    private Notification extended(long info) throws MapiException {
        int length = memory.i32(info, Place.EXTENDED_NOTIFICATION_CB);
        return new Notification.Extended(memory.i32(info, Place.EXTENDED_NOTIFICATION_UL_EVENT),
                length == 0
                        ? Bytes.EMPTY
                        : Bytes.of(memory.bytes(
                                memory.required(info, Place.EXTENDED_NOTIFICATION_PB_EVENT_PARAMETERS), length)));
    }

    private Optional<EntryId> entryId(long info, Place length, Place pointer) throws MapiException {
        int size = memory.i32(info, length);
        return size == 0
                ? Optional.empty()
                : Optional.of(EntryId.of(memory.bytes(memory.required(info, pointer), size)));
    }

    private Bytes raw(long info) throws MapiException {
        Layout layout = memory.layout();
        return Bytes.of(memory.bytes(info, layout.of(Place.NOTIFICATION_SIZE) - layout.of(Place.NOTIFICATION_INFO)));
    }
}
