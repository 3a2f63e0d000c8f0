package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/** The cells of a hive, which are all that its structures are kept in. Thread-safe. Source: "Cell". */
final class Cells {

    /** Where a structure says that there is no cell. */
    static final int NONE = -1;
    static final int ALIGNMENT = 8;

    private final HiveBytes bytes;
    private final Bins bins;
    private final Damages damages;
    /** Bytes of a cell before its data. */
    private final int header;

    Cells(HiveBytes bytes, BaseBlock base, Damages damages) {
        this.bytes = bytes;
        this.bins = new Bins(bytes, damages);
        this.damages = damages;
        this.header = base.hasOldCells() ? 8 : 4;
    }

    private Cells(Cells cells, Damages damages) {
        this.bytes = cells.bytes;
        this.bins = cells.bins;
        this.damages = damages;
        this.header = cells.header;
    }

    /** {@return the same cells, of which damage is told to {@code others} instead} */
    Cells telling(Damages others) {
        return new Cells(this, others);
    }

    /**
     * A cell that is in use.
     *
     * @param position bytes from the start of the file to its data
     * @param size bytes of data that it has room for
     */
    record Cell(HiveBytes bytes, Supplier<String> name, long position, long size) {

        /** {@return {@code length} bytes of it from {@code from} on} */
        BinaryView read(long from, int length) throws IOException {
            if (from + length > size) {
                throw corrupt("cell", "has %d bytes, not %d".formatted(size, from + length));
            }
            return bytes.read(name, position + from, length);
        }

        CorruptDataException corrupt(String field, String found) {
            return bytes.corrupt(name, position, field, found);
        }

        /** {@return {@code length}, or as much of it as there is room for behind {@code from}} */
        int most(long from, long length) {
            return (int) Math.min(Integer.MAX_VALUE, Math.clamp(size - from, 0, length));
        }
    }

    /**
     * {@return the cell that a structure names} One that is longer than can be ends where the next bin begins, which is
     * told.
     *
     * @param name what is in it, for errors
     * @throws CorruptDataException when it is outside the hive, free, or nothing that can be a cell
     */
    Cell cell(Supplier<String> name, int cell) throws IOException {
        long position = HiveBytes.position(cell);
        if (cell % ALIGNMENT != 0) {
            throw bytes.corrupt(name, position, "cell", "is at no multiple of " + ALIGNMENT);
        }
        if (position + header > bytes.end()) {
            throw bytes.corrupt(name, position, "cell", "is outside the hive, which ends at 0x%X"
                    .formatted(bytes.end()));
        }
        if (!bins.hasCells(position)) {
            throw bytes.corrupt(name, position, "cell", "is in the header of a bin");
        }
        long size = -(long) bytes.i32(position);
        if (size < 0) {
            throw bytes.corrupt(name, position, "cell", "is free");
        }
        if (size < header) {
            throw bytes.corrupt(name, position, "cell", "has a size of " + size);
        }
        if (size % ALIGNMENT != 0) {
            damages.tell(name.get(), position, "cell has a size of %d, no multiple of %d".formatted(size, ALIGNMENT));
        }
        long room = room(position, size);
        if (room < size) {
            damages.tell(name.get(), position,
                    "cell has a size of %d where there is room for %d only".formatted(size, room));
        }
        return new Cell(bytes, name, position + header, room - header);
    }

    /** {@return {@code size}, or how far it is to the next bin or the hive's end} */
    private long room(long position, long size) throws IOException {
        long end = Math.min(position + size, bytes.end());
        long inBins = position - BaseBlock.SIZE;
        for (long page = position - inBins % Bins.PAGE + Bins.PAGE; page < end; page += Bins.PAGE) {
            if (bins.beginsAt(page)) {
                return page - position;
            }
        }
        return end - position;
    }

    HiveBytes bytes() {
        return bytes;
    }

    Bins bins() {
        return bins;
    }

    /** {@return bytes of a cell before its data} */
    int header() {
        return header;
    }
}
