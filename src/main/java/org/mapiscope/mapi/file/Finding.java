package org.mapiscope.mapi.file;

/**
 * Something that is wrong with a store's file.
 *
 * @param structure the way down to it, under the specification's names, such as {@code node 0x200024 > HN}
 * @param offset bytes from the start of the file; for what is not in one piece there, to its first block, and 0 when it has
 *     none
 * @param detail the field under the specification's name, and what was there; in English
 */
public record Finding(FindingKind kind, String structure, long offset, String detail) {
    public Severity severity() {
        return kind.severity();
    }

    /** {@return the section of [MS-PST] that it breaks} */
    public String section() {
        return kind.section();
    }
}
