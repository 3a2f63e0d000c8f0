package org.mapiscope.nativemapi.com;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp.PropProblem;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.PropValue;

/** Writes what only MAPI writes otherwise: row sets, problems, errors, notifications. Each gives the offset in the block. */
final class NativeForms {
    private final MemoryWriter memory;
    private final PropWriter props;

    NativeForms(MemoryWriter memory) {
        this.memory = memory;
        props = new PropWriter(memory, "TestCall");
    }

    /** Writes an SRowSet. */
    int rowSet(List<List<PropValue>> rows) throws MapiException {
        int size = memory.layout().of(Place.SROW_SIZE);
        int first = memory.layout().of(Place.SROWSET_A_ROW);
        int set = memory.allocate(first + Math.max(1, rows.size()) * size);
        memory.i32(set, Place.SROWSET_C_ROWS, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            row(set + first + i * size, rows.get(i));
        }
        return set;
    }

    /** Writes an SPropProblemArray. */
    int problems(List<PropProblem> problems) {
        int size = memory.layout().of(Place.SPROPPROBLEM_SIZE);
        int first = memory.layout().of(Place.SPROPPROBLEMARRAY_A_PROBLEM);
        int array = memory.allocate(first + Math.max(1, problems.size()) * size);
        memory.i32(array, Place.SPROPPROBLEMARRAY_C_PROBLEM, problems.size());
        for (int i = 0; i < problems.size(); i++) {
            int at = array + first + i * size;
            memory.i32(at, Place.SPROPPROBLEM_UL_INDEX, problems.get(i).index());
            memory.i32(at, Place.SPROPPROBLEM_UL_PROP_TAG, problems.get(i).tag().value());
            memory.i32(at, Place.SPROPPROBLEM_SCODE, problems.get(i).result().value());
        }
        return array;
    }

    /** Writes a MAPIERROR with UTF-16 strings. */
    int error(MapiError error) {
        int offset = memory.allocate(Place.MAPIERROR_SIZE);
        memory.pointer(offset, Place.MAPIERROR_LPSZ_ERROR, memory.utf16(error.error()));
        memory.pointer(offset, Place.MAPIERROR_LPSZ_COMPONENT, memory.utf16(error.component()));
        memory.i32(offset, Place.MAPIERROR_UL_LOW_LEVEL_ERROR, error.lowLevelError());
        memory.i32(offset, Place.MAPIERROR_UL_CONTEXT, error.context());
        return offset;
    }

    /** Writes an array of NOTIFICATION. */
    int notifications(List<Notification> notifications) throws MapiException {
        int size = memory.layout().of(Place.NOTIFICATION_SIZE);
        int array = memory.allocate(size * notifications.size());
        for (int i = 0; i < notifications.size(); i++) {
            Notification notification = notifications.get(i);
            memory.i32(array + i * size, Place.NOTIFICATION_UL_EVENT_TYPE, notification.eventType());
            info(array + i * size + memory.layout().of(Place.NOTIFICATION_INFO), notification);
        }
        return array;
    }

    private void info(int info, Notification notification) throws MapiException {
        switch (notification) {
            case Notification.CriticalError n -> criticalError(info, n);
            case Notification.NewMail n -> newMail(info, n);
            case Notification.ObjectChanged n -> objectChanged(info, n);
            case Notification.TableModified n -> tableModified(info, n);
            case Notification.StatusObjectModified n -> {
                entryId(info, Place.STATUS_OBJECT_NOTIFICATION_CB_ENTRY_ID,
                        Place.STATUS_OBJECT_NOTIFICATION_LP_ENTRY_ID, Optional.of(n.entryId()));
                memory.i32(info, Place.STATUS_OBJECT_NOTIFICATION_C_VALUES, n.values().size());
                memory.pointer(info, Place.STATUS_OBJECT_NOTIFICATION_LP_PROP_VALS, props.values(n.values()));
            }
            case Notification.Extended n -> {
                memory.i32(info, Place.EXTENDED_NOTIFICATION_UL_EVENT, n.event());
                memory.i32(info, Place.EXTENDED_NOTIFICATION_CB, n.parameters().size());
                memory.pointer(info, Place.EXTENDED_NOTIFICATION_PB_EVENT_PARAMETERS, memory.copy(n.parameters()));
            }
            case Notification.Unknown n -> memory.bytes(info, n.raw());
        }
    }

    private void criticalError(int info, Notification.CriticalError error) {
        entryId(info, Place.ERROR_NOTIFICATION_CB_ENTRY_ID, Place.ERROR_NOTIFICATION_LP_ENTRY_ID, error.entryId());
        memory.i32(info, Place.ERROR_NOTIFICATION_SCODE, error.scode().value());
        memory.i32(info, Place.ERROR_NOTIFICATION_UL_FLAGS, ErrorReader.MAPI_UNICODE);
        error.error().ifPresent(words -> memory.pointer(info, Place.ERROR_NOTIFICATION_LP_MAPIERROR, error(words)));
    }

    private void newMail(int info, Notification.NewMail mail) {
        entryId(info, Place.NEWMAIL_NOTIFICATION_CB_ENTRY_ID, Place.NEWMAIL_NOTIFICATION_LP_ENTRY_ID,
                Optional.of(mail.entryId()));
        entryId(info, Place.NEWMAIL_NOTIFICATION_CB_PARENT_ID, Place.NEWMAIL_NOTIFICATION_LP_PARENT_ID,
                Optional.of(mail.parentId()));
        memory.i32(info, Place.NEWMAIL_NOTIFICATION_UL_FLAGS, ErrorReader.MAPI_UNICODE);
        memory.pointer(info, Place.NEWMAIL_NOTIFICATION_LPSZ_MESSAGE_CLASS, memory.utf16(mail.messageClass()));
        memory.i32(info, Place.NEWMAIL_NOTIFICATION_UL_MESSAGE_FLAGS, mail.messageFlags());
    }

    private void objectChanged(int info, Notification.ObjectChanged changed) {
        entryId(info, Place.OBJECT_NOTIFICATION_CB_ENTRY_ID, Place.OBJECT_NOTIFICATION_LP_ENTRY_ID, changed.entryId());
        memory.i32(info, Place.OBJECT_NOTIFICATION_UL_OBJ_TYPE, changed.objectType());
        entryId(info, Place.OBJECT_NOTIFICATION_CB_PARENT_ID, Place.OBJECT_NOTIFICATION_LP_PARENT_ID,
                changed.parentId());
        if (!changed.tags().isEmpty()) {
            memory.pointer(info, Place.OBJECT_NOTIFICATION_LP_PROP_TAG_ARRAY, props.tags(changed.tags()));
        }
    }

    private void tableModified(int info, Notification.TableModified modified) throws MapiException {
        memory.i32(info, Place.TABLE_NOTIFICATION_UL_TABLE_EVENT,
                List.of(TableEvent.values()).indexOf(modified.event()) + 1);
        props.value(info + memory.layout().of(Place.TABLE_NOTIFICATION_PROP_INDEX), modified.index());
        props.value(info + memory.layout().of(Place.TABLE_NOTIFICATION_PROP_PRIOR), modified.prior());
        row(info + memory.layout().of(Place.TABLE_NOTIFICATION_ROW), modified.row());
    }

    private void row(int row, List<PropValue> values) throws MapiException {
        memory.i32(row, Place.SROW_C_VALUES, values.size());
        if (!values.isEmpty()) {
            memory.pointer(row, Place.SROW_LP_PROPS, props.values(values));
        }
    }

    private void entryId(int info, Place length, Place pointer, Optional<EntryId> entryId) {
        if (entryId.isPresent()) {
            memory.i32(info, length, entryId.get().bytes().size());
            memory.pointer(info, pointer, memory.copy(entryId.get().bytes()));
        }
    }
}
