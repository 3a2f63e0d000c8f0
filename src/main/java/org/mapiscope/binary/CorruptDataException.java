package org.mapiscope.binary;

import java.io.IOException;

/**
 * Bytes that break their format: which file, which structure, where, which field, and what was there.
 *
 * <p>It is an {@link IOException}, so that whoever reads a file deals with damage where it deals with a failing disk.
 */
public final class CorruptDataException extends IOException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String structure;
    private final long offset;
    private final String field;
    private final String found;

    /**
     * @param file the file, or what else the bytes are from
     * @param structure the way down to the structure, such as {@code HN > HNHDR}
     * @param offset bytes from the start of the file; from the start of the structure where it is not in one piece
     * @param field the field under its specification's name
     * @param found what was there and why it cannot be, as the end of a sentence that starts with the field
     */
    public CorruptDataException(String file, String structure, long offset, String field, String found) {
        super("%s: %s, offset 0x%X: %s %s".formatted(file, structure, offset, field, found));
        this.file = file;
        this.structure = structure;
        this.offset = offset;
        this.field = field;
        this.found = found;
    }

    public String file() {
        return file;
    }

    public String structure() {
        return structure;
    }

    public long offset() {
        return offset;
    }

    public String field() {
        return field;
    }

    public String found() {
        return found;
    }
}
