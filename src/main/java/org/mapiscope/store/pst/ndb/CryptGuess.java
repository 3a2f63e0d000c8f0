package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MapiProgress;

/**
 * Finds how the blocks of a file are encoded when its header cannot be believed: heaps begin in a way that no other encoding
 * of theirs does. One thread.
 *
 * <p>Source: [MS-PST] 2.3.1.2.
 */
final class CryptGuess implements RawScan.Found, MapiProgress {

    /** Heaps that are enough to know. */
    private static final int ENOUGH = 16;
    /** Where the signature of a heap is (bSig), and after it what the heap is for (bClientSig). */
    private static final int SIGNATURE = 2;
    private static final int START = 4;
    private static final int HEAP = 0xEC;
    private static final int TABLE = 0x7C;
    private static final int PROPERTIES = 0xBC;

    private final PositionalFile file;
    private final int[] heaps = new int[CryptMethod.values().length];

    private CryptGuess(PositionalFile file) {
        this.file = file;
    }

    /** {@return the encoding of most heaps; empty when there is no heap} */
    static Optional<CryptMethod> of(PositionalFile file, PstFormat format) throws IOException {
        CryptGuess guess = new CryptGuess(file);
        new RawScan(file, format, guess).scan(guess);
        CryptMethod best = CryptMethod.NDB_CRYPT_PERMUTE;
        for (CryptMethod method : CryptMethod.values()) {
            best = guess.heaps[method.value()] > guess.heaps[best.value()] ? method : best;
        }
        return guess.heaps[best.value()] == 0 ? Optional.empty() : Optional.of(best);
    }

    @Override
    public void page(RawPage page) {}

    @Override
    public void block(BbtEntry block) throws IOException {
        if (block.where().bid().isInternal() || block.length() < START) {
            return;
        }
        byte[] start;
        try {
            BinaryView stored = file.read("block", block.where().offset(), block.length());
            start = block.isDeflated() ? Inflation.inflate(stored, block.inflated()) : stored.bytes();
        } catch (CorruptDataException e) {
            // others will do
            return;
        }
        for (CryptMethod method : CryptMethod.values()) {
            byte[] decoded = new byte[START];
            System.arraycopy(start, 0, decoded, 0, Math.min(START, start.length));
            method.decode(decoded, START, block.where().bid().value());
            int kind = decoded[SIGNATURE + 1] & 0xFF;
            if ((decoded[SIGNATURE] & 0xFF) == HEAP && (kind == TABLE || kind == PROPERTIES)) {
                heaps[method.value()]++;
            }
        }
    }

    @Override
    public void worked(long done, long total) {}

    @Override
    public boolean isCancelled() {
        int most = 0;
        for (int count : heaps) {
            most = Math.max(most, count);
        }
        return most >= ENOUGH;
    }
}
