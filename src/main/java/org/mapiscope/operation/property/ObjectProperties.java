package org.mapiscope.operation.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/**
 * All properties of an object as they were at one moment. Immutable.
 *
 * @param entries in the order in which the object gave them
 * @param problems the calls that failed on the way, where others could do their work
 */
public record ObjectProperties(List<PropertyEntry> entries, List<MapiException> problems) {
    public static final ObjectProperties NONE = new ObjectProperties(List.of(), List.of());

    public ObjectProperties {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads an object and leaves nothing open. Call it on the session's thread.
     *
     * @throws MapiException when the object cannot be opened, or neither lists nor gives its properties
     */
    public static ObjectProperties read(OpenSession session, ObjectPath path) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            return read(opened.object(), LargeValues.FIRST_BYTES, MapiProgress.NONE);
        }
    }

    /**
     * As {@link #read(OpenSession, ObjectPath)}, with a hash of each large value, so that two objects can be compared to the
     * last byte.
     */
    public static ObjectProperties readToCompare(OpenSession session, ObjectPath path, MapiProgress progress)
            throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            return read(opened.object(), LargeValues.HASHED, progress);
        }
    }

    static ObjectProperties read(MapiProp object, LargeValues large, MapiProgress progress) throws MapiException {
        return new PropertyReader(object, large, progress).read();
    }

    /** {@return the columns of a table's row; named ones without their names, which a row does not have} */
    public static ObjectProperties ofRow(List<PropValue> row) {
        return new ObjectProperties(row.stream().map(value -> new PropertyEntry(value.tag(), Optional.empty(),
                PropertyReader.content(value))).toList(), List.of());
    }

    /** {@return the property of this identifier} */
    public Optional<PropertyEntry> find(PropTag tag) {
        return entries.stream().filter(entry -> entry.tag().id() == tag.id()).findFirst();
    }

    /** {@return the subject, else the display name; empty where there is neither} */
    public Optional<String> title() {
        return Stream.of(PropTags.PR_SUBJECT_W, PropTags.PR_DISPLAY_NAME_W).map(this::find)
                .flatMap(Optional::stream).map(PropertyEntry::value).flatMap(Optional::stream)
                .map(PropertyText::value).filter(each -> !each.isEmpty()).findFirst();
    }

    /** {@return what all values take together, in bytes, as far as that is known} */
    public long size() {
        return entries.stream().mapToLong(entry -> entry.size().orElse(0)).sum();
    }
}
