package org.mapiscope.subsystem.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * Sorts entries by bytes, and those with the same bytes as they came in. It holds the bytes close together, and about 50 a row
 * beside them, so that a million rows fit into little memory. Used under its table's lock.
 */
final class SortedEntries {
    /** Most memory for keys; beyond it a table is too large to be sorted here. */
    private static final long MOST_BYTES = 192L << 20;

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHECK_EVERY = 1 << 14;
    /** Rows that are sorted at once before they are merged. */
    private static final int SHORT = 16;

    private final Work work;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] entries = new long[1024];
    private long[] places = new long[1024];
    private int[] lengths = new int[1024];
    private int size;
    private int used = CHUNK;
    private long bytes;
    private int[] order = {};
    private long[] window = {};
    private int[] otherOrder = {};
    private long[] otherWindow = {};

    SortedEntries(Work work) {
        this.work = work;
    }

    /** @throws MapiException {@code MAPI_E_NOT_ENOUGH_MEMORY} */
    void add(long entry, byte[] key) throws MapiException {
        if (size == entries.length) {
            int more = size + (size >> 1);
            entries = Arrays.copyOf(entries, more);
            places = Arrays.copyOf(places, more);
            lengths = Arrays.copyOf(lengths, more);
        }
        entries[size] = entry;
        places[size] = store(key);
        lengths[size] = key.length;
        size++;
    }

    private long store(byte[] key) throws MapiException {
        bytes += key.length;
        if (bytes > MOST_BYTES) {
            throw new MapiException("IMAPITable::SortTable", HResult.MAPI_E_NOT_ENOUGH_MEMORY,
                    "The values to sort by take more than " + (MOST_BYTES >> 20) + " MB");
        }
        if (key.length > CHUNK) {
            chunks.add(key);
            used = CHUNK;
            return (long) (chunks.size() - 1) << CHUNK_BITS;
        }
        if (used + key.length > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        System.arraycopy(key, 0, chunks.getLast(), used, key.length);
        long place = (long) (chunks.size() - 1) << CHUNK_BITS | used;
        used += key.length;
        return place;
    }

    private byte[] chunk(int row) {
        return chunks.get((int) (places[row] >>> CHUNK_BITS));
    }

    private int offset(int row) {
        return (int) places[row] & CHUNK - 1;
    }

    /** {@return the entries in order} */
    long[] sort() {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        window = new long[size];
        otherOrder = new int[size];
        otherWindow = new long[size];
        // runs of keys that are alike so far, with how many bytes are
        Deque<Run> runs = new ArrayDeque<>(List.of(new Run(0, size, 0)));
        while (!runs.isEmpty()) {
            sort(runs.removeLast(), runs);
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = entries[order[i]];
        }
        return sorted;
    }

    /** Rows from {@code start} up to {@code end} whose keys have the first {@code depth} bytes in common. */
    private record Run(int start, int end, int depth) {}

    /**
     * Sorts a run by the next eight bytes of each key, and asks for what is still alike to be sorted by those behind them.
     * So the keys, which lie all over the memory, are looked at once in eight bytes and not at each comparison.
     */
    private void sort(Run run, Deque<Run> more) {
        for (int i = run.start; i < run.end; i++) {
            if (i % CHECK_EVERY == 0) {
                work.check();
            }
            window[i] = window(order[i], run.depth);
        }
        mergeSort(run.start, run.end);
        int depth = run.depth + Long.BYTES;
        int start = run.start;
        for (int i = run.start + 1; i <= run.end; i++) {
            if (i == run.end || window[i] != window[start]) {
                // no key is the beginning of another one, so where one has ended all that are alike have
                if (i - start > 1 && lengths[order[start]] > depth) {
                    more.add(new Run(start, i, depth));
                }
                start = i;
            }
        }
    }

    /** {@return eight bytes of a key from {@code from} on, zeros behind its end, as a number that compares as they do} */
    private long window(int row, int from) {
        byte[] chunk = chunk(row);
        int offset = offset(row) + from;
        int left = lengths[row] - from;
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << Byte.SIZE | (i < left ? chunk[offset + i] & 0xFF : 0);
        }
        return value ^ Long.MIN_VALUE;
    }

    /** Sorts by the windows, from the bottom up; what compares as the same stays as it is. */
    private void mergeSort(int start, int end) {
        for (int block = start; block < end; block += SHORT) {
            insertionSort(block, Math.min(block + SHORT, end));
        }
        for (int run = SHORT; run < end - start; run *= 2) {
            for (int first = start; first < end; first += 2 * run) {
                merge(first, Math.min(first + run, end), Math.min(first + 2 * run, end));
            }
            System.arraycopy(otherOrder, start, order, start, end - start);
            System.arraycopy(otherWindow, start, window, start, end - start);
        }
    }

    private void insertionSort(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            long value = window[i];
            int row = order[i];
            int at = i;
            while (at > start && window[at - 1] > value) {
                window[at] = window[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            window[at] = value;
            order[at] = row;
        }
    }

    private void merge(int start, int middle, int end) {
        work.check();
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || (left < middle && window[left] <= window[right]);
            int from = takeLeft ? left++ : right++;
            otherOrder[at] = order[from];
            otherWindow[at] = window[from];
        }
    }
}
