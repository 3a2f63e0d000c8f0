package org.mapiscope.store.pst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapiscope.store.pst.ndb.DataTree;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Makes an ANSI file of a small Unicode one: the same nodes with the same data, in the narrower structures, not encoded.
 *
 * <p>Strings become those of PT_STRING8, and the number of a row gets two bytes. For that, a heap with strings or rows has to
 * be of one block, and they have to be in the heap.
 */
final class AnsiFile {

    private static final int FIRST_MAP = 0x4400;
    private static final int SIZE = FIRST_MAP + 496 * 8 * 64;
    private static final int PAGE = 512;
    private static final int TRAILER = 12;
    private static final int PAGE_DATA = PAGE - TRAILER;
    private static final int INTERNAL = 2;
    private static final int HEAP = 0xEC;
    private static final int TABLE = 0x7C;
    private static final int PROPERTIES = 0xBC;
    private static final int PT_UNICODE = 0x1F;
    private static final int PT_MV_UNICODE = 0x101F;

    private final ByteBuffer out = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final List<int[]> blocks = new ArrayList<>();
    private final Charset charset;
    private int next = FIRST_MAP + 2 * PAGE;
    private int lastBid;

    private AnsiFile(Charset charset) {
        this.charset = charset;
    }

    /** @param charset what its strings are to be in */
    static Path make(Path unicode, Path ansi, Charset charset) throws IOException {
        AnsiFile made = new AnsiFile(charset);
        List<int[]> nodes = new ArrayList<>();
        try (NodeDatabase from = NodeDatabase.open(unicode)) {
            EntryWalk<NbtEntry> walk = from.nodes().walk();
            for (NbtEntry entry = walk.next(); entry != null; entry = walk.next()) {
                Node node = from.node(entry);
                nodes.add(new int[]{node.nid().value(), made.data(node), made.subnodes(node), node.parent().value()});
            }
        }
        int nodeRoot = made.tree(nodes, 0x81);
        made.blocks.sort((a, b) -> Integer.compare(a[0], b[0]));
        int blockRoot = made.tree(made.blocks, 0x80);
        made.end(nodeRoot, blockRoot);
        return Files.write(ansi, made.out.array());
    }

    private int data(Node node) throws IOException {
        if (!node.hasData()) {
            return 0;
        }
        DataTree data = node.data();
        List<Integer> all = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < data.blockCount(); i++) {
            byte[] bytes = data.block(i).bytes();
            byte[] narrow = i == 0 && bytes.length > 3 && (bytes[2] & 0xFF) == HEAP ? narrow(bytes) : bytes;
            total += narrow.length;
            all.add(block(narrow, 0));
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        ByteBuffer tree = buffer(8 + 4 * all.size()).put((byte) 1).put((byte) 1).putShort((short) all.size())
                .putInt(total);
        all.forEach(tree::putInt);
        return block(array(tree), INTERNAL);
    }

    private int subnodes(Node node) throws IOException {
        List<Node> all = node.subnodes();
        if (all.isEmpty()) {
            return 0;
        }
        ByteBuffer list = buffer(4 + 12 * all.size()).put((byte) 2).put((byte) 0).putShort((short) all.size());
        for (Node each : all) {
            list.putInt(each.nid().value()).putInt(data(each)).putInt(subnodes(each));
        }
        return block(array(list), INTERNAL);
    }

    private int block(byte[] data, int kind) {
        lastBid += 4;
        int bid = lastBid | kind;
        int size = (data.length + TRAILER + 63) / 64 * 64;
        out.position(next).put(data);
        out.position(next + size - TRAILER).putShort((short) data.length).putShort(signature(next, bid)).putInt(bid)
                .putInt(PstCrc.of(data));
        blocks.add(new int[]{bid, next, data.length | 2 << 16});
        next += size;
        return bid;
    }

    /** Entries as they lie in a page; each starts with its key. {@return where the root is} */
    private int tree(List<int[]> entries, int type) {
        List<int[]> level = entries;
        for (int depth = 0;; depth++) {
            int most = Math.min(30, entries.size());
            List<int[]> above = new ArrayList<>();
            for (int from = 0; from < level.size(); from += most) {
                List<int[]> some = level.subList(from, Math.min(level.size(), from + most));
                above.add(page(some, type, depth));
            }
            if (above.size() == 1) {
                return above.getFirst()[2];
            }
            level = above;
        }
    }

    /** {@return the entry of the page above} */
    private int[] page(List<int[]> entries, int type, int depth) {
        next = (next + PAGE - 1) / PAGE * PAGE;
        lastBid += 4;
        ByteBuffer page = buffer(PAGE_DATA);
        entries.forEach(entry -> Arrays.stream(entry).forEach(page::putInt));
        page.position(496).put((byte) entries.size()).put((byte) 30).put((byte) (entries.getFirst().length * 4))
                .put((byte) depth);
        trailer(array(page), next, type, lastBid);
        next += PAGE;
        return new int[]{entries.getFirst()[0], lastBid, next - PAGE};
    }

    private void trailer(byte[] page, int offset, int type, int bid) {
        boolean map = type >= 0x82;
        out.position(offset).put(page).put((byte) type).put((byte) type)
                .putShort(map ? 0 : signature(offset, bid)).putInt(map ? offset : bid).putInt(PstCrc.of(page));
    }

    private void end(int nodeRoot, int blockRoot) {
        byte[] map = new byte[PAGE_DATA];
        int taken = (next - FIRST_MAP) / 64;
        for (int i = 0; i < taken; i++) {
            map[4 + i / 8] |= (byte) (0x80 >>> i % 8);
        }
        trailer(map, FIRST_MAP, 0x84, 0);
        byte[] pages = new byte[PAGE_DATA];
        Arrays.fill(pages, (byte) 0xFF);
        trailer(pages, FIRST_MAP + PAGE, 0x83, 0);
        out.putInt(0, 0x4E444221).putShort(8, (short) 0x4D53).putShort(10, (short) 15).putShort(12, (short) 19)
                .put(14, (byte) 1).put(15, (byte) 1).putInt(24, lastBid + 4).putInt(28, lastBid + 4);
        for (int i = 0; i < 32; i++) {
            out.putInt(36 + 4 * i, 0x20000);
        }
        out.putInt(168, SIZE).putInt(172, FIRST_MAP).putInt(176, (496 * 8 - taken) * 64)
                .putInt(184, out.getInt(nodeRoot + PAGE_DATA + 4)).putInt(188, nodeRoot)
                .putInt(192, out.getInt(blockRoot + PAGE_DATA + 4)).putInt(196, blockRoot).put(200, (byte) 2);
        Arrays.fill(out.array(), 204, 460, (byte) 0xFF);
        out.put(460, (byte) 0x80);
        out.putInt(4, PstCrc.of(Arrays.copyOfRange(out.array(), 8, 479)));
    }

    /** {@return a heap with its strings and row numbers made narrower} */
    private byte[] narrow(byte[] heap) {
        ByteBuffer in = ByteBuffer.wrap(heap).order(ByteOrder.LITTLE_ENDIAN);
        int map = in.getShort(0) & 0xFFFF;
        List<byte[]> items = new ArrayList<>();
        for (int i = 0; i < (in.getShort(map) & 0xFFFF); i++) {
            items.add(Arrays.copyOfRange(heap, in.getShort(map + 4 + 2 * i) & 0xFFFF,
                    in.getShort(map + 6 + 2 * i) & 0xFFFF));
        }
        switch (heap[3] & 0xFF) {
            case TABLE -> table(items, in.getInt(4));
            case PROPERTIES -> properties(items, in.getInt(4));
            default -> {
                return heap;
            }
        }
        int end = (12 + items.stream().mapToInt(item -> item.length).sum() + 1) / 2 * 2;
        ByteBuffer out = buffer(end + 4 + 2 * (items.size() + 1));
        out.put(heap, 0, 12).putShort(0, (short) end);
        ByteBuffer places = out.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(end)
                .putShort((short) items.size()).putShort((short) 0);
        for (byte[] item : items) {
            places.putShort((short) out.position());
            out.put(item);
        }
        places.putShort((short) out.position());
        return array(out);
    }

    private void properties(List<byte[]> items, int tree) {
        int root = view(items, tree).getInt(4);
        if (root != 0) {
            ByteBuffer records = view(items, root);
            for (int at = 0; at < records.capacity(); at += 8) {
                int type = records.getShort(at + 2) & 0xFFFF;
                if (type == PT_UNICODE || type == PT_MV_UNICODE) {
                    records.putShort(at + 2, (short) (type - 1));
                    string(items, records.getInt(at + 4), type);
                }
            }
        }
    }

    private void table(List<byte[]> items, int hid) {
        ByteBuffer info = view(items, hid);
        ByteBuffer index = view(items, info.getInt(10));
        index.put(2, (byte) 2);
        int rows = 0;
        if (index.getInt(4) != 0) {
            rows = items.get(item(index.getInt(4))).length / 8;
            items.set(item(index.getInt(4)), narrowRecords(items.get(item(index.getInt(4)))));
        }
        for (int at = 22; at < info.capacity(); at += 8) {
            int type = info.getShort(at) & 0xFFFF;
            if (type == PT_UNICODE || type == PT_MV_UNICODE) {
                info.putShort(at, (short) (type - 1));
                for (int row = 0; row < rows; row++) {
                    int start = row * info.getShort(8);
                    int bits = view(items, info.getInt(14)).get(start + info.getShort(6) + info.get(at + 7) / 8);
                    if ((bits & 0x80 >>> info.get(at + 7) % 8) != 0) {
                        string(items, view(items, info.getInt(14)).getInt(start + info.getShort(at + 4)), type);
                    }
                }
            }
        }
    }

    private void string(List<byte[]> items, int hid, int type) {
        if (hid != 0) {
            byte[] wide = items.get(item(hid));
            items.set(item(hid), type == PT_UNICODE ? ansi(wide) : many(wide));
        }
    }

    private byte[] ansi(byte[] wide) {
        return new String(wide, StandardCharsets.UTF_16LE).getBytes(charset);
    }

    private byte[] many(byte[] wide) {
        ByteBuffer in = ByteBuffer.wrap(wide).order(ByteOrder.LITTLE_ENDIAN);
        int count = in.getInt(0);
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        ByteBuffer out = buffer(4 + 4 * count).putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(4 + 4 * count + texts.size());
            int to = i + 1 == count ? wide.length : in.getInt(8 + 4 * i);
            texts.writeBytes(ansi(Arrays.copyOfRange(wide, in.getInt(4 + 4 * i), to)));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(array(out));
        all.writeBytes(texts.toByteArray());
        return all.toByteArray();
    }

    private static ByteBuffer view(List<byte[]> items, int hid) {
        return ByteBuffer.wrap(items.get(item(hid))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int item(int hid) {
        return (hid >>> 5) - 1;
    }

    private static byte[] narrowRecords(byte[] wide) {
        byte[] narrow = new byte[wide.length / 8 * 6];
        for (int i = 0; i < wide.length / 8; i++) {
            System.arraycopy(wide, 8 * i, narrow, 6 * i, 6);
        }
        return narrow;
    }

    private static short signature(int offset, int bid) {
        int both = offset ^ bid;
        return (short) (both >>> 16 ^ both);
    }

    private static byte[] array(ByteBuffer buffer) {
        byte[] all = new byte[buffer.capacity()];
        buffer.get(0, all);
        return all;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
