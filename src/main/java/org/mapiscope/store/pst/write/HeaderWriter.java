package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Writes what is before the first allocation map: the header with the root, and the list of maps with free space.
 *
 * <p>Source: [MS-PST] 2.2.2.5, 2.2.2.6, 2.2.2.7.4.
 */
final class HeaderWriter {

    private static final int MAGIC = 0x4E444221;
    private static final int CLIENT_PST = 0x4D53;
    /** What Outlook 2003 and later write (wVer); [MS-PST] asks for more than 23, and no Outlook writes more. */
    private static final int VERSION = 23;
    private static final int CLIENT_VERSION = 19;
    private static final int CRC_START = 8;
    private static final int CRC_PARTIAL = 4;
    private static final int PARTIAL_LENGTH = 471;
    private static final int CRC_FULL = 524;
    private static final int FULL_LENGTH = 516;
    private static final int DEPRECATED_MAPS = 256;
    private static final int SENTINEL = 0x80;
    private static final int PERMUTE = 1;
    private static final int VALID_AMAP2 = 2;

    private static final int DLIST = 0x4200;
    private static final int DLIST_MAX = 119;
    private static final int DLIST_PAGE_BITS = 20;
    private static final int BACKFILL_COMPLETE = 1;

    private HeaderWriter() {}

    /** @param roots the root pages of the node and of the block B-tree */
    static void write(FileChannel file, FileSpace space, Roots roots) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(FileSpace.FIRST_MAP).order(ByteOrder.LITTLE_ENDIAN);
        out.position(DLIST).put(list(space, new Place(roots.pageNames().next(), DLIST)));
        out.position(0).putInt(MAGIC).putInt(0).putShort((short) CLIENT_PST).putShort((short) VERSION)
                .putShort((short) CLIENT_VERSION).put((byte) 1).put((byte) 1).putInt(0).putInt(0).putLong(0)
                .putLong(roots.pageNames().upcoming()).putInt(1);
        roots.nodeNames().write(out);
        out.putLong(0);
        long free = 0;
        for (int i = 0; i < space.maps(); i++) {
            free += space.freeSlots(i);
        }
        out.putInt(0).putLong(space.fileEnd()).putLong(space.lastMap()).putLong(free * FileSpace.SLOT).putLong(0)
                .putLong(roots.nodes().bid()).putLong(roots.nodes().offset()).putLong(roots.blocks().bid())
                .putLong(roots.blocks().offset()).put((byte) VALID_AMAP2).put((byte) 0).putShort((short) 0).putInt(0);
        for (int i = 0; i < DEPRECATED_MAPS; i++) {
            out.put((byte) 0xFF);
        }
        out.put((byte) SENTINEL).put((byte) PERMUTE).putShort((short) 0).putLong(roots.nextBlock());
        out.putInt(CRC_PARTIAL, PstCrc.of(out.array(), CRC_START, PARTIAL_LENGTH));
        out.putInt(CRC_FULL, PstCrc.of(out.array(), CRC_START, FULL_LENGTH));
        out.clear();
        long at = 0;
        while (out.hasRemaining()) {
            at += file.write(out, at);
        }
    }

    /** Lists the maps with the most free space; all but the last are full but for what no block had room in. */
    private static byte[] list(FileSpace space, Place place) {
        LongList order = new LongList();
        for (int i = 0; i < space.maps(); i++) {
            order.add((long) -space.freeSlots(i) << Integer.SIZE | i);
        }
        long[] maps = order.sorted();
        int count = Math.min(DLIST_MAX, maps.length);
        byte[] page = new byte[Page.SIZE];
        ByteBuffer out = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) BACKFILL_COMPLETE).put((byte) count).putShort((short) 0).putInt((int) maps[0]);
        for (int i = 0; i < count; i++) {
            int map = (int) maps[i];
            out.putInt(space.freeSlots(map) << DLIST_PAGE_BITS | map);
        }
        Page.seal(page, 0, Page.DLIST, place);
        return page;
    }

    /**
     * What the header says of the rest of the file.
     *
     * @param nodes the root page of the node B-tree (BREFNBT)
     * @param blocks the root page of the block B-tree (BREFBBT)
     * @param nextBlock the name that the next block would have (bidNextB)
     */
    record Roots(Place nodes, Place blocks, long nextBlock, PageNames pageNames, NodeNames nodeNames) {}
}
