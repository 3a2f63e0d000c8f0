package org.mapiscope.store.file.msg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;

/**
 * The names of a file's named properties: gives each an identifier, and writes them in the end. One thread.
 *
 * <p>Source: [MS-OXMSG] 2.2.3.
 */
final class NameMap {
    private static final MapiUid PS_MAPI = MapiUid.parse("{00020328-0000-0000-C000-000000000046}");
    private static final MapiUid PS_PUBLIC_STRINGS = MapiUid.parse("{00020329-0000-0000-C000-000000000046}");

    private static final int GUID_STREAM = 0x0002;
    private static final int ENTRY_STREAM = 0x0003;
    private static final int STRING_STREAM = 0x0004;
    /** The first of the streams that lead from a name to its identifier, and how many there may be. */
    private static final int FIRST_NAME_STREAM = 0x1000;
    private static final int NAME_STREAMS = 0x1F;
    /** The first two sets have no place in the stream of sets. */
    private static final int FIRST_SET = 3;
    private static final int LAST_ID = 0xFFFE;

    private final Map<NamedProp, Integer> ids = new LinkedHashMap<>();

    /** {@return the identifier that the file has for {@code name}; empty when there are none left} */
    Optional<Integer> id(NamedProp name) {
        Integer known = ids.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        int next = PropTag.FIRST_NAMED_ID + ids.size();
        if (next > LAST_ID) {
            return Optional.empty();
        }
        ids.put(name, next);
        return Optional.of(next);
    }

    /** Writes the storage with all names. */
    void write(DirectoryEntry root) throws IOException {
        DirectoryEntry storage = root.createDirectory("__nameid_version1.0");
        Map<MapiUid, Integer> sets = new LinkedHashMap<>();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        ByteArrayOutputStream strings = new ByteArrayOutputStream();
        Map<Integer, ByteArrayOutputStream> byName = new TreeMap<>();
        for (Map.Entry<NamedProp, Integer> each : ids.entrySet()) {
            int index = each.getValue() - PropTag.FIRST_NAMED_ID;
            int set = set(each.getKey().guid(), sets);
            switch (each.getKey()) {
                case NamedProp.ById byId -> {
                    int kind = set << 1;
                    entries.writeBytes(entry(byId.id(), kind, index));
                    add(byName, byId.id(), kind, index);
                }
                case NamedProp.ByName text -> {
                    int kind = set << 1 | 1;
                    entries.writeBytes(entry(strings.size(), kind, index));
                    byte[] name = text.name().getBytes(StandardCharsets.UTF_16LE);
                    strings.writeBytes(buffer(Integer.BYTES).putInt(name.length).array());
                    strings.writeBytes(name);
                    strings.writeBytes(new byte[-name.length & 3]);
                    add(byName, crc(name), kind, index);
                }
            }
        }
        ByteArrayOutputStream guids = new ByteArrayOutputStream();
        sets.keySet().forEach(each -> guids.writeBytes(each.bytes().toArray()));
        write(storage, GUID_STREAM, guids.toByteArray());
        write(storage, ENTRY_STREAM, entries.toByteArray());
        write(storage, STRING_STREAM, strings.toByteArray());
        for (Map.Entry<Integer, ByteArrayOutputStream> stream : byName.entrySet()) {
            write(storage, stream.getKey(), stream.getValue().toByteArray());
        }
    }

    private static int set(MapiUid guid, Map<MapiUid, Integer> sets) {
        if (guid.equals(PS_MAPI)) {
            return 1;
        }
        return guid.equals(PS_PUBLIC_STRINGS) ? 2 : sets.computeIfAbsent(guid, key -> FIRST_SET + sets.size());
    }

    private static void add(Map<Integer, ByteArrayOutputStream> byName, int name, int kind, int index) {
        int stream = FIRST_NAME_STREAM + Integer.remainderUnsigned(name ^ kind, NAME_STREAMS);
        byName.computeIfAbsent(stream, key -> new ByteArrayOutputStream()).writeBytes(entry(name, kind, index));
    }

    private static byte[] entry(int name, int kind, int index) {
        return buffer(Long.BYTES).putInt(name).putShort((short) kind).putShort((short) index).array();
    }

    /** {@return the checksum of a name: as [MS-OXRTFCP] has it, from 0 and without the last inversion} */
    static int crc(byte... name) {
        CRC32 crc = new CRC32();
        crc.update(name);
        CRC32 zeros = new CRC32();
        zeros.update(new byte[name.length]);
        return (int) (crc.getValue() ^ zeros.getValue());
    }

    private static void write(DirectoryEntry storage, int id, byte... bytes) throws IOException {
        storage.createDocument("__substg1.0_%04X0102".formatted(id), new ByteArrayInputStream(bytes));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
