package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes B-trees into heaps (BTH). Source: [MS-PST] 2.3.2. */
final class HeapTree {

    /** Bytes in a BTHHEADER. */
    static final int HEADER = 8;

    private static final int TYPE = 0xB5;

    private HeapTree() {}

    /**
     * How wide the records of a tree are, in bytes.
     *
     * @param key of a key (cbKey)
     * @param value of what it leads to (cbEnt)
     */
    record Sizes(int key, int value) {

        static final Sizes PROPERTIES = new Sizes(2, 6);
        static final Sizes ROWS = new Sizes(4, 4);
    }

    /** The records of a tree, ascending. */
    interface Records {
        int count();

        int key(int index);

        /** Writes key and value of record {@code index}. */
        void write(int index, ByteBuffer out);
    }

    /**
     * Writes the records and all levels above them.
     *
     * @param header the item of {@link #HEADER} bytes, in the heap's first block, that becomes the tree's header
     * @param sizes bytes in keys and values
     */
    static void write(Heap heap, int header, Sizes sizes, Records records) throws IOException {
        int keySize = sizes.key;
        int recordSize = keySize + sizes.value;
        LongList items = new LongList();
        int per = Heap.MAX_ITEM / recordSize;
        for (int from = 0; from < records.count(); from += per) {
            int count = Math.min(per, records.count() - from);
            ByteBuffer item = ByteBuffer.allocate(count * recordSize).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                records.write(from + i, item);
            }
            items.add((long) records.key(from) << Integer.SIZE
                    | Integer.toUnsignedLong(heap.add(item.array())));
        }
        int levels = 0;
        while (items.size() > 1) {
            items = index(heap, items, keySize);
            levels++;
        }
        heap.inFirst(header).put((byte) TYPE).put((byte) keySize).put((byte) sizes.value).put((byte) levels)
                .putInt(items.size() == 0 ? 0 : (int) items.get(0));
    }

    private static LongList index(Heap heap, LongList below, int keySize) throws IOException {
        LongList items = new LongList();
        int size = keySize + Integer.BYTES;
        int per = Heap.MAX_ITEM / size;
        for (int from = 0; from < below.size(); from += per) {
            int count = Math.min(per, below.size() - from);
            ByteBuffer item = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                long entry = below.get(from + i);
                putKey(item, keySize, (int) (entry >>> Integer.SIZE)).putInt((int) entry);
            }
            items.add(below.get(from) >>> Integer.SIZE << Integer.SIZE
                    | Integer.toUnsignedLong(heap.add(item.array())));
        }
        return items;
    }

    private static ByteBuffer putKey(ByteBuffer out, int size, int key) {
        return size == Short.BYTES ? out.putShort((short) key) : out.putInt(key);
    }
}
