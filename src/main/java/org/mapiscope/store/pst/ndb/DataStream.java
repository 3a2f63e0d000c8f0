package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;

/** The data of a tree in order, one block in memory at a time. One thread at a time. */
final class DataStream extends InputStream {

    private final DataTree tree;
    private final byte[] buffer;
    private @Nullable BinaryView block;
    private int position;
    private int next;
    private long before;

    DataStream(DataTree tree) {
        this.tree = tree;
        this.buffer = tree.buffer();
    }

    @Override
    public int read() throws IOException {
        BinaryView current = fill();
        return current == null ? -1 : current.u8("data", position++);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        BinaryView current = fill();
        if (current == null) {
            return -1;
        }
        int count = Math.min(length, current.size() - position);
        current.copyTo(position, target, offset, count);
        position += count;
        return count;
    }

    /** {@return the block with the next byte; null at the end, where the bytes must be as many as the tree says} */
    private @Nullable BinaryView fill() throws IOException {
        BinaryView current = block;
        while (current == null || position == current.size()) {
            if (next == tree.blockCount()) {
                tree.checkTotal(before);
                return null;
            }
            current = tree.blockOnce(next++, buffer);
            block = current;
            position = 0;
            before += current.size();
        }
        return current;
    }
}
