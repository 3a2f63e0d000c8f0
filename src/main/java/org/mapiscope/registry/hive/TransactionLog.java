package org.mapiscope.registry.hive;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A transaction log: what was to be written to the hive.
 *
 * @param file where it is
 * @param base its copy of the hive's base block, as that was when its first entry was written
 */
record TransactionLog(PositionalFile file, BaseBlock base) {

    /** @throws CorruptDataException when it is no log, or was being written when the machine stopped */
    static TransactionLog read(PositionalFile file) throws IOException {
        BinaryView sector = file.read("log", 0, BaseBlock.SECTOR);
        BaseBlock base = BaseBlock.read(sector);
        if (!base.isValid()) {
            throw sector.corrupt("base block", 0, base.signatureRight() ? "has a wrong checksum" : "is no regf");
        }
        if (!base.isLog()) {
            throw sector.corrupt("file type", 28, "is %d, no log".formatted(base.fileType()));
        }
        if (base.isTorn()) {
            throw sector.corrupt("sequence numbers", 4, "are %s and %s: it was not written to its end".formatted(
                    Integer.toUnsignedString(base.primarySequence()),
                    Integer.toUnsignedString(base.secondarySequence())));
        }
        return new TransactionLog(file, base);
    }

    boolean isNew() {
        return base.fileType() == BaseBlock.NEW_LOG;
    }

    String name() {
        return "log " + file.path().getFileName();
    }
}
