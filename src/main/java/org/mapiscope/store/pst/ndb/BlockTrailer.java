package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The end of a block, which says which block it is and whether it is whole.
 *
 * <p>Source: [MS-PST] 2.2.2.8.1.
 *
 * @param length bytes of data in the block (cb)
 * @param signature what follows from the block's name and place (wSig)
 * @param crc checksum of the data as they are in the file (dwCRC)
 * @param bid the block's name (bid)
 */
record BlockTrailer(int length, int signature, int crc, Bid bid) {

    private static final int SIGNATURE = 2;
    private static final int AFTER_SIGNATURE = 4;

    /** @param damages what to do about a trailer that is not that */
    static BlockTrailer check(BinaryView block, BbtEntry entry, PstFormat format, DamagePolicy damages)
            throws CorruptDataException {
        int size = format.block().trailerSize();
        BinaryView trailer = block.slice("BLOCKTRAILER", block.size() - size, size);
        int crcAt = format.ansi() ? AFTER_SIGNATURE + Integer.BYTES : AFTER_SIGNATURE;
        int bidAt = format.ansi() ? AFTER_SIGNATURE : AFTER_SIGNATURE + Integer.BYTES;
        BlockTrailer read = new BlockTrailer(trailer.u16("cb", 0), trailer.u16("wSig", SIGNATURE),
                trailer.i32("dwCRC", crcAt), new Bid(format.id(trailer, "bid", bidAt)));
        if (read.length != entry.length()) {
            damages.met(trailer.corrupt("cb", 0, "is %d, the BBT has %d".formatted(read.length, entry.length())));
        }
        int crc = PstCrc.of(block, 0, entry.length());
        if (crc != read.crc) {
            damages.met(trailer.corrupt("dwCRC", crcAt,
                    "is 0x%08X, the bytes have 0x%08X".formatted(read.crc, crc)));
        }
        if (read.bid.key() != entry.where().bid().key()) {
            damages.met(trailer.corrupt("bid", bidAt, "is %s, not %s".formatted(read.bid, entry.where().bid())));
        }
        int signature = new Bref(read.bid, entry.where().offset()).signature();
        if (read.signature != signature) {
            damages.met(trailer.corrupt("wSig", SIGNATURE,
                    "is 0x%04X, not 0x%04X".formatted(read.signature, signature)));
        }
        return read;
    }
}
