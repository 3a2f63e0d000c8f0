package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * Reads blocks by their names: finds, checks and decodes them, and keeps those used last. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.2.8.
 */
final class BlockReader {

    /** Bytes of blocks to keep. */
    private static final int CACHE = 4 << 20;

    private final PositionalFile file;
    private final Header header;
    private final EntryIndex<BbtEntry> index;
    private final DamagePolicy damages;
    private final LruCache<Long, BinaryView> blocks = new LruCache<>(CACHE, BinaryView::size);

    BlockReader(PositionalFile file, Header header, EntryIndex<BbtEntry> index, DamagePolicy damages) {
        this.file = file;
        this.header = header;
        this.index = index;
        this.damages = damages;
    }

    DamagePolicy damages() {
        return damages;
    }

    PstFormat format() {
        return header.format();
    }

    /** {@return the data of block {@code bid}, decoded and without trailer} */
    BinaryView read(Bid bid) throws IOException {
        BinaryView kept = blocks.get(bid.key());
        if (kept != null) {
            return kept;
        }
        BbtEntry entry = index.find(bid.key())
                .orElseThrow(() -> corrupt("BBT", header.root().blocks().offset(), "bid", "has no block " + bid));
        BinaryView data = read(bid, entry);
        blocks.put(bid.key(), data);
        return data;
    }

    private BinaryView read(Bid bid, BbtEntry entry) throws IOException {
        PstFormat format = header.format();
        String name = "block " + bid;
        long offset = entry.where().offset();
        if (entry.length() > format.maxBlockData()) {
            throw corrupt(name, offset, "cb",
                    "is %d, more than the %d that a block holds".formatted(entry.length(), format.maxBlockData()));
        }
        BinaryView block = file.read(name, offset, format.block().sizeInFile(entry.length()));
        BlockTrailer trailer = BlockTrailer.check(block, entry, format, damages);
        BinaryView stored = block.slice("data", 0, entry.length());
        boolean encoded = !bid.isInternal() && header.cryptMethod() != CryptMethod.NDB_CRYPT_NONE;
        if (!encoded && !entry.isDeflated()) {
            return stored;
        }
        byte[] data = entry.isDeflated() ? Inflation.inflate(stored, entry.inflated()) : stored.bytes();
        if (encoded) {
            header.cryptMethod().decode(data, trailer.bid().value());
        }
        return BinaryView.of(block.file(), name, offset, data);
    }

    void forget() {
        blocks.clear();
    }

    private CorruptDataException corrupt(String structure, long offset, String field, String found) {
        return new CorruptDataException(file.path().toString(), structure, offset, field, found);
    }
}
