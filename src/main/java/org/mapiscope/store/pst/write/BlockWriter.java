package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.store.pst.ndb.CryptMethod;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Writes blocks, and remembers of each what the block B-tree says. One thread.
 *
 * <p>Source: [MS-PST] 2.2.2.8.
 */
final class BlockWriter {

    /** Most bytes of data in a block. */
    static final int MAX_DATA = 8176;

    /** How often each block is referred to: by the block B-tree, and by what it is part of (cRef). */
    static final int REFERENCES = 2;

    private static final int TRAILER = 16;
    private static final int INTERNAL = 2;
    /** From one block's name to the next: the two lowest bits are flags. */
    private static final int STEP = 4;

    private static final int LENGTH_BITS = 13;
    private static final int INTERNAL_BIT = 1 << LENGTH_BITS;

    private static final int XBLOCK_HEADER = 8;
    private static final int XBLOCK_MAX = (MAX_DATA - XBLOCK_HEADER) / Long.BYTES;
    /** What an XBLOCK can say of its size (lcbTotal). */
    private static final long MAX_TREE = 0xFFFF_FFFFL;

    private final FileSpace space;
    private final byte[] permutation = CryptMethod.permutation();
    /** Of each block, by its number: its slot in the file, whether it is internal, and the bytes of its data. */
    private final LongList written = new LongList();
    BlockWriter(FileSpace space) {
        this.space = space;
    }

    /** Writes a block of data, encoded. {@return its name} */
    long data(byte[] bytes, int length) throws IOException {
        int at = take(length);
        byte[] region = space.region();
        for (int i = 0; i < length; i++) {
            region[at + i] = permutation[bytes[i] & 0xFF];
        }
        return seal(at, length, 0);
    }

    /** Writes a block that refers to others. {@return its name} */
    long internal(byte[] bytes, int length) throws IOException {
        int at = take(length);
        System.arraycopy(bytes, 0, space.region(), at, length);
        return seal(at, length, INTERNAL);
    }

    /**
     * Writes what joins data blocks to one stream: nothing for one block, else an XBLOCK, or an XXBLOCK over many.
     *
     * @param blocks names of data blocks, in their order, at least one
     * @param total bytes of data in all of them
     * @return the name of the whole
     */
    long tree(LongList blocks, long total) throws IOException {
        if (blocks.size() == 1) {
            return blocks.get(0);
        }
        if (total > MAX_TREE || blocks.size() > (long) XBLOCK_MAX * XBLOCK_MAX) {
            throw new TooLargeException("%d bytes are more than a value in a PST can have".formatted(total));
        }
        if (blocks.size() <= XBLOCK_MAX) {
            return join(1, blocks, 0, total);
        }
        LongList xblocks = new LongList();
        long left = total;
        for (int from = 0; from < blocks.size(); from += XBLOCK_MAX) {
            // all blocks but the last are full
            long part = Math.min(left, (long) XBLOCK_MAX * MAX_DATA);
            xblocks.add(join(1, blocks, from, part));
            left -= part;
        }
        return join(2, xblocks, 0, total);
    }

    int count() {
        return written.size();
    }

    /** {@return the name and place of block {@code number}, counted from 0 in the order of the names} */
    Place place(int number) {
        long entry = written.get(number);
        long bid = ((long) STEP * (number + 1)) | ((entry & INTERNAL_BIT) == 0 ? 0 : INTERNAL);
        return new Place(bid, (entry >>> (LENGTH_BITS + 1)) * FileSpace.SLOT);
    }

    /** {@return bytes of data in block {@code number}} */
    int length(int number) {
        return (int) written.get(number) & (INTERNAL_BIT - 1);
    }

    /** {@return the name that the next block would have (bidNextB)} */
    long nextBid() {
        return (long) STEP * (written.size() + 1);
    }

    private long join(int level, LongList bids, int from, long total) throws IOException {
        int count = Math.min(XBLOCK_MAX, bids.size() - from);
        ByteBuffer scratch = ByteBuffer.allocate(XBLOCK_HEADER + count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        scratch.put((byte) 1).put((byte) level).putShort((short) count).putInt((int) total);
        for (int i = 0; i < count; i++) {
            scratch.putLong(bids.get(from + i));
        }
        return internal(scratch.array(), scratch.position());
    }

    private int take(int length) throws IOException {
        int size = (length + TRAILER + FileSpace.SLOT - 1) / FileSpace.SLOT * FileSpace.SLOT;
        long offset = space.take(size, FileSpace.SLOT);
        written.add(((offset / FileSpace.SLOT) << (LENGTH_BITS + 1)) | length);
        return space.place(offset);
    }

    private long seal(int at, int length, int flags) {
        int number = written.size() - 1;
        if (flags == INTERNAL) {
            written.set(number, written.get(number) | INTERNAL_BIT);
        }
        Place place = place(number);
        ByteBuffer region = space.bytes();
        int trailer = at + (length + TRAILER + FileSpace.SLOT - 1) / FileSpace.SLOT * FileSpace.SLOT - TRAILER;
        region.putShort(trailer, (short) length);
        region.putShort(trailer + 2, place.signature());
        region.putInt(trailer + 4, PstCrc.of(space.region(), at, length));
        region.putLong(trailer + 8, place.bid());
        return place.bid();
    }
}
