package org.mapiscope.registry.hive;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A log since Windows 8.1: entries with pages, each with its sequence number and hashes.
 *
 * <p>Source: "New format".
 */
record NewLog(TransactionLog log, Damages damages) {

    private static final int SIGNATURE = 0x454C7648;
    private static final int HEADER = 40;
    /** Bytes of an entry's header that its second hash is over. */
    private static final int HASHED_HEADER = 32;
    private static final int REFERENCE = 8;
    private static final int SECTOR = 512;
    private static final int PAGE = 4096;
    /** Bytes that are hashed at once. */
    private static final int CHUNK = 1 << 16;

    /**
     * How far the entries go.
     *
     * @param sequence the number that the next entry must have
     * @param binsSize bytes of the hive's bins after the last entry
     */
    record Applied(int sequence, long binsSize) {}

    int firstSequence() {
        return log.base().primarySequence();
    }

    /**
     * Takes entry after entry as long as each follows on the one before.
     *
     * @param pages where their pages go
     * @throws CorruptDataException when not even the first could be taken
     */
    Applied apply(LogPages pages) throws IOException {
        long position = BaseBlock.SECTOR;
        BinaryView header = log.file().read(log.name() + " > HvLE", position, HEADER);
        if (!isEntry(header, firstSequence())) {
            throw header.corrupt("sequence number", 12,
                    "is not the %s that the log begins with".formatted(Integer.toUnsignedString(firstSequence())));
        }
        long binsSize = entry(header, pages);
        int next = firstSequence() + 1;
        for (position += header.u32("size", 4); position + HEADER <= log.file().size();) {
            header = log.file().read(log.name() + " > HvLE", position, HEADER);
            if (!isEntry(header, next)) {
                break;
            }
            try {
                binsSize = entry(header, pages);
            } catch (CorruptDataException e) {
                damages.tell(e);
                break;
            }
            next++;
            position += header.u32("size", 4);
        }
        return new Applied(next, binsSize);
    }

    /** What follows the last entry is what was left of earlier ones. */
    private static boolean isEntry(BinaryView header, int sequence) throws CorruptDataException {
        return header.i32("signature", 0) == SIGNATURE && header.i32("sequence number", 12) == sequence;
    }

    /** {@return the size of the hive's bins after it} */
    private long entry(BinaryView header, LogPages pages) throws IOException {
        long size = header.u32("size", 4);
        if (size % SECTOR != 0 || size < SECTOR || header.origin() + size > log.file().size()) {
            throw header.corrupt("size", 4, "is %d, the log has %d from here".formatted(size,
                    log.file().size() - header.origin()));
        }
        long binsSize = header.u32("hive bins size", 16);
        if (binsSize % PAGE != 0) {
            throw header.corrupt("hive bins size", 16, "is %d, no multiple of %d".formatted(binsSize, PAGE));
        }
        checkHashes(header, size);
        int count = header.limited("dirty pages count", 20, header.u32("dirty pages count", 20),
                (size - HEADER) / (REFERENCE + SECTOR));
        pages.putAll(pages(header, count, new Limits(header.origin() + size, binsSize)));
        return binsSize;
    }

    private void checkHashes(BinaryView header, long size) throws IOException {
        if (header.i64("hash 2", 32) != Marvin32.of(header.bytes("header", 0, HASHED_HEADER))) {
            throw header.corrupt("hash 2", 32, "is not that of the header");
        }
        Marvin32 hash = new Marvin32();
        PositionalFile file = log.file();
        for (long at = HEADER; at < size; at += CHUNK) {
            hash.update(file.bytes(header::name, header.origin() + at, (int) Math.min(CHUNK, size - at)));
        }
        if (header.i64("hash 1", 24) != hash.value()) {
            throw header.corrupt("hash 1", 24, "is not that of the pages");
        }
    }

    /** Where an entry's pages must end: in the log, and in the bins. */
    private record Limits(long inLog, long inBins) {}

    private LogPages pages(BinaryView header, int count, Limits limits) throws IOException {
        LogPages pages = new LogPages();
        BinaryView references = log.file().read(header.name(), header.origin() + HEADER, count * REFERENCE);
        long position = references.origin() + references.size();
        for (int i = 0; i < count; i++) {
            long start = references.u32("page offset", (long) REFERENCE * i);
            long size = references.u32("page size", (long) REFERENCE * i + Integer.BYTES);
            if (size == 0 || start + size > limits.inBins || position + size > limits.inLog) {
                throw references.corrupt("page " + i, (long) REFERENCE * i,
                        "is of %d bytes at 0x%X, where there is no room for it".formatted(size, start));
            }
            pages.put(new LogPages.Run(BaseBlock.SIZE + start, BaseBlock.SIZE + start + size, log.file(), position));
            position += size;
        }
        return pages;
    }
}
