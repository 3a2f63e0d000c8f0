package org.mapiscope.store.pst.messaging;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * From the identifiers of a store's named properties to their names, and back. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.4.7.
 */
public final class NamedProperties {

    private static final int STREAM_GUID = 0x0002;
    static final int STREAM_ENTRY = 0x0003;
    static final int STREAM_STRING = 0x0004;

    private static final int FIRST_ID = 0x8000;

    private final BinaryView guids;
    private final BinaryView strings;
    private final Map<Integer, NameId> entries = new TreeMap<>();
    private final AtomicReference<@Nullable Map<PropertyName, Integer>> ids = new AtomicReference<>();

    private NamedProperties(PropertyContext streams) throws IOException {
        this.guids = stream(streams, STREAM_GUID);
        this.strings = stream(streams, STREAM_STRING);
        BinaryView all = stream(streams, STREAM_ENTRY);
        for (int offset = 0; offset + NameId.SIZE <= all.size(); offset += NameId.SIZE) {
            NameId entry = NameId.read(all.slice("NAMEID", offset, NameId.SIZE));
            entries.putIfAbsent(FIRST_ID + entry.index(), entry);
        }
    }

    /** Reads the map of a file, however many of its names are damaged. */
    public static NamedProperties read(NodeDatabase database) throws IOException {
        Node node = database.node(Nid.NID_NAME_TO_ID_MAP);
        return new NamedProperties(PropertyContext.read(node));
    }

    static BinaryView stream(PropertyContext streams, int id) throws IOException {
        Optional<StoredValue> value = streams.value(id);
        return value.isPresent()
                ? value.get().bytes()
                : BinaryView.of(streams.node().name(), "property 0x%04X".formatted(id), 0, new byte[0]);
    }

    /** {@return the identifiers that have names, ascending, from 0x8000 on} */
    public SortedSet<Integer> ids() {
        return new TreeSet<>(entries.keySet());
    }

    /** {@return the name of property {@code id}} */
    public Optional<PropertyName> name(int id) throws CorruptDataException {
        NameId entry = entries.get(id);
        return entry == null ? Optional.empty() : Optional.of(entry.name(guids, strings));
    }

    /** {@return the identifier of the property named {@code name}} */
    public Optional<Integer> id(PropertyName name) throws CorruptDataException {
        Map<PropertyName, Integer> known = ids.get();
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<Integer, NameId> entry : entries.entrySet()) {
                known.putIfAbsent(entry.getValue().name(guids, strings), entry.getKey());
            }
            ids.set(known);
        }
        return Optional.ofNullable(known.get(name));
    }

    /** {@return the property set in 16 bytes of a file, whose first three parts are little-endian} */
    static UUID guid(BinaryView in, long offset) throws CorruptDataException {
        BinaryView guid = in.slice("GUID", offset, 2 * Long.BYTES);
        long first = (guid.u32("Data1", 0) << 32) | ((long) guid.u16("Data2", 4) << 16) | guid.u16("Data3", 6);
        return new UUID(first, Long.reverseBytes(guid.i64("Data4", Long.BYTES)));
    }
}
