package org.mapiscope.registry.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/** Makes hives, as Windows lays them out, for tests. One object makes one hive. */
public final class HiveWriter {

    /** When every key says that it was written: 2020-01-01T00:00:00Z. */
    public static final long WRITTEN = 132_223_104_000_000_000L;

    /** What the security descriptor of every key has. */
    static final byte[] SECURITY = {1, 0, 4, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    static final Comparator<MadeKey> ORDER = Comparator.comparing(key -> key.name().toUpperCase(Locale.ROOT));

    private static final int BIN = 4096;
    private static final int BIN_HEADER = 32;
    private static final int INLINE = 0x8000_0000;
    private static final int SEGMENT = 16_344;
    private static final int COMPRESSED_KEY = 0x20;
    private static final int ROOT = 0x0C;

    private final int minor;
    private final Lists lists;
    private final int keysPerList;
    private final int header;
    private final int alignment;
    /** Where in the file each structure is, such as {@code nk A\B}, to damage it. */
    private final Map<String, Integer> places = new LinkedHashMap<>();
    /** Keys and values whose places are remembered; more are in large hives, which nobody damages. */
    private int placesLeft = 100_000;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private int binsEnd;
    private int free;
    private int security;
    /** In an old hive the cell before the next one, from the start of its bin; -1 for the first of a bin. */
    private int previous = -1;

    /** Which lists of keys there are. */
    public enum Lists {
        LI("li", 4), LF("lf", 8), LH("lh", 8);

        private final String signature;
        private final int width;

        Lists(String signature, int width) {
            this.signature = signature;
            this.width = width;
        }
    }

    /** Makes a hive as Windows XP and later have it. */
    public HiveWriter() {
        this(5, Lists.LH, 1000);
    }

    /**
     * Makes a hive of any version.
     *
     * @param minor 1 to 6
     * @param keysPerList most keys of a list; of more there are several in an ri
     */
    public HiveWriter(int minor, Lists lists, int keysPerList) {
        this.minor = minor;
        this.lists = lists;
        this.keysPerList = keysPerList;
        this.header = minor == 1 ? 8 : 4;
        this.alignment = minor == 1 ? 16 : 8;
    }

    /** {@return the file} */
    public byte[] write(MadeKey root) {
        security = cell(20 + SECURITY.length);
        put(security, "sk");
        int own = security - BIN;
        bytes.putInt(security + 4, own - header).putInt(security + 8, own - header).putInt(security + 12, 1)
                .putInt(security + 16, SECURITY.length).put(security + 20, SECURITY);
        int cell = key(root, "", -1);
        closeBin();
        bytes.put(0, "regf".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(4, 1).putInt(8, 1).putLong(12, WRITTEN).putInt(20, 1).putInt(24, minor).putInt(28, 0)
                .putInt(32, 1).putInt(36, cell).putInt(40, binsEnd).putInt(44, 1);
        byte[] hive = Arrays.copyOf(bytes.array(), BIN + binsEnd);
        sum(hive);
        return hive;
    }

    /** {@return where in the file the data of a cell are: {@code nk PATH}, {@code list PATH}, {@code vk PATH: NAME} ...} */
    int place(String structure) {
        return Objects.requireNonNull(places.get(structure), structure);
    }

    Map<String, Integer> places() {
        return places;
    }

    /** Gives a base block the checksum that it should have. */
    static void sum(byte[] file) {
        ByteBuffer base = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int sum = 0;
        for (int at = 0; at < 508; at += Integer.BYTES) {
            sum ^= base.getInt(at);
        }
        base.putInt(508, sum == -1 ? -2 : sum == 0 ? 1 : sum);
    }

    private void remember(String structure, int at) {
        if (placesLeft-- > 0) {
            places.put(structure, at);
        }
    }

    /** {@return the cell of a key, from the first bin on} */
    private int key(MadeKey key, String path, int parent) {
        byte[] name = name(key.name());
        boolean compressed = name.length == key.name().length() && minor > 1;
        int at = cell(76 + name.length);
        remember("nk " + path, at);
        put(at, "nk");
        int cell = at - BIN - header;
        bytes.putShort(at + 2, (short) ((compressed ? COMPRESSED_KEY : 0) | (parent < 0 ? ROOT : 0)));
        bytes.putLong(at + 4, WRITTEN).putInt(at + 16, Math.max(0, parent)).putInt(at + 20, key.subkeys().size())
                .putInt(at + 28, -1).putInt(at + 32, -1).putInt(at + 36, key.values().size()).putInt(at + 40, -1)
                .putInt(at + 44, security - BIN - header).putInt(at + 48, -1);
        bytes.putShort(at + 72, (short) name.length).put(at + 76, name);
        if (!key.values().isEmpty()) {
            int list = values(key.values(), path);
            bytes.putInt(at + 40, list);
        }
        if (!key.subkeys().isEmpty()) {
            int list = subkeys(key, path, cell);
            bytes.putInt(at + 28, list);
        }
        return cell;
    }

    private int subkeys(MadeKey key, String path, int parent) {
        List<MadeKey> sorted = key.subkeys().stream().sorted(ORDER).toList();
        int leaves = (sorted.size() + keysPerList - 1) / keysPerList;
        int[] cells = new int[leaves];
        for (int i = 0; i < leaves; i++) {
            List<MadeKey> some = sorted.subList(i * keysPerList, Math.min(sorted.size(), (i + 1) * keysPerList));
            cells[i] = leaf(some, path, parent, leaves == 1 ? "list " + path : "list " + path + " " + i);
        }
        if (leaves == 1) {
            return cells[0];
        }
        int at = cell(4 + Integer.BYTES * leaves);
        remember("list " + path, at);
        put(at, "ri");
        bytes.putShort(at + 2, (short) leaves);
        for (int i = 0; i < leaves; i++) {
            bytes.putInt(at + 4 + Integer.BYTES * i, cells[i]);
        }
        return at - BIN - header;
    }

    private int leaf(List<MadeKey> keys, String path, int parent, String place) {
        int at = cell(4 + lists.width * keys.size());
        remember(place, at);
        put(at, lists.signature);
        bytes.putShort(at + 2, (short) keys.size());
        for (int i = 0; i < keys.size(); i++) {
            MadeKey key = keys.get(i);
            int cell = key(key, path.isEmpty() ? key.name() : path + RegistryKey.SEPARATOR + key.name(), parent);
            int element = at + 4 + lists.width * i;
            bytes.putInt(element, cell);
            switch (lists) {
                case LI -> {
                }
                case LF -> bytes.put(element + 4, hint(key.name()));
                case LH -> bytes.putInt(element + 4, hash(key.name()));
            }
        }
        return at - BIN - header;
    }

    private static byte[] hint(String name) {
        return name.chars().allMatch(unit -> unit < 0x100)
                ? Arrays.copyOf(name.getBytes(StandardCharsets.ISO_8859_1), 4)
                : new byte[4];
    }

    private static int hash(String name) {
        return name.toUpperCase(Locale.ROOT).chars().reduce(0, (hash, unit) -> 37 * hash + unit);
    }

    private int values(List<RegistryValue> values, String path) {
        int at = cell(Integer.BYTES * values.size());
        remember("values " + path, at);
        for (int i = 0; i < values.size(); i++) {
            int cell = value(values.get(i), path + ": " + values.get(i).name());
            bytes.putInt(at + Integer.BYTES * i, cell);
        }
        return at - BIN - header;
    }

    private int value(RegistryValue value, String place) {
        byte[] name = name(value.name());
        boolean compressed = name.length == value.name().length() && minor > 1;
        int at = cell(20 + name.length);
        remember("vk " + place, at);
        put(at, "vk");
        byte[] data = value.data().toArray();
        boolean inline = data.length > 0 && data.length <= Integer.BYTES;
        bytes.putShort(at + 2, (short) name.length).putInt(at + 4, inline ? data.length | INLINE : data.length)
                .putInt(at + 8, -1).putInt(at + 12, value.type()).putShort(at + 16, (short) (compressed ? 1 : 0))
                .put(at + 20, name);
        if (inline) {
            bytes.putInt(at + 8, 0).put(at + 8, data);
        } else if (data.length > 0) {
            int cell = minor > 3 && data.length > SEGMENT ? bigData(data, place) : data(data, "data " + place);
            bytes.putInt(at + 8, cell);
        }
        return at - BIN - header;
    }

    private int data(byte[] data, String place) {
        int at = cell(data.length);
        remember(place, at);
        bytes.put(at, data);
        return at - BIN - header;
    }

    private int bigData(byte[] data, String place) {
        int count = (data.length + SEGMENT - 1) / SEGMENT;
        int at = cell(8);
        remember("db " + place, at);
        put(at, "db");
        int list = cell(Integer.BYTES * count);
        remember("segments " + place, list);
        bytes.putShort(at + 2, (short) count).putInt(at + 4, list - BIN - header);
        for (int i = 0; i < count; i++) {
            byte[] part = Arrays.copyOfRange(data, i * SEGMENT, Math.min(data.length, (i + 1) * SEGMENT));
            int cell = data(part, "segment " + i + " " + place);
            bytes.putInt(list + Integer.BYTES * i, cell);
        }
        return at - BIN - header;
    }

    private byte[] name(String name) {
        boolean narrow = minor > 1 && name.chars().allMatch(unit -> unit < 0x100);
        return name.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }

    private void put(int at, String signature) {
        bytes.put(at, signature.getBytes(StandardCharsets.US_ASCII));
    }

    /** {@return where in the file there is room for {@code length} bytes of data in a cell of their own} */
    private int cell(int length) {
        int size = (header + length + alignment - 1) / alignment * alignment;
        if (free + size > binsEnd) {
            closeBin();
            openBin(size);
        }
        int at = BIN + free;
        bytes.putInt(at, -size);
        if (minor == 1) {
            bytes.putInt(at + 4, previous);
            previous = free % BIN;
        }
        free += size;
        return at + header;
    }

    private void closeBin() {
        if (free < binsEnd) {
            bytes.putInt(BIN + free, binsEnd - free);
            free = binsEnd;
        }
    }

    private void openBin(int cell) {
        int size = (BIN_HEADER + cell + BIN - 1) / BIN * BIN;
        int start = binsEnd;
        while (bytes.capacity() < BIN + start + size) {
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), 2 * bytes.capacity())).order(ByteOrder.LITTLE_ENDIAN);
        }
        put(BIN + start, "hbin");
        bytes.putInt(BIN + start + 4, start).putInt(BIN + start + 8, size).putLong(BIN + start + 20, WRITTEN);
        free = start + BIN_HEADER;
        previous = -1;
        binsEnd = start + size;
    }
}
