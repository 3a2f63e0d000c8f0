package org.mapiscope.store.pst.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers in the order in which they came: millions of them, without growing copies. One thread. */
final class LongList {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST = 16;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int chunk = size >>> CHUNK_BITS;
        int place = size & (CHUNK - 1);
        if (chunk == chunks.size()) {
            // most lists are short: only the first chunk grows
            chunks.add(new long[chunk == 0 ? FIRST : CHUNK]);
        } else if (place == chunks.get(chunk).length) {
            chunks.set(chunk, Arrays.copyOf(chunks.get(chunk), 2 * place));
        }
        chunks.get(chunk)[place] = value;
        size++;
    }

    long get(int index) {
        return chunks.get(index >>> CHUNK_BITS)[index & (CHUNK - 1)];
    }

    void set(int index, long value) {
        chunks.get(index >>> CHUNK_BITS)[index & (CHUNK - 1)] = value;
    }

    /** {@return all values, ascending} */
    long[] sorted() {
        long[] all = new long[size];
        for (int i = 0; i < size; i++) {
            all[i] = get(i);
        }
        Arrays.sort(all);
        return all;
    }
}
