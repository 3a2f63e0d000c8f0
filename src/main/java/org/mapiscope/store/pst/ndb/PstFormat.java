package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The variants of the file: all that differs between them in widths, sizes and places.
 *
 * <p>Source: [MS-PST] 2.2.1.2, 2.2.2.6; for {@link #UNICODE_4K}, which that text does not have, the files that Outlook
 * 2013 writes.
 */
@SuppressWarnings("ImmutableEnumChecker") // the layouts are records of numbers
public enum PstFormat {
    ANSI(Integer.BYTES, new HeaderLayout(512, 164, 461, 0), new PageLayout(512, 12, 496, false),
            new BlockLayout(8192, 64, 12)),

    UNICODE(Long.BYTES, new HeaderLayout(564, 180, 513, 524), new PageLayout(512, 16, 488, false),
            new BlockLayout(8192, 64, 16)),

    UNICODE_4K(Long.BYTES, new HeaderLayout(564, 180, 513, 524), new PageLayout(4096, 24, 4056, true),
            new BlockLayout(65536, 512, 24));

    /** wVer of ANSI files; a smaller one is older than this format. */
    private static final int ANSI_14 = 14;

    private static final int ANSI_15 = 15;
    /** wVer of the first Unicode files, before the 23 that came to stay. */
    private static final int UNICODE_21 = 21;
    /** wVer of files with 4096-byte pages. */
    private static final int OUTLOOK_2013 = 36;

    private final int idSize;
    private final HeaderLayout header;
    private final PageLayout page;
    private final BlockLayout block;

    PstFormat(int idSize, HeaderLayout header, PageLayout page, BlockLayout block) {
        this.idSize = idSize;
        this.header = header;
        this.page = page;
        this.block = block;
    }

    /** {@return the variant that has the version {@code version} (wVer) in its header} */
    static PstFormat ofVersion(BinaryView header, int version) throws CorruptDataException {
        if (version == ANSI_14 || version == ANSI_15) {
            return ANSI;
        }
        if (version < UNICODE_21) {
            throw header.corrupt("wVer", Header.VERSION, "is %d, no version of a PST".formatted(version));
        }
        return version == OUTLOOK_2013 ? UNICODE_4K : UNICODE;
    }

    /** {@return what people call it} */
    public String title() {
        return switch (this) {
            case ANSI -> "ANSI";
            case UNICODE -> "Unicode";
            case UNICODE_4K -> "4K";
        };
    }

    /** {@return bytes in a BID and in a place in the file: 4 or 8} */
    public int idSize() {
        return idSize;
    }

    /** {@return bytes in the number of a row, in the index of a table's rows (dwRowIndex)} */
    public int rowIndexSize() {
        return idSize / 2;
    }

    /** {@return how many bits of an HID are the item's place in its block (hidIndex)} */
    public int heapIndexBits() {
        return this == UNICODE_4K ? 14 : 11;
    }

    /** {@return most bytes of data in a block} */
    public int maxBlockData() {
        return block.maxSize() - block.trailerSize();
    }

    /** {@return whether strings are of PT_STRING8, and trailers have the name before the checksum} */
    public boolean ansi() {
        return this == ANSI;
    }

    HeaderLayout header() {
        return header;
    }

    PageLayout page() {
        return page;
    }

    BlockLayout block() {
        return block;
    }

    /** Reads a BID or a place in the file: {@link #idSize} bytes, not negative in what is returned for ANSI. */
    long id(BinaryView view, String field, long offset) throws CorruptDataException {
        return idSize == Long.BYTES ? view.i64(field, offset) : view.u32(field, offset);
    }
}
