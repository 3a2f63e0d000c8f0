package org.mapiscope.store.pst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.mapiscope.store.pst.ndb.DataTree;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Makes a file with 4096-byte pages and deflated blocks, as Outlook 2013 writes its OST files, of a small Unicode one: the
 * same nodes with the same data, not encoded. Heaps have to be of one block, for the names of items in others differ.
 */
final class LargePageFile {

    private static final int FIRST_MAP = 0x22000;
    private static final int SIZE = FIRST_MAP + 4072 * 8 * 512;
    private static final int PAGE = 4096;
    private static final int TRAILER = 24;
    private static final int PAGE_DATA = PAGE - TRAILER;
    private static final int SLOT = 512;
    private static final int INTERNAL = 2;

    private final ByteBuffer out = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final List<long[]> blocks = new ArrayList<>();
    private final boolean deflatesReferences;
    private int next = FIRST_MAP + PAGE;
    private int lastBid;

    private LargePageFile(boolean deflatesReferences) {
        this.deflatesReferences = deflatesReferences;
    }

    /** Deflates blocks of data that get shorter by it. */
    static Path make(Path unicode, Path large) throws IOException {
        return new LargePageFile(false).from(unicode, large);
    }

    /** Deflates those too that refer to others. */
    static Path makeWithAllDeflated(Path unicode, Path large) throws IOException {
        return new LargePageFile(true).from(unicode, large);
    }

    private Path from(Path unicode, Path large) throws IOException {
        List<long[]> nodes = new ArrayList<>();
        try (NodeDatabase from = NodeDatabase.open(unicode)) {
            EntryWalk<NbtEntry> walk = from.nodes().walk();
            for (NbtEntry entry = walk.next(); entry != null; entry = walk.next()) {
                Node node = from.node(entry);
                nodes.add(new long[]{node.nid().value(), data(node), subnodes(node), node.parent().value()});
            }
        }
        int nodeRoot = tree(nodes, 0x81);
        blocks.sort((a, b) -> Long.compare(a[0], b[0]));
        int blockRoot = tree(blocks, 0x80);
        end(nodeRoot, blockRoot);
        return Files.write(large, out.array());
    }

    private long data(Node node) throws IOException {
        if (!node.hasData()) {
            return 0;
        }
        DataTree data = node.data();
        List<Long> all = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < data.blockCount(); i++) {
            byte[] bytes = data.block(i).bytes();
            total += bytes.length;
            all.add(block(bytes, 0));
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        byte[] tree = new byte[8 + 8 * all.size()];
        ByteBuffer fields = view(tree).put((byte) 1).put((byte) 1).putShort((short) all.size()).putInt(total);
        all.forEach(fields::putLong);
        return block(tree, INTERNAL);
    }

    private long subnodes(Node node) throws IOException {
        List<Node> all = node.subnodes();
        if (all.isEmpty()) {
            return 0;
        }
        byte[] list = new byte[8 + 24 * all.size()];
        ByteBuffer fields = view(list).put((byte) 2).put((byte) 0).putShort((short) all.size()).putInt(0);
        for (Node each : all) {
            fields.putLong(each.nid().value()).putLong(data(each)).putLong(subnodes(each));
        }
        return block(list, INTERNAL);
    }

    private long block(byte[] data, int kind) throws IOException {
        lastBid += 4;
        int bid = lastBid | kind;
        byte[] deflated = kind == 0 || deflatesReferences ? deflated(data) : data;
        byte[] stored = deflated.length < data.length ? deflated : data;
        int size = (stored.length + TRAILER + SLOT - 1) / SLOT * SLOT;
        out.position(next).put(stored);
        out.position(next + size - TRAILER).putShort((short) stored.length).putShort(signature(next, bid))
                .putInt(PstCrc.of(stored)).putLong(bid).putShort((short) 0).putShort((short) data.length);
        blocks.add(new long[]{bid, next, stored.length | data.length << 16 | 2L << 32});
        next += size;
        return bid;
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(data);
        }
        return bytes.toByteArray();
    }

    private int tree(List<long[]> entries, int type) {
        List<long[]> level = entries;
        for (int depth = 0;; depth++) {
            List<long[]> above = new ArrayList<>();
            for (int from = 0; from < level.size(); from += 100) {
                above.add(page(level.subList(from, Math.min(level.size(), from + 100)), type, depth));
            }
            if (above.size() == 1) {
                return (int) above.getFirst()[2];
            }
            level = above;
        }
    }

    /** {@return the entry of the page above} */
    private long[] page(List<long[]> entries, int type, int depth) {
        next = (next + PAGE - 1) / PAGE * PAGE;
        lastBid += 4;
        byte[] page = new byte[PAGE_DATA];
        ByteBuffer fields = view(page);
        entries.forEach(entry -> Arrays.stream(entry).forEach(fields::putLong));
        fields.position(4056).putShort((short) entries.size()).putShort((short) 120)
                .put((byte) (entries.getFirst().length * 8)).put((byte) depth);
        trailer(page, next, type, lastBid);
        next += PAGE;
        return new long[]{entries.getFirst()[0], lastBid, next - PAGE};
    }

    private void trailer(byte[] page, int offset, int type, int bid) {
        boolean map = type >= 0x82;
        out.position(offset).put(page).put((byte) type).put((byte) type)
                .putShort(map ? 0 : signature(offset, bid)).putInt(PstCrc.of(page)).putLong(map ? offset : bid);
    }

    private void end(int nodeRoot, int blockRoot) {
        byte[] map = new byte[PAGE_DATA];
        int taken = (next - FIRST_MAP) / SLOT;
        for (int i = 0; i < taken; i++) {
            map[i / 8] |= (byte) (0x80 >>> i % 8);
        }
        trailer(map, FIRST_MAP, 0x84, 0);
        out.putInt(0, 0x4E444221).putShort(8, (short) 0x4F53).putShort(10, (short) 36).putShort(12, (short) 12)
                .put(14, (byte) 1).put(15, (byte) 1).putLong(32, lastBid + 4);
        for (int i = 0; i < 32; i++) {
            out.putInt(44 + 4 * i, 0x20000);
        }
        out.putLong(184, SIZE).putLong(192, FIRST_MAP).putLong(200, (4072L * 8 - taken) * SLOT)
                .putLong(216, out.getLong(nodeRoot + PAGE_DATA + 8)).putLong(224, nodeRoot)
                .putLong(232, out.getLong(blockRoot + PAGE_DATA + 8)).putLong(240, blockRoot).put(248, (byte) 2);
        out.put(512, (byte) 0x80).putLong(516, lastBid + 4);
        out.putInt(4, PstCrc.of(Arrays.copyOfRange(out.array(), 8, 479)));
        out.putInt(524, PstCrc.of(Arrays.copyOfRange(out.array(), 8, 524)));
    }

    private static short signature(int offset, int bid) {
        int both = offset ^ bid;
        return (short) (both >>> 16 ^ both);
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
