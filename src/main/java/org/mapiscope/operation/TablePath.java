package org.mapiscope.operation;

import org.mapiscope.mapi.PropTag;

/** Which table of a session is meant, so that it can be opened again whenever it is looked at. See {@link Opening}. */
public sealed interface TablePath {
    /** {@return the object whose table it is} */
    ObjectPath owner();

    /** @param flags 0, MAPI_ASSOCIATED, SHOW_SOFT_DELETES */
    record Contents(ObjectPath.Entry owner, int flags) implements TablePath {}

    /** @param flags 0, CONVENIENT_DEPTH, SHOW_SOFT_DELETES */
    record Hierarchy(ObjectPath.Entry owner, int flags) implements TablePath {}

    /** @param owner a message, embedded or not */
    record Recipients(ObjectPath owner) implements TablePath {}

    /** @param owner a message, embedded or not */
    record Attachments(ObjectPath owner) implements TablePath {}

    record ReceiveFolders(ObjectPath.Store owner) implements TablePath {}

    record OutgoingQueue(ObjectPath.Store owner) implements TablePath {}

    /** A table that is a property (PT_OBJECT). */
    record OfProperty(ObjectPath owner, PropTag tag) implements TablePath {}
}
