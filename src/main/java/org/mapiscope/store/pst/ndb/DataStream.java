package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The data of a tree in order, one block in memory at a time. One thread at a time. */
final class DataStream extends InputStream {

    private final DataTree tree;
    private byte[] block = new byte[0];
    private int position;
    private int next;
    private long before;

    DataStream(DataTree tree) {
        this.tree = tree;
    }

    @Override
    public int read() throws IOException {
        return fill() ? block[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, block.length - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }

    /** {@return false at the end, where the bytes must be as many as the tree says} */
    private boolean fill() throws IOException {
        while (position == block.length) {
            if (next == tree.blockCount()) {
                tree.checkTotal(before);
                return false;
            }
            block = tree.block(next++).bytes();
            position = 0;
            before += block.length;
        }
        return true;
    }
}
