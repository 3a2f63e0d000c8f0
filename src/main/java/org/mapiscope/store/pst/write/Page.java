package org.mapiscope.store.pst.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.store.pst.ndb.PstCrc;

/**
 * Completes pages with their trailers.
 *
 * <p>Source: [MS-PST] 2.2.2.7.1, 5.5.
 */
final class Page {

    static final int SIZE = 512;
    /** Bytes of a page before its trailer. */
    static final int DATA = 496;

    static final int BBT = 0x80;
    static final int NBT = 0x81;
    static final int FMAP = 0x82;
    static final int PMAP = 0x83;
    static final int AMAP = 0x84;
    static final int FPMAP = 0x85;
    static final int DLIST = 0x86;

    private Page() {}

    /**
     * Writes the trailer of the page that begins at {@code from} in {@code page}.
     *
     * @param where the page's name and place; a map's name is its place
     */
    static void seal(byte[] page, int from, int type, Place where) {
        ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        int trailer = from + DATA;
        boolean signed = type == BBT || type == NBT || type == DLIST;
        bytes.put(trailer, (byte) type);
        bytes.put(trailer + 1, (byte) type);
        bytes.putShort(trailer + 2, signed ? where.signature() : 0);
        bytes.putInt(trailer + 4, PstCrc.of(page, from, DATA));
        bytes.putLong(trailer + 8, where.bid());
    }
}
