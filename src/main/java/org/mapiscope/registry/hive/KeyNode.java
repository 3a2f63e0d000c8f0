package org.mapiscope.registry.hive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;

/**
 * A key as its cell has it (nk).
 *
 * <p>Source: "Key node".
 *
 * @param name of it; as much as its cell has
 * @param nameCutOff whether its cell is too small for its name
 * @param flags what it is, such as {@link #ROOT}
 * @param lastWritten 100 nanoseconds since 1601
 * @param parent the cell of the key that it is in
 * @param subkeyCount number of keys in it
 * @param subkeyList the cell of their list
 * @param valueCount number of its values; of a predefined key its handle instead
 * @param valueList the cell of their list
 */
record KeyNode(String name, boolean nameCutOff, int flags, long lastWritten, int parent, int subkeyCount,
        int subkeyList, int valueCount, int valueList) {

    static final int SIGNATURE = 0x6B6E;
    /** In {@link #flags}: the key at the top (KEY_HIVE_ENTRY). */
    static final int ROOT = 0x0004;
    /** Bytes from the start of the cell's data to the parent. */
    static final int PARENT = 16;

    private static final int COMPRESSED_NAME = 0x0020;
    private static final int PREDEFINED_HANDLE = 0x0040;
    private static final int SIZE = 76;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOSECONDS_PER_TICK = 100;
    /** Seconds from 1601 to 1970. */
    private static final long EPOCH = 11_644_473_600L;

    static KeyNode read(Cells.Cell cell, BaseBlock base) throws IOException {
        BinaryView node = cell.read(0, SIZE);
        if (node.u16("signature", 0) != SIGNATURE) {
            throw node.corrupt("signature", 0, "is 0x%04X, not nk".formatted(node.u16("signature", 0)));
        }
        int flags = node.u16("flags", 2);
        int nameLength = node.u16("key name length", 72);
        BinaryView name = cell.read(SIZE, cell.most(SIZE, nameLength));
        return new KeyNode(text(name, (flags & COMPRESSED_NAME) != 0 && !base.hasOldCells()),
                name.size() < nameLength, flags,
                node.i64("last written", 4), node.i32("parent", PARENT), node.i32("number of subkeys", 20),
                node.i32("subkeys list", 28), node.i32("number of values", 36), node.i32("values list", 40));
    }

    /** {@return the text of a name; compressed means that each unit has lost its upper half, which is 0} */
    static String text(BinaryView name, boolean compressed) {
        return compressed ? name.text(StandardCharsets.ISO_8859_1) : name.utf16();
    }

    boolean isRoot() {
        return (flags & ROOT) != 0;
    }

    /** {@return whether it stands for another key of the running system, and has no values} */
    boolean isPredefinedHandle() {
        return (flags & PREDEFINED_HANDLE) != 0;
    }

    /** {@return when it was changed last; empty where that is 0 or cannot be} */
    Optional<Instant> time() {
        return lastWritten <= 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(lastWritten / TICKS_PER_SECOND - EPOCH,
                        lastWritten % TICKS_PER_SECOND * NANOSECONDS_PER_TICK));
    }
}
