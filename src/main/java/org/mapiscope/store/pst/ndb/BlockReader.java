package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.binary.ReadAhead;

/**
 * Reads blocks by their names: finds, checks and decodes them, and keeps those used last. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.2.8.
 */
final class BlockReader {

    /** Most bytes of blocks to keep. */
    private static final int CACHE = 4 << 20;
    /** Most blocks to keep: what is kept for long costs the collector more than reading it again. */
    private static final int MOST_KEPT = 32;

    private static final byte[] NONE = {};

    private final PositionalFile file;
    private final ReadAhead ahead;
    private final String path;
    private final Header header;
    private final EntryIndex<BbtEntry> index;
    private final DamagePolicy damages;
    private final RecentlyRead<BinaryView> blocks;

    BlockReader(PositionalFile file, Header header, EntryIndex<BbtEntry> index) {
        this(file, header, index, DamagePolicy.REFUSE);
    }

    /** @param damages what to do about blocks that are not whole */
    BlockReader(PositionalFile file, Header header, EntryIndex<BbtEntry> index, DamagePolicy damages) {
        this.file = file;
        this.ahead = new ReadAhead(file);
        this.path = file.path().toString();
        this.header = header;
        this.index = index;
        this.damages = damages;
        this.blocks = new RecentlyRead<>(
                Math.min(MOST_KEPT, Integer.highestOneBit(CACHE / header.format().maxBlockData())));
    }

    /** {@return more blocks than the file can hold} */
    long mostBlocks() {
        return file.size() / header.format().block().alignment() + 1;
    }

    DamagePolicy damages() {
        return damages;
    }

    PstFormat format() {
        return header.format();
    }

    /** {@return the data of block {@code bid}, decoded and without trailer, and kept for a while} */
    BinaryView read(Bid bid) throws IOException {
        BinaryView kept = blocks.get(bid.key());
        if (kept != null) {
            return kept;
        }
        BinaryView data = read(bid, NONE);
        blocks.put(bid.key(), data);
        return data;
    }

    /** {@return as {@link #read(Bid)}, for who goes through much data and will not come back: it is not kept} */
    BinaryView readOnce(Bid bid) throws IOException {
        return read(bid, NONE);
    }

    /** {@return as {@link #readOnce(Bid)}, in {@code buffer} where it has room} The view is good until that is changed. */
    BinaryView readOnce(Bid bid, byte[] buffer) throws IOException {
        return read(bid, buffer);
    }

    /** {@return bytes that any block takes in the file} */
    int mostInFile() {
        return header.format().block().maxSize();
    }

    /**
     * All in one method: of one that is so large the JVM makes no copy for every caller, of smaller ones it does, and is
     * busy with that for longer than with a small file.
     */
    private BinaryView read(Bid bid, byte[] buffer) throws IOException {
        Optional<BbtEntry> found = index.find(bid.key());
        if (found.isEmpty()) {
            throw corrupt("BBT", header.root().blocks().offset(), "bid", "has no block " + bid);
        }
        BbtEntry entry = found.get();
        PstFormat format = header.format();
        Supplier<String> name = () -> "block " + bid;
        long offset = entry.where().offset();
        if (entry.length() > format.maxBlockData()) {
            throw corrupt(name.get(), offset, "cb",
                    "is %d, more than the %d that a block holds".formatted(entry.length(), format.maxBlockData()));
        }
        int inFile = format.block().sizeInFile(entry.length());
        byte[] bytes = buffer;
        if (buffer.length < inFile) {
            bytes = ahead.bytes(name, offset, inFile);
        } else {
            ahead.read(name, offset, inFile, buffer);
        }
        BinaryView whole = BinaryView.of(path, name, offset, bytes).first(inFile);
        BlockTrailer trailer = BlockTrailer.check(whole, entry, format, damages);
        int size = entry.length();
        if (entry.isDeflated()) {
            bytes = Inflation.inflate(whole.first(size), entry.inflated());
            whole = BinaryView.of(path, name, offset, bytes);
            size = bytes.length;
        }
        if (!bid.isInternal()) {
            header.cryptMethod().decode(bytes, size, trailer.bid().value());
        }
        return whole.first(size);
    }

    void forget() {
        blocks.clear();
        ahead.forget();
    }

    private CorruptDataException corrupt(String structure, long offset, String field, String found) {
        return new CorruptDataException(file.path().toString(), structure, offset, field, found);
    }
}
