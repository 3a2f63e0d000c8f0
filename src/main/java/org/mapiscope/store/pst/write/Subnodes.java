package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mapiscope.store.pst.ndb.Nid;

/** The subnodes of a node that is being written. One thread. Source: [MS-PST] 2.2.2.8.3.3. */
final class Subnodes {

    private static final int TYPE = 2;
    private static final int HEADER = 8;
    private static final int LEAF_ENTRY = 24;
    private static final int INDEX_ENTRY = 16;
    private static final int LEAF_MAX = (BlockWriter.MAX_DATA - HEADER) / LEAF_ENTRY;
    private static final int INDEX_MAX = (BlockWriter.MAX_DATA - HEADER) / INDEX_ENTRY;

    private final List<Entry> entries = new ArrayList<>();

    void add(Nid nid, StoredNode node) throws TooLargeException {
        if (entries.size() == LEAF_MAX * INDEX_MAX) {
            throw new TooLargeException("a node has at most %d subnodes".formatted(entries.size()));
        }
        entries.add(new Entry(nid, node));
    }

    int count() {
        return entries.size();
    }

    /** Writes the B-tree. {@return its name, or 0 when there are no subnodes} */
    long write(BlockWriter blocks) throws IOException {
        if (entries.isEmpty()) {
            return 0;
        }
        entries.sort(Comparator.comparing(Entry::nid));
        if (entries.size() <= LEAF_MAX) {
            return leaf(blocks, entries);
        }
        int leaves = (entries.size() + LEAF_MAX - 1) / LEAF_MAX;
        ByteBuffer out = ByteBuffer.allocate(HEADER + leaves * INDEX_ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        header(out, 1, leaves);
        for (int from = 0; from < entries.size(); from += LEAF_MAX) {
            List<Entry> part = entries.subList(from, Math.min(from + LEAF_MAX, entries.size()));
            out.putLong(Integer.toUnsignedLong(part.getFirst().nid.value())).putLong(leaf(blocks, part));
        }
        return blocks.internal(out.array(), out.position());
    }

    private static long leaf(BlockWriter blocks, List<Entry> part) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(HEADER + part.size() * LEAF_ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        header(out, 0, part.size());
        for (Entry entry : part) {
            out.putLong(Integer.toUnsignedLong(entry.nid.value())).putLong(entry.node.data())
                    .putLong(entry.node.subnodes());
        }
        return blocks.internal(out.array(), out.position());
    }

    private static void header(ByteBuffer out, int level, int count) {
        out.put((byte) TYPE).put((byte) level).putShort((short) count).putInt(0);
    }

    private record Entry(Nid nid, StoredNode node) {}
}
