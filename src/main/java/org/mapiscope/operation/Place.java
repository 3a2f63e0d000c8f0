package org.mapiscope.operation;

/**
 * What a person can look at in a session, as a value: it can be kept, compared, and gone to again as long as the session
 * is there.
 */
public sealed interface Place {
    /** {@return the object that it is about} */
    ObjectPath object();

    /** The rows of a table: a folder's contents, its associated ones, a store's receive folders. */
    record Rows(TablePath table) implements Place {
        @Override
        public ObjectPath object() {
            return table.owner();
        }
    }

    /** A message, embedded or not. */
    record Message(ObjectPath object) implements Place {}

    /** The properties of a store, a folder, an attachment, or whatever else has some. */
    record Properties(ObjectPath object) implements Place {}

    /** The folders of a store that have a part to play, with what is wrong with them. */
    record Special(ObjectPath.Store object) implements Place {}

    /** {@return the messages of a folder} */
    static Place contents(ObjectPath.Entry folder, int flags) {
        return new Rows(new TablePath.Contents(folder, flags));
    }
}
