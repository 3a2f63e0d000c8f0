package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.BitSet;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;

/**
 * A log up to Windows 8: a bitmap of sectors that changed, then those sectors.
 *
 * <p>Source: "Old format".
 */
record OldLog(TransactionLog log) {

    /** Bytes that a bit of the bitmap stands for. */
    private static final int PAGE = 512;
    private static final int SIGNATURE = 0x54524944;
    private static final int PAGE_OF_BITMAP_BYTE = PAGE * Byte.SIZE;

    /**
     * Takes all of it or nothing.
     *
     * @param pages where its sectors go
     * @return the hive's base block after it
     */
    BaseBlock apply(LogPages pages) throws IOException {
        PositionalFile file = log.file();
        long sector = (long) PAGE * Math.max(1, log.base().clusteringFactor());
        BinaryView start = file.read(log.name() + " > DIRT", sector, Integer.BYTES);
        if (start.i32("signature", 0) != SIGNATURE) {
            throw start.corrupt("signature", 0, "is 0x%08X, not DIRT".formatted(start.i32("signature", 0)));
        }
        long binsSize = log.base().binsSize();
        int length = start.limited("hive bins size", 0, binsSize / PAGE_OF_BITMAP_BYTE, file.size());
        BitSet dirty = BitSet.valueOf(file.bytes(() -> log.name() + " > bitmap", sector + Integer.BYTES, length));
        long first = (sector + Integer.BYTES + length + sector - 1) / sector * sector;
        if (first + (long) PAGE * dirty.cardinality() > file.size()) {
            throw start.corrupt("bitmap", Integer.BYTES,
                    "has %d sectors, the file is too short for them".formatted(dirty.cardinality()));
        }
        copy(dirty, first, pages);
        return log.base();
    }

    private void copy(BitSet dirty, long first, LogPages pages) {
        long position = first;
        for (int from = dirty.nextSetBit(0); from >= 0;) {
            int to = dirty.nextClearBit(from);
            long start = BaseBlock.SIZE + (long) PAGE * from;
            LogPages.Run run = new LogPages.Run(start, start + (long) PAGE * (to - from), log.file(), position);
            pages.put(run);
            position += run.end() - run.start();
            from = dirty.nextSetBit(to);
        }
    }
}
