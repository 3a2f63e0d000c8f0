package org.mapiscope.registry.hive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.PositionalFile;

/** A hive's file, its logs, and what they are together. Opened for reading only. */
final class HiveFile implements Closeable {

    private static final int BIN_SIGNATURE = 0x6E696268;
    /** Bytes from the start of the first bin to the time at which the hive was written last. */
    private static final int BIN_TIME = 20;

    private final PositionalFile file;
    private final Damages damages = new Damages();
    private final Recovery recovery;
    private final BaseBlock base;
    private final HiveBytes bytes;

    /** Where logs are found, when they are needed. */
    interface Logs {
        /** @param damages where it is told that they cannot be looked for */
        List<Path> find(Damages damages);
    }

    private HiveFile(PositionalFile file, Logs logs) throws IOException {
        this.file = file;
        BinaryView sector = file.read("regf", 0, BaseBlock.SECTOR);
        BaseBlock written = BaseBlock.read(sector);
        refuseOthers(sector, written);
        this.recovery = new Recovery(written, damages);
        try {
            if (written.isDirty()) {
                recovery.apply(logs.find(damages), lastWritten(written));
            }
            Optional<BaseBlock> recovered = recovery.recovered();
            this.base = checked(recovered.isPresent() ? recovered.get() : unrecovered(written));
        } catch (IOException e) {
            recovery.close();
            throw e;
        }
        this.bytes = new HiveBytes(file, recovery.pages(), base.binsSize());
    }

    static HiveFile open(Path path, Logs logs) throws IOException {
        PositionalFile file = PositionalFile.open(path);
        try {
            return new HiveFile(file, logs);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** A hive has a base block, or at least a first bin; a log has a base block and no bin. */
    private void refuseOthers(BinaryView sector, BaseBlock written) throws IOException {
        boolean hasBin = file.size() >= BaseBlock.SIZE + Bins.HEADER
                && file.read("hbin", BaseBlock.SIZE, Integer.BYTES).i32("signature", 0) == BIN_SIGNATURE;
        if (!hasBin && !written.signatureRight()) {
            throw sector.corrupt("signature", 0, "is 0x%08X, not regf: no hive".formatted(sector.i32("signature", 0)));
        }
        if (!hasBin && written.isValid() && written.isLog()) {
            throw sector.corrupt("file type", 28, "is %d: a hive's log, no hive".formatted(written.fileType()));
        }
    }

    private long lastWritten(BaseBlock written) throws IOException {
        if (written.isValid()) {
            return written.lastWritten();
        }
        return file.size() < BaseBlock.SIZE + Bins.HEADER
                ? 0
                : file.read("hbin", BaseBlock.SIZE, Bins.HEADER).i64("timestamp", BIN_TIME);
    }

    /** {@return what there is of a hive to which no log was applied} */
    private BaseBlock unrecovered(BaseBlock written) throws IOException {
        if (!written.signatureRight()) {
            damages.tell("regf", 0, "signature is not regf; all of the base block is taken for lost");
            return BaseBlock.lost(sizeInFile());
        }
        if (!written.checksumRight()) {
            damages.tell("regf", 0, "checksum is wrong; all of the file is taken for bins");
            boolean right = hasOldCells() == written.hasOldCells() && written.minor() <= BaseBlock.NEWEST;
            return written.withBinsSize(sizeInFile())
                    .withMinor(right ? written.minor() : hasOldCells() ? 1 : BaseBlock.NEWEST);
        }
        if (written.isTorn()) {
            damages.tell("regf", Integer.BYTES,
                    "sequence numbers are %s and %s: it was not written to its end, and there is no log to do that from"
                            .formatted(Integer.toUnsignedString(written.primarySequence()),
                                    Integer.toUnsignedString(written.secondarySequence())));
        }
        return written;
    }

    /** Old cells say where the cell before them is, which the first has none of. */
    private boolean hasOldCells() throws IOException {
        if (file.size() < BaseBlock.SIZE + Bins.PAGE) {
            return false;
        }
        BinaryView first = file.read("cell", BaseBlock.SIZE + Bins.HEADER, 2 * Integer.BYTES);
        return first.i32("size", 0) < 0 && first.i32("previous cell", 4) == Cells.NONE;
    }

    private BaseBlock checked(BaseBlock hive) {
        if (hive.isValid() && (hive.major() != 1 || hive.minor() > BaseBlock.NEWEST)) {
            damages.tell("regf", 20, "version is %s.%s; it is read as 1.%d".formatted(
                    Integer.toUnsignedString(hive.major()), Integer.toUnsignedString(hive.minor()), BaseBlock.NEWEST));
        }
        long size = Math.max(sizeInFile(), recovery.pages().end() - BaseBlock.SIZE);
        if (hive.binsSize() == 0 || hive.binsSize() % Bins.PAGE != 0) {
            damages.tell("regf", 40, "hive bins size is %d; all of the file is taken for bins"
                    .formatted(hive.binsSize()));
            return hive.withBinsSize(size);
        }
        if (hive.binsSize() > size) {
            damages.tell("regf", 40, "hive bins size is %d, the file has %d of it".formatted(hive.binsSize(), size));
        }
        return hive;
    }

    private long sizeInFile() {
        return Math.max(0, file.size() - BaseBlock.SIZE);
    }

    Path path() {
        return file.path();
    }

    Damages damages() {
        return damages;
    }

    HiveBytes bytes() {
        return bytes;
    }

    /** {@return the base block after the logs} */
    BaseBlock base() {
        return base;
    }

    /** {@return the logs that were applied, in that order} */
    List<Path> appliedLogs() {
        return recovery.applied();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        file.close();
        recovery.close();
    }
}
