package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that no list leads to: looks through all bins for cells with keys, once, when something first is damaged.
 * Thread-safe.
 */
final class KeyScan {

    /** Keys that are found at most, for which 32 MB are needed. */
    static final int MOST_KEYS = 1 << 22;

    /** Keys that say that they are the root; a hive that is whole has one. */
    private static final int MOST_ROOTS = 16;

    private final Cells cells;
    private final HiveBytes bytes;
    private final Damages damages;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Found found;

    private static final class Found {
        /** For each its parent's cell in the upper half and its own in the lower, in order. */
        private final long[] keys;
        private final List<Integer> roots;

        Found(long[] keys, List<Integer> roots) {
            this.keys = keys;
            this.roots = List.copyOf(roots);
        }
    }

    KeyScan(Cells cells, Damages damages) {
        this.cells = cells;
        this.bytes = cells.bytes();
        this.damages = damages;
    }

    /** {@return the cells of keys that say that they are in {@code parent}} */
    int[] keysIn(int parent) throws IOException {
        long[] keys = found().keys;
        long first = (long) parent << Integer.SIZE;
        int from = Arrays.binarySearch(keys, first);
        int to = Arrays.binarySearch(keys, first | 0xFFFF_FFFFL);
        return Arrays.stream(keys, from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to + 1).mapToInt(key -> (int) key)
                .toArray();
    }

    /** {@return the cells of keys that say that they are the root} */
    List<Integer> roots() throws IOException {
        return found().roots;
    }

    private Found found() throws IOException {
        lock.lock();
        try {
            Found known = found;
            if (known == null) {
                known = new Walk().all();
                found = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** One way through all bins. */
    private final class Walk {

        private long[] keys = new long[64];
        private int count;
        private final List<Integer> roots = new ArrayList<>();

        Found all() throws IOException {
            long start = BaseBlock.SIZE;
            while (start < bytes.end() && count < MOST_KEYS) {
                boolean isBin = cells.bins().beginsAt(start);
                long end = start + Bins.PAGE;
                long most = isBin ? start + cells.bins().size(start) : end;
                while (end < most && end < bytes.end() && !cells.bins().beginsAt(end)) {
                    end += Bins.PAGE;
                }
                cells(isBin ? start + Bins.HEADER : start, Math.min(end, bytes.end()), isBin);
                start = end;
            }
            if (count == MOST_KEYS) {
                damages.tell("hive", start, "was looked through for lost keys up to here: these are %d already"
                        .formatted(MOST_KEYS));
            }
            long[] sorted = Arrays.copyOf(keys, count);
            Arrays.sort(sorted);
            return new Found(sorted, roots);
        }

        /** @param chained whether cells follow each other from {@code start} on; each place can be one where not */
        private void cells(long start, long end, boolean chained) throws IOException {
            boolean next = chained;
            long position = start;
            while (position < end && count < MOST_KEYS) {
                long size = Math.abs((long) bytes.i32(position));
                next &= size >= Cells.ALIGNMENT && size % Cells.ALIGNMENT == 0 && size <= end - position;
                key(position, end);
                position += next ? size : Cells.ALIGNMENT;
            }
        }

        private void key(long position, long end) throws IOException {
            long data = position + cells.header();
            if (bytes.i32(position) >= 0 || data + KeyNode.PARENT + Integer.BYTES > end
                    || (bytes.i32(data) & 0xFFFF) != KeyNode.SIGNATURE) {
                return;
            }
            int cell = (int) (position - BaseBlock.SIZE);
            if (((bytes.i32(data) >>> Short.SIZE) & KeyNode.ROOT) != 0) {
                if (roots.size() < MOST_ROOTS) {
                    roots.add(cell);
                }
                return;
            }
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
            }
            keys[count++] = ((long) bytes.i32(data + KeyNode.PARENT) << Integer.SIZE) | Integer.toUnsignedLong(cell);
        }
    }
}
