package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The cells of the keys in a key, with what their lists say of their names, to find one without reading all.
 *
 * <p>Source: "Index leaf", "Fast leaf", "Hash leaf", "Index root".
 *
 * @param entries in the registry's order, each cell once
 * @param damaged whether something of it could not be read, so that there may be more keys
 */
record SubkeyList(List<Entry> entries, boolean damaged) {

    private static final int LF = 0x666C;
    private static final int LH = 0x686C;
    private static final int LI = 0x696C;
    private static final int RI = 0x6972;
    private static final int HEADER = 4;
    private static final int HASH_FACTOR = 37;
    private static final int HINTED = 4;

    SubkeyList {
        entries = List.copyOf(entries);
    }

    /**
     * A key of a list.
     *
     * @param cell the key's
     * @param list which kind of list it is in
     * @param hint of the name: its hash in an lh, its first characters in an lf
     */
    record Entry(int cell, int list, int hint) {

        /** {@return whether it may be the key of that name} An answer of no is right only in a list without damage. */
        boolean mayBe(String name) {
            return switch (list) {
                case LH -> hint == hash(name);
                // 0 stands for a name whose first unit is too large for a hint
                case LF -> (hint & 0xFF) == 0 || sameBeginning(name);
                default -> true;
            };
        }

        private boolean sameBeginning(String name) {
            for (int i = 0; i < HINTED; i++) {
                char hinted = (char) ((hint >>> (Byte.SIZE * i)) & 0xFF);
                char wanted = i < name.length() ? name.charAt(i) : 0;
                // the hint has no more than the lower half of a unit
                if (wanted < 0x80 && Character.toUpperCase(hinted) != Character.toUpperCase(wanted)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@return the hash of a key's name as an lh has it} */
    static int hash(String name) {
        int hash = 0;
        for (char unit : name.toUpperCase(Locale.ROOT).toCharArray()) {
            hash = HASH_FACTOR * hash + unit;
        }
        return hash;
    }

    static SubkeyList none() {
        return new SubkeyList(List.of(), false);
    }

    /** {@return what a list has, however little that is} */
    static SubkeyList read(Cells cells, int list, Supplier<String> key, Damages damages) throws IOException {
        Reading reading = new Reading(cells, key, damages);
        reading.read(list, false);
        return new SubkeyList(reading.entries, reading.damaged);
    }

    /** One list while it is read. */
    private static final class Reading {

        /** Bytes that a key takes at least; more keys than that cannot be in a hive. */
        private static final int SMALLEST_KEY = 80;

        private final Cells cells;
        private final Supplier<String> key;
        private final Damages damages;
        private final List<Entry> entries = new ArrayList<>();
        private final Set<Integer> seen = new HashSet<>();
        private long left;
        private boolean damaged;

        Reading(Cells cells, Supplier<String> key, Damages damages) {
            this.cells = cells;
            this.key = key;
            this.damages = damages;
            this.left = cells.bytes().end() / SMALLEST_KEY + 1;
        }

        /** @param inRoot whether it is in an ri, which has no other ri */
        void read(int list, boolean inRoot) throws IOException {
            try {
                Cells.Cell cell = cells.cell(() -> key.get() + " > subkeys list", list);
                BinaryView header = cell.read(0, HEADER);
                int signature = header.u16("signature", 0);
                int width = width(signature, inRoot, header);
                int count = header.u16("number of elements", 2);
                int fitting = cell.most(HEADER, (long) width * count) / width;
                if (fitting < count) {
                    tell(cell.corrupt("number of elements", "is %d, there is room for %d".formatted(count, fitting)));
                }
                elements(signature, width, cell.read(HEADER, fitting * width));
            } catch (CorruptDataException e) {
                tell(e);
            }
        }

        private static int width(int signature, boolean inRoot, BinaryView header) throws CorruptDataException {
            return switch (signature) {
                case LF, LH -> 2 * Integer.BYTES;
                case LI -> Integer.BYTES;
                case RI -> {
                    if (inRoot) {
                        throw header.corrupt("signature", 0, "is ri, in another ri");
                    }
                    yield Integer.BYTES;
                }
                default -> throw header.corrupt("signature", 0,
                        "is 0x%04X, not lf, lh, li or ri".formatted(signature));
            };
        }

        private void elements(int signature, int width, BinaryView elements) throws IOException {
            for (int at = 0; at < elements.size(); at += width) {
                int cell = elements.i32("element", at);
                if (left-- <= 0) {
                    throw elements.corrupt("number of elements", at, "is more than the hive has room for");
                }
                if (!seen.add(cell)) {
                    tell(elements.corrupt("element %d".formatted(at / width), at,
                            "is 0x%X once more".formatted(HiveBytes.position(cell))));
                } else if (signature == RI) {
                    read(cell, true);
                } else {
                    entries.add(new Entry(cell, signature, width > Integer.BYTES
                            ? elements.i32("hint", at + Integer.BYTES)
                            : 0));
                }
            }
        }

        private void tell(CorruptDataException damage) {
            damaged = true;
            damages.tell(damage);
        }
    }
}
