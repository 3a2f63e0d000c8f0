package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The end of a page, which says what the page is and whether it is whole.
 *
 * <p>Source: [MS-PST] 2.2.2.7.1.
 *
 * @param type what the page holds (ptype), such as {@link #NODES}
 * @param signature what follows from the page's name and place (wSig)
 * @param crc checksum of all before the trailer (dwCRC)
 * @param bid the page's name (bid)
 */
record PageTrailer(int type, int signature, int crc, Bid bid) {

    /** ptypeBBT. */
    static final int BLOCKS = 0x80;
    /** ptypeNBT. */
    static final int NODES = 0x81;

    private static final int SIGNATURE = 2;
    private static final int AFTER_SIGNATURE = 4;

    /** @param damages what to do about a trailer that is not that */
    static PageTrailer check(BinaryView page, Bref where, PstFormat format, DamagePolicy damages)
            throws CorruptDataException {
        PageLayout layout = format.page();
        BinaryView trailer = page.slice("PAGETRAILER", layout.trailer(), layout.trailerSize());
        int type = trailer.u8("ptype", 0);
        if (trailer.u8("ptypeRepeat", 1) != type) {
            damages.met(trailer.corrupt("ptypeRepeat", 1,
                    "is 0x%02X, ptype is 0x%02X".formatted(trailer.u8("ptypeRepeat", 1), type)));
        }
        int crcAt = format.ansi() ? AFTER_SIGNATURE + Integer.BYTES : AFTER_SIGNATURE;
        int bidAt = format.ansi() ? AFTER_SIGNATURE : AFTER_SIGNATURE + Integer.BYTES;
        PageTrailer read = new PageTrailer(type, trailer.u16("wSig", SIGNATURE), trailer.i32("dwCRC", crcAt),
                new Bid(format.id(trailer, "bid", bidAt)));
        int crc = PstCrc.of(page, 0, layout.trailer());
        if (crc != read.crc) {
            damages.met(trailer.corrupt("dwCRC", crcAt,
                    "is 0x%08X, the bytes have 0x%08X".formatted(read.crc, crc)));
        }
        if (read.bid.key() != where.bid().key()) {
            damages.met(trailer.corrupt("bid", bidAt, "is %s, not %s".formatted(read.bid, where.bid())));
        }
        // from the name in the trailer: a reference's name may differ in the lowest bit
        int signature = new Bref(read.bid, where.offset()).signature();
        if (read.signature != signature) {
            damages.met(trailer.corrupt("wSig", SIGNATURE,
                    "is 0x%04X, not 0x%04X".formatted(read.signature, signature)));
        }
        return read;
    }
}
