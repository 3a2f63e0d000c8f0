package org.mapiscope.operation.property;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;

/** What can be opened from a property: what an entry identifier names, or what a property of PT_OBJECT is. */
public sealed interface PropertyTarget {
    /** An object. */
    record OfObject(ObjectPath path) implements PropertyTarget {}

    /** A table. */
    record OfTable(TablePath path) implements PropertyTarget {}

    /** Flags and the provider's MAPIUID; fewer bytes are no entry identifier. */
    int LEAST_ENTRY_ID = EntryId.UID_OFFSET + MapiUid.SIZE;

    /** The objects that are tables, by identifier, where a table of their own reads them. Source: MAPITags.h. */
    Map<Integer, Function<ObjectPath, PropertyTarget>> TABLES = Map.of(
            0x0E12, owner -> new OfTable(new TablePath.Recipients(owner)),
            0x0E13, owner -> new OfTable(new TablePath.Attachments(owner)),
            0x360E, owner -> ofFolder(owner, 0x360E, entry -> new TablePath.Hierarchy(entry, 0)),
            0x360F, owner -> ofFolder(owner, 0x360F, entry -> new TablePath.Contents(entry, 0)),
            0x3610, owner -> ofFolder(owner, 0x3610,
                    entry -> new TablePath.Contents(entry, MapiContainer.MAPI_ASSOCIATED)));

    /** {@return what {@code entry} of {@code owner} leads to, the likeliest first; none for what leads nowhere} */
    static List<PropertyTarget> of(ObjectPath owner, PropertyEntry entry) {
        return entry.value().map(value -> switch (value) {
            case PropValue.BinaryValue v -> entry(owner, v.value());
            case PropValue.MultiValue v -> v.values().stream().flatMap(each -> each instanceof PropValue.BinaryValue b
                    ? entry(owner, b.value()).stream()
                    : Stream.<PropertyTarget>empty()).toList();
            case PropValue.ObjectValue v -> List.of(object(owner, v.tag()));
            default -> List.<PropertyTarget>of();
        }).orElseGet(() -> entry.tag().type().equals(PropType.PT_OBJECT)
                ? List.of(object(owner, entry.tag()))
                : List.of());
    }

    private static List<PropertyTarget> entry(ObjectPath owner, Bytes bytes) {
        return bytes.size() < LEAST_ENTRY_ID
                ? List.of()
                : List.of(new OfObject(new ObjectPath.Entry(owner.store(), new EntryId(bytes))));
    }

    private static PropertyTarget object(ObjectPath owner, PropTag tag) {
        if (owner instanceof ObjectPath.Attachment attachment && tag.id() == PropTags.PR_ATTACH_DATA_OBJ.id()) {
            return new OfObject(new ObjectPath.Embedded(attachment));
        }
        return TABLES.getOrDefault(tag.id(), any -> new OfTable(new TablePath.OfProperty(owner, tag))).apply(owner);
    }

    private static PropertyTarget ofFolder(ObjectPath owner, int id, Function<ObjectPath.Entry, TablePath> table) {
        return new OfTable(owner instanceof ObjectPath.Entry entry
                ? table.apply(entry)
                : new TablePath.OfProperty(owner, PropTag.of(id, PropType.PT_OBJECT)));
    }
}
