package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The names of the data blocks of a data tree, in order. Safe for many threads.
 *
 * <p>In a tree of two levels they are in parts (XBLOCK), which can be read as they are asked for: all but the last are taken
 * to be as long as the first, until one that is read is not.
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.2.
 */
final class DataBlocks {

    private final BlockReader blocks;
    /** Where the tree starts, for errors only. */
    private final BinaryView start;
    /** The names of the parts that are read as they are asked for. */
    private final long[] parts;
    private volatile Known known;

    private DataBlocks(BlockReader blocks, BinaryView start, long... parts) {
        this.blocks = blocks;
        // an open object does not keep its blocks in memory
        this.start = start.placeOnly();
        this.parts = parts;
        this.known = new Known(parts);
    }

    /** {@return the only block of a tree without levels} */
    static DataBlocks only(BlockReader blocks, BinaryView data, Bid bid) {
        return new DataBlocks(blocks, data, bid.value());
    }

    /** Reads the names of all blocks. */
    static DataBlocks read(BlockReader blocks, BinaryView start, XBlock top) throws IOException {
        long[] names = top.names();
        checkDistinct(start, names);
        DataBlocks read = new DataBlocks(blocks, start, names);
        if (top.level() > 1) {
            read.known = read.all();
        }
        return read;
    }

    /** Reads the names of the first and the last blocks. Whether one comes twice does not matter to who looks at some of them. */
    static DataBlocks open(BlockReader blocks, BinaryView start, XBlock top) throws IOException {
        if (top.level() == 1 || top.count() < 2) {
            return read(blocks, start, top);
        }
        long[] parts = top.names();
        DataBlocks open = new DataBlocks(blocks, start, parts);
        long[] first = open.part(0);
        long[] last = open.part(parts.length - 1);
        if (first.length == 0 || first.length < last.length) {
            open.known = open.all();
            return open;
        }
        open.checkCount((parts.length - 1L) * first.length + last.length);
        open.known = new Known(parts.length, first, last);
        return open;
    }

    int count() {
        return known.count;
    }

    /** {@return the name of block {@code index}} */
    Bid name(int index) throws IOException {
        Known now = known;
        if (index < 0 || index >= now.count) {
            throw start.corrupt("rgbid", 0, "has %d blocks, block %d is needed".formatted(now.count, index));
        }
        int part = index / now.each;
        long[] names = now.parts.get(part);
        if (names == null) {
            names = part(part);
            if (names.length != now.each) {
                known = all();
                return name(index);
            }
            now.parts.set(part, names);
        }
        return new Bid(names[index % now.each]);
    }

    private long[] part(int index) throws IOException {
        return XBlock.read(blocks.read(new Bid(parts[index])), blocks.format(), 1).names();
    }

    private Known all() throws IOException {
        long[] all = new long[0];
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            long[] some = part(i);
            checkCount((long) count + some.length);
            if (all.length < count + some.length) {
                all = Arrays.copyOf(all, Math.max(count + some.length, 2 * all.length));
            }
            System.arraycopy(some, 0, all, count, some.length);
            count += some.length;
        }
        all = Arrays.copyOf(all, count);
        checkDistinct(start, all);
        return new Known(all);
    }

    private void checkCount(long count) throws CorruptDataException {
        if (count > blocks.mostBlocks()) {
            throw start.corrupt("rgbid", 0, "has more blocks than the file can hold");
        }
    }

    /** A block that comes twice would let a small file claim any size. */
    private static void checkDistinct(BinaryView block, long... names) throws CorruptDataException {
        int ascending = 1;
        while (ascending < names.length && names[ascending - 1] < names[ascending]) {
            ascending++;
        }
        if (ascending >= names.length) {
            return;
        }
        long[] sorted = names.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw block.corrupt("rgbid", 0, "has block %s twice".formatted(new Bid(sorted[i])));
            }
        }
    }

    /** The names that are known, in parts. */
    private static final class Known {
        private final AtomicReferenceArray<long @Nullable []> parts;
        /** Names in each part but the last. */
        private final int each;
        private final int count;

        /** All names, in one part. */
        Known(long... all) {
            parts = new AtomicReferenceArray<>(1);
            parts.set(0, all);
            each = Math.max(1, all.length);
            count = all.length;
        }

        Known(int parts, long[] first, long[] last) {
            this.parts = new AtomicReferenceArray<>(parts);
            this.parts.set(0, first);
            this.parts.set(parts - 1, last);
            each = first.length;
            count = (parts - 1) * each + last.length;
        }
    }
}
