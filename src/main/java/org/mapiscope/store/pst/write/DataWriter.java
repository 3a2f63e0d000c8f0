package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Writes streams of bytes as data trees. One thread. Source: [MS-PST] 2.2.2.8.3.2. */
final class DataWriter {

    private final BlockWriter blocks;
    private final byte[] buffer = new byte[BlockWriter.MAX_DATA];

    DataWriter(BlockWriter blocks) {
        this.blocks = blocks;
    }

    /** Writes all that {@code in} has. */
    StoredData write(InputStream in) throws IOException {
        LongList parts = new LongList();
        long size = 0;
        int length = in.readNBytes(buffer, 0, buffer.length);
        while (length > 0) {
            parts.add(blocks.data(buffer, length));
            size += length;
            length = length < buffer.length ? 0 : in.readNBytes(buffer, 0, buffer.length);
        }
        return new StoredData(size == 0 ? 0 : blocks.tree(parts, size), size);
    }

    StoredData write(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return new StoredData(0, 0);
        }
        LongList parts = new LongList();
        for (int from = 0; from < bytes.length; from += BlockWriter.MAX_DATA) {
            byte[] part = from == 0 && bytes.length <= BlockWriter.MAX_DATA
                    ? bytes
                    : Arrays.copyOfRange(bytes, from, Math.min(from + BlockWriter.MAX_DATA, bytes.length));
            parts.add(blocks.data(part, part.length));
        }
        return new StoredData(blocks.tree(parts, bytes.length), bytes.length);
    }
}
