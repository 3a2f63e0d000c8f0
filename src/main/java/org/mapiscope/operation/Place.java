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

    /** What is kept about a store or a folder in a form of its own: its rules, who may do what in it. */
    record View(Kind kind, ObjectPath object) implements Place {
        /** What there are views of. */
        public enum Kind {
            /** Of a folder. */
            RULES,
            /** Of a folder. */
            PERMISSIONS,
            /** Of a store. */
            NICKNAMES,
            /** Of a store. */
            FREE_BUSY,
            /** Of a store: how large it is and may become. */
            QUOTA,
            /** Of a store: the names behind identifiers from 0x8000 on. */
            NAMES
        }
    }

    /** The messages of a folder, or of a store, that meet what a person asks for. */
    record Search(ObjectPath object) implements Place {}

    /** What happens to a store or a folder from now on. */
    record Notifications(ObjectPath object) implements Place {}

    /** {@return the messages of a folder} */
    static Place contents(ObjectPath.Entry folder, int flags) {
        return new Rows(new TablePath.Contents(folder, flags));
    }
}
