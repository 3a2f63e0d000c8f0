package org.mapiscope.store.pst.write;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mapiscope.store.pst.messaging.PropertyName;
import org.mapiscope.store.pst.ndb.PstCrc;

/** Gives identifiers to named properties, and keeps the map of them. One thread. Source: [MS-PST] 2.4.7. */
public final class NameMap {

    private static final int FIRST_ID = 0x8000;
    /** Identifiers from here on are no properties. */
    private static final int LAST_ID = 0xFFFE;

    private static final int BUCKETS = 251;
    private static final int TAG_BUCKET_COUNT = 0x0001_0003;
    private static final int TAG_GUIDS = 0x0002_0102;
    private static final int TAG_ENTRIES = 0x0003_0102;
    private static final int TAG_STRINGS = 0x0004_0102;
    private static final int FIRST_BUCKET = 0x1000;

    private static final UUID NONE = new UUID(0, 0);
    private static final UUID PS_MAPI = UUID.fromString("00020328-0000-0000-C000-000000000046");
    private static final UUID PS_PUBLIC_STRINGS = UUID.fromString("00020329-0000-0000-C000-000000000046");
    private static final UUID PSETID_COMMON = UUID.fromString("00062008-0000-0000-C000-000000000046");
    private static final int PID_LID_SIDE_EFFECTS = 0x8510;
    private static final String PID_NAME_KEYWORDS = "Keywords";
    private static final int FIRST_IN_STREAM = 3;
    private static final int GUID_SIZE = 16;
    private static final int ENTRY_SIZE = 8;

    private final Map<PropertyName, Integer> ids = new HashMap<>();
    private final List<PropertyName> names = new ArrayList<>();

    NameMap() {}

    /** {@return the identifier of a name, from 0x8000 on; a new one when the name has none} */
    public int id(PropertyName name) throws TooLargeException {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        int id = FIRST_ID + names.size();
        if (id > LAST_ID) {
            throw new TooLargeException("a PST has at most %d named properties".formatted(names.size()));
        }
        names.add(name);
        ids.put(name, id);
        return id;
    }

    /**
     * Gives a name the identifier that it has elsewhere, above all identifiers so far. Those between get names that nobody
     * uses, as does this one when it has none.
     */
    public void keep(int id, Optional<PropertyName> name) throws TooLargeException {
        while (FIRST_ID + names.size() < id) {
            id(unnamed(FIRST_ID + names.size()));
        }
        PropertyName kept = name.orElseGet(() -> unnamed(id));
        // of two identifiers of one name the first one is given from now on
        ids.putIfAbsent(kept, id);
        names.add(kept);
    }

    /** {@return number of identifiers so far} */
    public int count() {
        return names.size();
    }

    /** {@return a name for an identifier that has none} */
    public static PropertyName unnamed(int id) {
        return new PropertyName.Text(PS_PUBLIC_STRINGS, "unnamed 0x%04X".formatted(id));
    }

    /**
     * {@return the streams and buckets of the map, each as a property}
     *
     * <p>A map without names gets those of two properties that every store of Outlook's names: libpff refuses a file whose
     * streams are empty.
     */
    Properties properties() throws TooLargeException {
        if (names.isEmpty()) {
            id(new PropertyName.Numbered(PSETID_COMMON, PID_LID_SIDE_EFFECTS));
            id(new PropertyName.Text(PS_PUBLIC_STRINGS, PID_NAME_KEYWORDS));
        }
        List<UUID> sets = new ArrayList<>();
        byte[] entries = new byte[names.size() * ENTRY_SIZE];
        byte[] strings = new byte[names.stream().mapToInt(NameMap::stringSize).sum()];
        ByteBuffer stringsOut = ByteBuffer.wrap(strings).order(ByteOrder.LITTLE_ENDIAN);
        List<ByteArrayOutputStream> buckets = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new ByteArrayOutputStream());
        }
        for (int i = 0; i < names.size(); i++) {
            PropertyName name = names.get(i);
            int set = setIndex(name.set(), sets);
            int value = value(name, stringsOut);
            int kind = set << 1 | (name instanceof PropertyName.Text ? 1 : 0);
            System.arraycopy(entry(value, kind, i), 0, entries, i * ENTRY_SIZE, ENTRY_SIZE);
            int hash = name instanceof PropertyName.Text text ? crc(text) : value;
            int bucket = Integer.remainderUnsigned(hash ^ kind, BUCKETS);
            buckets.get(bucket).write(entry(hash, kind, i), 0, ENTRY_SIZE);
        }
        byte[] guids = new byte[sets.size() * GUID_SIZE];
        for (int i = 0; i < sets.size(); i++) {
            System.arraycopy(bytes(sets.get(i)), 0, guids, i * GUID_SIZE, GUID_SIZE);
        }
        Properties map = new Properties().putInt(TAG_BUCKET_COUNT, BUCKETS).put(TAG_GUIDS, guids)
                .put(TAG_ENTRIES, entries).put(TAG_STRINGS, strings);
        for (int i = 0; i < BUCKETS; i++) {
            if (buckets.get(i).size() > 0) {
                map.put(((FIRST_BUCKET + i) << Short.SIZE) | 0x0102, buckets.get(i).toByteArray());
            }
        }
        return map;
    }

    /** {@return the number that is the name, or where in {@code strings} its text has been added (dwPropertyID)} */
    private static int value(PropertyName name, ByteBuffer strings) {
        return switch (name) {
            case PropertyName.Numbered numbered -> numbered.number();
            case PropertyName.Text text -> {
                int at = strings.position();
                byte[] bytes = text.text().getBytes(StandardCharsets.UTF_16LE);
                strings.putInt(bytes.length).put(bytes).position(at + stringSize(text));
                yield at;
            }
        };
    }

    /** {@return bytes of a name in the string stream: its length, itself, and what fills it up to four} */
    private static int stringSize(PropertyName name) {
        return name instanceof PropertyName.Text text
                ? Integer.BYTES + (text.text().length() * 2 + Integer.BYTES - 1) / Integer.BYTES * Integer.BYTES
                : 0;
    }

    private static int crc(PropertyName.Text text) {
        return PstCrc.of(text.text().getBytes(StandardCharsets.UTF_16LE));
    }

    private static int setIndex(UUID set, List<UUID> sets) {
        if (set.equals(NONE)) {
            return 0;
        }
        if (set.equals(PS_MAPI)) {
            return 1;
        }
        if (set.equals(PS_PUBLIC_STRINGS)) {
            return 2;
        }
        if (!sets.contains(set)) {
            sets.add(set);
        }
        return sets.indexOf(set) + FIRST_IN_STREAM;
    }

    /** {@return a property set's 16 bytes; the first three parts are little-endian} */
    private static byte[] bytes(UUID set) {
        long high = set.getMostSignificantBits();
        return ByteBuffer.allocate(GUID_SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16)).putShort((short) high)
                .putLong(Long.reverseBytes(set.getLeastSignificantBits())).array();
    }

    /** {@return an entry of the map or of a bucket (NAMEID)} */
    private static byte[] entry(int value, int kind, int index) {
        return ByteBuffer.allocate(ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(value).putShort((short) kind)
                .putShort((short) index).array();
    }
}
