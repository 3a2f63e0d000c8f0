package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MapiProgress;

/**
 * Finds the pages of B-trees and the blocks of a file by their trailers, whoever refers to them. One thread.
 *
 * <p>Only what has the right signature for its place and the checksum of its bytes is taken.
 */
final class RawScan {

    /** What every place of a block is a multiple of, in bytes. */
    private static final int SLOT = 64;
    /** Bytes read at once. */
    private static final int CHUNK = 1 << 20;
    /** Where the trailer of a block in a file with large pages has how long its data are once they are inflated. */
    private static final int INFLATED = 18;

    private final PositionalFile file;
    private final PstFormat format;
    private final Found found;

    RawScan(PositionalFile file, PstFormat format, Found found) {
        this.file = file;
        this.format = format;
        this.found = found;
    }

    /** Takes what is found, in the order of the file. */
    interface Found {
        void page(RawPage page) throws IOException;

        void block(BbtEntry block) throws IOException;
    }

    void scan(MapiProgress progress) throws IOException {
        long end = file.size() / SLOT * SLOT;
        int before = format.block().maxSize();
        for (long start = 0; start < end && !progress.isCancelled(); start += CHUNK) {
            long from = Math.max(0, start - before);
            BinaryView chunk = file.read("chunk", from, (int) (Math.min(end, start + CHUNK) - from));
            // a page is where its start is in this chunk's own part; a block where its end is
            scanEnds(chunk, Math.toIntExact(start - from));
            progress.worked(Math.min(end, start + CHUNK), end);
        }
    }

    private void scanEnds(BinaryView chunk, int own) throws IOException {
        int trailer = format.block().trailerSize();
        int page = format.page().size();
        for (int end = own + SLOT; end <= chunk.size(); end += SLOT) {
            long place = chunk.origin() + end;
            if (place % TreeScan.PAGE_SLOT == 0 && end >= page) {
                page(chunk, end - page);
            }
            if (place % format.block().alignment() == 0 && end >= trailer) {
                block(chunk, end);
            }
        }
    }

    private void page(BinaryView chunk, int start) throws IOException {
        int trailer = start + format.page().trailer();
        int type = chunk.u8("ptype", trailer);
        if ((type == PageTrailer.NODES || type == PageTrailer.BLOCKS) && chunk.u8("ptypeRepeat", trailer + 1) == type) {
            RawPage page = RawPage.of(chunk.slice("BTPAGE", start, format.page().size()), format);
            if (page.isSigned() && page.isWhole()) {
                found.page(page);
            }
        }
    }

    private void block(BinaryView chunk, int end) throws IOException {
        int size = format.block().trailerSize();
        int length = chunk.u16("cb", end - size);
        int start = end - format.block().sizeInFile(length);
        if (length == 0 || length > format.maxBlockData() || start < 0) {
            return;
        }
        BinaryView trailer = chunk.slice("BLOCKTRAILER", end - size, size);
        Bid bid = new Bid(format.id(trailer, "bid", format.ansi() ? 4 : 8));
        long offset = chunk.origin() + start;
        if (bid.isNone() || trailer.u16("wSig", 2) != new Bref(bid, offset).signature()) {
            return;
        }
        if (trailer.i32("dwCRC", format.ansi() ? 8 : 4) == crc(chunk, start, length)) {
            int inflated = format == PstFormat.UNICODE_4K ? trailer.u16("cbInflated", INFLATED) : length;
            found.block(new BbtEntry(new Bref(bid, offset), length, 0, inflated));
        }
    }

    private static int crc(BinaryView chunk, int start, int length) throws CorruptDataException {
        return PstCrc.of(chunk.bytes("data", start, length));
    }
}
