package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened (NOTIFICATION).
 *
 * <p>Source: MAPIDefS.h, fnev*; [notification].
 */
public sealed interface Notification {
    int fnevCriticalError = 0x00000001;
    int fnevNewMail = 0x00000002;
    int fnevObjectCreated = 0x00000004;
    int fnevObjectDeleted = 0x00000008;
    int fnevObjectModified = 0x00000010;
    int fnevObjectMoved = 0x00000020;
    int fnevObjectCopied = 0x00000040;
    int fnevSearchComplete = 0x00000080;
    int fnevTableModified = 0x00000100;
    int fnevStatusObjectModified = 0x00000200;
    int fnevExtended = 0x80000000;

    /** {@return the fnev bit of this event} */
    int eventType();

    /** ERROR_NOTIFICATION. */
    record CriticalError(Optional<EntryId> entryId, HResult scode, Optional<MapiError> error) implements Notification {
        @Override
        public int eventType() {
            return fnevCriticalError;
        }
    }

    /** NEWMAIL_NOTIFICATION. */
    record NewMail(EntryId entryId, EntryId parentId, String messageClass, int messageFlags) implements Notification {
        @Override
        public int eventType() {
            return fnevNewMail;
        }
    }

    /**
     * OBJECT_NOTIFICATION.
     *
     * @param eventType fnevObjectCreated to fnevSearchComplete
     * @param objectType MAPI_STORE 1 to MAPI_SESSION 11
     */
    record ObjectChanged(int eventType, int objectType, Optional<EntryId> entryId, Optional<EntryId> parentId,
            List<PropTag> tags) implements Notification {
        public ObjectChanged {
            tags = List.copyOf(tags);
        }
    }

    /**
     * TABLE_NOTIFICATION.
     *
     * @param index PR_INSTANCE_KEY of the row; PR_NULL when the event is of no one row
     * @param prior PR_INSTANCE_KEY of the row before it; PR_NULL when it is the first or was deleted
     * @param row the row in the table's columns; empty when it was deleted
     */
    record TableModified(TableEvent event, PropValue index, PropValue prior, List<PropValue> row)
            implements
                Notification {
        public TableModified {
            row = List.copyOf(row);
        }

        @Override
        public int eventType() {
            return fnevTableModified;
        }
    }

    /** STATUS_OBJECT_NOTIFICATION. */
    record StatusObjectModified(EntryId entryId, List<PropValue> values) implements Notification {
        public StatusObjectModified {
            values = List.copyOf(values);
        }

        @Override
        public int eventType() {
            return fnevStatusObjectModified;
        }
    }

    /**
     * EXTENDED_NOTIFICATION.
     *
     * @param event what the sender and the receiver agree on
     */
    record Extended(int event, Bytes parameters) implements Notification {
        /** The shared session ends; every client of it should log off. */
        public static final int SESSION_SHUTDOWN = 1;

        @Override
        public int eventType() {
            return fnevExtended;
        }
    }

    /** A kind that this program does not know, with its bytes as they were found. */
    record Unknown(int eventType, Bytes raw) implements Notification {}

    /** What happened to a table, with MAPI's numbers from 1 on (TABLE_CHANGED ...). */
    enum TableEvent {
        TABLE_CHANGED, TABLE_ERROR, TABLE_ROW_ADDED, TABLE_ROW_DELETED, TABLE_ROW_MODIFIED, TABLE_SORT_DONE, TABLE_RESTRICT_DONE, TABLE_SETCOL_DONE, TABLE_RELOAD
    }
}
