package org.mapiscope.gui.export;

import java.util.List;
import org.mapiscope.operation.ObjectPath;

/**
 * What a person wants to export.
 *
 * @param objects at least one
 * @param name what the person calls it; empty for selected rows
 */
public record ExportSubject(Kind kind, List<ObjectPath> objects, String name) {

    public ExportSubject {
        objects = List.copyOf(objects);
    }

    /** {@return a store, or another object that is a folder} */
    public static ExportSubject of(ObjectPath object, String name) {
        return new ExportSubject(object instanceof ObjectPath.Store ? Kind.STORE : Kind.FOLDER, List.of(object), name);
    }

    /** What is exported. */
    public enum Kind {
        STORE, FOLDER,
        /** Rows of a table, or one message. */
        ITEMS
    }
}
