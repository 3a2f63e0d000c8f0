package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A heap on a node, written block by block (HN). One thread.
 *
 * <p>The blocks that tell how full others are wait until those are full. Source: [MS-PST] 2.3.1.
 */
final class Heap {

    static final int PROPERTIES = 0xBC;
    static final int TABLE = 0x7C;

    /** Most bytes in an item. */
    static final int MAX_ITEM = 3580;

    private static final int SIGNATURE = 0xEC;
    private static final int HEADER = 12;
    private static final int PAGE_HEADER = 2;
    private static final int BITMAP_HEADER = 66;
    private static final int MAP_HEADER = 4;
    /** Most items in a block, by the bits of hidIndex. */
    private static final int MAX_ITEMS = 2047;
    private static final int MAX_BLOCKS = 1 << Short.SIZE;

    private static final int FIRST_BITMAP = 8;
    private static final int BITMAP = 128;

    /** Free bytes from which on a block has a level less, from the fullest level on. */
    private static final int[] LEVELS = {8, 16, 32, 64, 128, 256, 512, 768, 1024, 1280, 1536, 1792, 2048, 2560, 3584};

    private final BlockWriter blocks;
    private final Block first;
    private Block current;
    /** The last block with a map of how full others are, until it can be written. */
    private @Nullable Block bitmap;
    private final LongList written = new LongList();

    Heap(BlockWriter blocks, int clientSignature) {
        this.blocks = blocks;
        this.first = new Block(0, HEADER);
        this.current = first;
        written.add(0);
        first.bytes.put(2, (byte) SIGNATURE).put(3, (byte) clientSignature);
    }

    /** {@return number of blocks so far} */
    int size() {
        return written.size();
    }

    /** Adds an item of 1 to {@link #MAX_ITEM} bytes. {@return its name (HID)} */
    int add(byte[] item, int length) throws IOException {
        if (!current.fits(length)) {
            next();
        }
        return current.add(item, length);
    }

    int add(byte[] item) throws IOException {
        return add(item, item.length);
    }

    /** Changes what is in the first block, where the items are that are added first. */
    ByteBuffer inFirst(int hid) {
        return first.bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(first.offsets[(hid >>> 5) - 1]);
    }

    /**
     * Writes what is left.
     *
     * @param root the item that a reader starts from
     * @return the node's data
     */
    long finish(int root) throws IOException {
        first.bytes.putInt(4, root);
        Block last = current;
        int length = last.seal();
        noteFill(last);
        if (last == first) {
            return blocks.data(first.bytes.array(), length);
        }
        if (last != bitmap) {
            written.set(last.number, blocks.data(last.bytes.array(), length));
        }
        Block map = bitmap;
        if (map != null) {
            written.set(map.number, blocks.data(map.bytes.array(), map == last ? length : BlockWriter.MAX_DATA));
        }
        written.set(0, blocks.data(first.bytes.array(), BlockWriter.MAX_DATA));
        return blocks.tree(written, (long) (written.size() - 1) * BlockWriter.MAX_DATA + length);
    }

    private void next() throws IOException {
        Block full = current;
        int number = full.number + 1;
        if (number == MAX_BLOCKS) {
            throw new TooLargeException("a heap has at most %d blocks".formatted(MAX_BLOCKS));
        }
        full.seal();
        noteFill(full);
        if (full != first && full != bitmap) {
            written.set(full.number, blocks.data(full.bytes.array(), BlockWriter.MAX_DATA));
        }
        if (number >= FIRST_BITMAP && (number - FIRST_BITMAP) % BITMAP == 0) {
            Block before = bitmap;
            if (before != null) {
                written.set(before.number, blocks.data(before.bytes.array(), BlockWriter.MAX_DATA));
            }
            current = new Block(number, BITMAP_HEADER);
            bitmap = current;
        } else if (full == first || full == bitmap) {
            current = new Block(number, PAGE_HEADER);
        } else {
            full.reuse(number);
        }
        written.add(0);
    }

    /** Enters how full a block is where the reader looks for it (rgbFillLevel). */
    private void noteFill(Block block) {
        Block map = block.number < FIRST_BITMAP ? first : bitmap;
        if (map != null) {
            int place = block.number < FIRST_BITMAP ? block.number : (block.number - FIRST_BITMAP) % BITMAP;
            int at = (map == first ? 8 : 2) + place / 2;
            map.bytes.put(at, (byte) (map.bytes.get(at) | level(block.free) << (place % 2 * 4)));
        }
    }

    private static int level(int free) {
        int level = LEVELS.length;
        for (int limit : LEVELS) {
            if (free < limit) {
                return level;
            }
            level--;
        }
        return 0;
    }

    private static final class Block {
        private final ByteBuffer bytes = ByteBuffer.allocate(BlockWriter.MAX_DATA).order(ByteOrder.LITTLE_ENDIAN);
        private short[] offsets = new short[64];
        private int number;
        private int count;
        private int end;
        private int free;

        Block(int number, int header) {
            this.number = number;
            this.end = header;
        }

        /** Begins another block without a map. */
        void reuse(int newNumber) {
            number = newNumber;
            count = 0;
            end = PAGE_HEADER;
        }

        boolean fits(int length) {
            return count < MAX_ITEMS && mapAt(end + length) + mapSize(count + 1) <= BlockWriter.MAX_DATA;
        }

        int add(byte[] item, int length) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
            }
            offsets[count++] = (short) end;
            System.arraycopy(item, 0, bytes.array(), end, length);
            end += length;
            return number << Short.SIZE | count << 5;
        }

        /** Writes the map of the items (HNPAGEMAP). {@return the bytes in use} */
        int seal() {
            int map = mapAt(end);
            int after = map + mapSize(count);
            Arrays.fill(bytes.array(), end, map, (byte) 0);
            bytes.putShort(0, (short) map);
            bytes.putShort(map, (short) count).putShort(map + 2, (short) 0);
            int at = map + MAP_HEADER;
            for (int i = 0; i < count; i++, at += Short.BYTES) {
                bytes.putShort(at, offsets[i]);
            }
            bytes.putShort(at, (short) end);
            Arrays.fill(bytes.array(), after, BlockWriter.MAX_DATA, (byte) 0);
            free = BlockWriter.MAX_DATA - after;
            return after;
        }

        private static int mapAt(int end) {
            return end + (end & 1);
        }

        private static int mapSize(int count) {
            return MAP_HEADER + (count + 1) * Short.BYTES;
        }
    }
}
