package org.mapiscope.operation;

import org.mapiscope.mapi.EntryId;

/** Which object of a session is meant, so that it can be opened again whenever it is looked at. See {@link Opening}. */
public sealed interface ObjectPath {
    /** {@return the store that it is in} */
    EntryId store();

    /** A message store. */
    record Store(EntryId store) implements ObjectPath {}

    /** A folder or a message. */
    record Entry(EntryId store, EntryId entryId) implements ObjectPath {}

    /** @param number its PR_ATTACH_NUM */
    record Attachment(ObjectPath message, int number) implements ObjectPath {
        @Override
        public EntryId store() {
            return message.store();
        }
    }

    /** The message that an attachment is (ATTACH_EMBEDDED_MSG). */
    record Embedded(Attachment attachment) implements ObjectPath {
        @Override
        public EntryId store() {
            return attachment.store();
        }
    }
}
