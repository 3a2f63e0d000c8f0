package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * Sorts entries by bytes, and those with the same bytes as they came in. It holds the bytes close together, about 30 a row
 * more than they are, so that a million rows fit into little memory. Used under its table's lock.
 */
final class SortedEntries {
    /** Most memory for keys; beyond it a table is too large to be sorted here. */
    private static final long MOST_BYTES = 192L << 20;

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int CHECK_EVERY = 1 << 14;

    private final Work work;
    private final List<byte[]> chunks = new ArrayList<>();
    private long[] entries = new long[1024];
    private long[] places = new long[1024];
    private int[] lengths = new int[1024];
    private int size;
    private int used = CHUNK;
    private long bytes;

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
        int[] order = mergeSort(firsts(common()));
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = entries[order[i]];
        }
        return sorted;
    }

    /** {@return how many bytes all keys begin with alike} */
    private int common() {
        int common = size == 0 ? 0 : lengths[0];
        for (int i = 1; i < size && common > 0; i++) {
            int most = Math.min(common, lengths[i]);
            int differs = Arrays.mismatch(chunk(0), offset(0), offset(0) + most, chunk(i), offset(i), offset(i) + most);
            common = differs < 0 ? most : differs;
        }
        return common;
    }

    /** {@return of each key the eight bytes from {@code from} on, which tell most keys apart} */
    private long[] firsts(int from) {
        long[] first = new long[size];
        for (int i = 0; i < size; i++) {
            byte[] chunk = chunk(i);
            int offset = offset(i);
            long value = 0;
            for (int at = from; at < from + Long.BYTES; at++) {
                value = value << Byte.SIZE | (at < lengths[i] ? chunk[offset + at] & 0xFF : 0);
            }
            first[i] = value ^ Long.MIN_VALUE;
        }
        return first;
    }

    private int compare(int left, int right, long[] first) {
        int order = Long.compare(first[left], first[right]);
        if (order != 0) {
            return order;
        }
        int leftOffset = offset(left);
        int rightOffset = offset(right);
        return Arrays.compareUnsigned(chunk(left), leftOffset, leftOffset + lengths[left], chunk(right), rightOffset,
                rightOffset + lengths[right]);
    }

    /** Sorts from the bottom up, and so that what compares as the same stays as it is. */
    private int[] mergeSort(long[] first) {
        int[] from = new int[size];
        for (int i = 0; i < size; i++) {
            from[i] = i;
        }
        int[] to = new int[size];
        for (int run = 1; run < size; run *= 2) {
            for (int start = 0; start < size; start += 2 * run) {
                merge(from, to, new Runs(start, Math.min(start + run, size), Math.min(start + 2 * run, size)), first);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    /** Two sorted runs, one behind the other. */
    private record Runs(int start, int middle, int end) {}

    private void merge(int[] from, int[] to, Runs runs, long[] first) {
        int left = runs.start;
        int right = runs.middle;
        for (int at = runs.start; at < runs.end; at++) {
            if (at % CHECK_EVERY == 0) {
                work.check();
            }
            boolean takeLeft = right >= runs.end
                    || (left < runs.middle && compare(from[left], from[right], first) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }
}
