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
    private final DataBlocks leaves;
    private final long size;

    private DataTree(BlockReader blocks, BinaryView start, DataBlocks leaves, long size) {
        this.blocks = blocks;
        // for errors only: an open object does not keep its blocks in memory
        this.start = start.placeOnly();
        this.leaves = leaves;
        this.size = size;
    }

    static DataTree read(BlockReader blocks, Bid bid) throws IOException {
        BinaryView start = blocks.read(bid);
        if (!bid.isInternal()) {
            return new DataTree(blocks, start, DataBlocks.only(blocks, start, bid), start.size());
        }
        XBlock top = XBlock.read(start, blocks.format(), XBlock.DEEPEST);
        return new DataTree(blocks, start, DataBlocks.read(blocks, start, top), top.total());
    }

    /** As {@link #read}, but of a large tree no more than it takes to look at some blocks. */
    static DataTree open(BlockReader blocks, Bid bid) throws IOException {
        if (!bid.isInternal()) {
            return read(blocks, bid);
        }
        BinaryView start = blocks.read(bid);
        XBlock top = XBlock.read(start, blocks.format(), XBlock.DEEPEST);
        return new DataTree(blocks, start, DataBlocks.open(blocks, start, top), top.total());
    }

    /** {@return bytes in all blocks together, as the tree itself says (lcbTotal)} */
    public long size() {
        return size;
    }

    /** {@return number of data blocks} */
    public int blockCount() {
        return leaves.count();
    }

    /** {@return the data of block {@code index}, for who goes through all of them once} */
    BinaryView blockOnce(int index) throws IOException {
        return leaves.count() > FEW ? blocks.readOnce(leaves.name(index)) : block(index);
    }

    /** {@return as {@link #blockOnce(int)}, in {@code buffer} if it has room; then the view is good until that changes} */
    BinaryView blockOnce(int index, byte[] buffer) throws IOException {
        return leaves.count() > FEW ? blocks.readOnce(leaves.name(index), buffer) : block(index);
    }

    /** {@return a buffer for {@link #blockOnce(int, byte[])}, empty when none is of use} */
    byte[] buffer() {
        return new byte[leaves.count() > FEW ? blocks.mostInFile() : 0];
    }

    /** {@return the data of block {@code index}} */
    public BinaryView block(int index) throws IOException {
        return blocks.read(leaves.name(index));
    }

    /** {@return all data in one piece, at most {@link #MAX_BYTES}; larger ones can only be streamed} */
    public BinaryView bytes() throws IOException {
        if (leaves.count() == 1) {
            BinaryView only = block(0);
            checkTotal(only.size());
            return only;
        }
        int size = checkedSize();
        // as much as was found, and no more for what is only claimed
        byte[] all = new byte[Math.min(size, FIRST_BYTES)];
        int end = 0;
        for (int i = 0; i < leaves.count(); i++) {
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
        if (size > (long) leaves.count() * blocks.format().maxBlockData()) {
            throw wrongTotal((long) leaves.count() * blocks.format().maxBlockData());
        }
        return start.limited("lcbTotal", Integer.BYTES, size, MAX_BYTES);
    }
}
