package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.binary.ReadAhead;

/** Checks that a block is in the file as the block B-tree says, without decoding or keeping it. Safe for many threads. */
public final class BlockProbe {

    private final PositionalFile file;
    private final ReadAhead ahead;
    private final PstFormat format;

    BlockProbe(PositionalFile file, PstFormat format) {
        this.file = file;
        this.ahead = new ReadAhead(file);
        this.format = format;
    }

    /** @throws CorruptDataException when the block is cut off, or is not the one that {@code entry} names, or not whole */
    public void check(BbtEntry entry) throws IOException {
        check(entry, DamagePolicy.REFUSE);
    }

    private void check(BbtEntry entry, DamagePolicy damages) throws IOException {
        String name = "block " + entry.where().bid();
        if (entry.length() > format.maxBlockData()) {
            throw new CorruptDataException(file.path().toString(), name, entry.where().offset(), "cb",
                    "is %d, more than the %d that a block holds".formatted(entry.length(), format.maxBlockData()));
        }
        BinaryView block = ahead.read(name, entry.where().offset(), sizeInFile(entry));
        BlockTrailer.check(block, entry, format, damages);
    }

    /** {@return whether the block is where the entry has it, be its data damaged or not} */
    boolean isThere(BbtEntry entry) throws IOException {
        try {
            check(entry, damage -> {
                if (!damage.field().equals("dwCRC")) {
                    throw damage;
                }
            });
            return true;
        } catch (CorruptDataException e) {
            return false;
        }
    }

    /** {@return bytes that the block takes in the file, trailer and padding included} */
    public int sizeInFile(BbtEntry entry) {
        return format.block().sizeInFile(entry.length());
    }
}
