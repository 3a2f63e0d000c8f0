package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The data of a node, in one block or in many. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.2.
 */
public final class DataTree {

    /** Most bytes that {@link #bytes} brings into memory at once. */
    public static final int MAX_BYTES = 512 << 20;

    /** Blocks of a tree that is small enough to be kept whole for a while. */
    private static final int FEW = 4;

    private static final int FIRST_BYTES = 1 << 20;

    private final BlockReader blocks;
    private final BinaryView start;
    private final long[] leaves;
    private final long size;

    private DataTree(BlockReader blocks, BinaryView start, long[] leaves, long size) {
        this.blocks = blocks;
        // for errors only: an open object does not keep its blocks in memory
        this.start = start.placeOnly();
        this.leaves = leaves;
        this.size = size;
    }

    static DataTree read(BlockReader blocks, Bid bid) throws IOException {
        BinaryView start = blocks.read(bid);
        if (!bid.isInternal()) {
            return new DataTree(blocks, start, new long[]{bid.value()}, start.size());
        }
        XBlock top = XBlock.read(start, blocks.format(), XBlock.DEEPEST);
        long[] leaves = top.level() == 1 ? leaves(top) : leavesBelow(blocks, top);
        checkDistinct(start, leaves);
        return new DataTree(blocks, start, leaves, top.total());
    }

    private static long[] leaves(XBlock block) throws CorruptDataException {
        long[] leaves = new long[block.count()];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = block.child(i).value();
        }
        return leaves;
    }

    private static long[] leavesBelow(BlockReader blocks, XBlock top) throws IOException {
        checkDistinct(top.ids(), leaves(top));
        long[] all = new long[0];
        int count = 0;
        for (int i = 0; i < top.count(); i++) {
            long[] some = leaves(XBlock.read(blocks.read(top.child(i)), blocks.format(), top.level() - 1));
            if (count + some.length > blocks.mostBlocks()) {
                throw top.ids().corrupt("rgbid", 0, "has more blocks than the file can hold");
            }
            if (all.length < count + some.length) {
                all = Arrays.copyOf(all, Math.max(count + some.length, 2 * all.length));
            }
            System.arraycopy(some, 0, all, count, some.length);
            count += some.length;
        }
        return Arrays.copyOf(all, count);
    }

    /** A block that comes twice would let a small file claim any size. */
    private static void checkDistinct(BinaryView start, long[] leaves) throws CorruptDataException {
        long[] sorted = leaves.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw start.corrupt("rgbid", 0, "has block %s twice".formatted(new Bid(sorted[i])));
            }
        }
    }

    /** {@return bytes in all blocks together, as the tree itself says (lcbTotal)} */
    public long size() {
        return size;
    }

    /** {@return number of data blocks} */
    public int blockCount() {
        return leaves.length;
    }

    /** {@return the data of block {@code index}, for who goes through all of them once} */
    BinaryView blockOnce(int index) throws IOException {
        return leaves.length > FEW ? blocks.readOnce(new Bid(leaves[index])) : block(index);
    }

    /** {@return as {@link #blockOnce(int)}, in {@code buffer} if it has room; then the view is good until that changes} */
    BinaryView blockOnce(int index, byte[] buffer) throws IOException {
        return leaves.length > FEW ? blocks.readOnce(new Bid(leaves[index]), buffer) : block(index);
    }

    /** {@return a buffer for {@link #blockOnce(int, byte[])}, empty when none is of use} */
    byte[] buffer() {
        return new byte[leaves.length > FEW ? blocks.mostInFile() : 0];
    }

    /** {@return the data of block {@code index}} */
    public BinaryView block(int index) throws IOException {
        if (index < 0 || index >= leaves.length) {
            throw start.corrupt("rgbid", 0, "has %d blocks, block %d is needed".formatted(leaves.length, index));
        }
        return blocks.read(new Bid(leaves[index]));
    }

    /** {@return all data in one piece, at most {@link #MAX_BYTES}; larger ones can only be streamed} */
    public BinaryView bytes() throws IOException {
        if (leaves.length == 1) {
            BinaryView only = block(0);
            checkTotal(only.size());
            return only;
        }
        int size = checkedSize();
        // as much as was found, and no more for what is only claimed
        byte[] all = new byte[Math.min(size, FIRST_BYTES)];
        int end = 0;
        for (int i = 0; i < leaves.length; i++) {
            BinaryView block = blockOnce(i);
            if (block.size() > size - end) {
                throw wrongTotal((long) end + block.size());
            }
            if (block.size() > all.length - end) {
                all = Arrays.copyOf(all, (int) Math.min(size, Math.max(2L * all.length, (long) end + block.size())));
            }
            block.copyTo(all, end);
            end += block.size();
        }
        checkTotal(end);
        return BinaryView.of(start.file(), start.name() + " > data", 0,
                end == all.length ? all : Arrays.copyOf(all, end));
    }

    /** {@return all data, block by block, as it is read; a caller can stop at any time} */
    public InputStream stream() {
        return new DataStream(this);
    }

    /** @param actual bytes in all blocks */
    void checkTotal(long actual) throws CorruptDataException {
        if (actual != size) {
            blocks.damages().met(wrongTotal(actual));
        }
    }

    private CorruptDataException wrongTotal(long actual) {
        return start.corrupt("lcbTotal", Integer.BYTES, "is %d, the blocks have %d bytes".formatted(size, actual));
    }

    /** The blocks that are there bound what is allocated, whatever the tree claims. */
    private int checkedSize() throws CorruptDataException {
        if (size > (long) leaves.length * blocks.format().maxBlockData()) {
            throw wrongTotal((long) leaves.length * blocks.format().maxBlockData());
        }
        return start.limited("lcbTotal", Integer.BYTES, size, MAX_BYTES);
    }
}
