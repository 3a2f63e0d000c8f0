package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.store.pst.messaging.NamedProperties;
import org.mapiscope.store.pst.messaging.PropertyName;

/** A store's named properties in MAPI's values. */
final class Names {

    private Names() {}

    /** @param tags empty for all that have names */
    static List<Optional<NamedProp>> of(NamedProperties names, List<PropTag> tags) throws IOException {
        List<Integer> ids = tags.isEmpty() ? List.copyOf(names.ids()) : tags.stream().map(PropTag::id).toList();
        List<Optional<NamedProp>> all = new ArrayList<>(ids.size());
        for (int id : ids) {
            all.add(names.name(id).map(Names::named));
        }
        return all;
    }

    static List<PropTag> tags(NamedProperties names, List<NamedProp> wanted) throws IOException {
        List<PropTag> all = new ArrayList<>(wanted.size());
        for (NamedProp name : wanted) {
            all.add(names.id(name(name)).map(id -> PropTag.of(id, PropType.PT_UNSPECIFIED))
                    .orElse(PropTag.of(0, PropType.PT_ERROR)));
        }
        return all;
    }

    private static NamedProp named(PropertyName name) {
        return switch (name) {
            case PropertyName.Numbered n -> new NamedProp.ById(MapiUid.of(n.set()), n.number());
            case PropertyName.Text t -> new NamedProp.ByName(MapiUid.of(t.set()), t.text());
        };
    }

    private static PropertyName name(NamedProp name) {
        return switch (name) {
            case NamedProp.ById n -> new PropertyName.Numbered(uuid(n.guid()), n.id());
            case NamedProp.ByName t -> new PropertyName.Text(uuid(t.guid()), t.name());
        };
    }

    private static UUID uuid(MapiUid uid) {
        ByteBuffer bytes = ByteBuffer.wrap(uid.bytes().toArray()).order(ByteOrder.LITTLE_ENDIAN);
        long high = (Integer.toUnsignedLong(bytes.getInt()) << 32) | (Short.toUnsignedLong(bytes.getShort()) << 16)
                | Short.toUnsignedLong(bytes.getShort());
        return new UUID(high, bytes.order(ByteOrder.BIG_ENDIAN).getLong());
    }
}
