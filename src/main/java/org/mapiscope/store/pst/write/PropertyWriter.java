package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the properties of an object (PC). Source: [MS-PST] 2.3.3. */
final class PropertyWriter {

    private PropertyWriter() {}

    /**
     * Writes the properties as a node's data.
     *
     * @param subnodes the node's subnodes, which take the values that are large
     * @return the name of the data
     */
    static long write(Storage storage, Properties properties, Subnodes subnodes) throws IOException {
        Heap heap = new Heap(storage.blocks(), Heap.PROPERTIES);
        int header = heap.add(new byte[HeapTree.HEADER]);
        int[] values = new int[properties.count()];
        for (int i = 0; i < values.length; i++) {
            Content content = properties.contentAt(i);
            values[i] = Storage.isInline(properties.tag(i) & 0xFFFF, Integer.BYTES)
                    && content instanceof Content.Here here
                            ? Properties.number(here.bytes())
                            : storage.store(content, heap, subnodes);
        }
        HeapTree.write(heap, header, HeapTree.Sizes.PROPERTIES, new Records(properties, values));
        return heap.finish(header);
    }

    /** The records of a PC: identifier, type, and the value or what names it. */
    private static final class Records implements HeapTree.Records {
        private final Properties properties;
        private final int[] values;

        Records(Properties properties, int[] values) {
            this.properties = properties;
            this.values = values;
        }

        @Override
        public int count() {
            return values.length;
        }

        @Override
        public int key(int index) {
            return properties.tag(index) >>> Short.SIZE;
        }

        @Override
        public void write(int index, ByteBuffer out) {
            out.putShort((short) key(index)).putShort((short) properties.tag(index)).putInt(values[index]);
        }
    }
}
