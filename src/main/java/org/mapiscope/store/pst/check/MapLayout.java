package org.mapiscope.store.pst.check;

import org.mapiscope.store.pst.ndb.PstFormat;

/**
 * Where the allocation maps of a file are, and what their bits stand for.
 *
 * <p>Source: [MS-PST] 2.2.2.7.2 to 2.2.2.7.4. It has nothing on files with 4096-byte pages; what is here of them was
 * inferred from a file that Outlook 2013 wrote: a map at 0x22000 whose bits are exactly the space that blocks and pages have,
 * an end of the file where its last bit ends, and a list before it. Where a second map of such a file is, is a guess.
 *
 * @param first bytes from the start of the file to the first map
 * @param slot bytes that a bit of a map stands for
 * @param pageSize bytes in a page
 * @param bitsPlace bytes from the start of a map to its bits
 * @param bits bytes of bits in a map
 * @param format the file's variant
 */
record MapLayout(long first, int slot, int pageSize, int bitsPlace, int bits, PstFormat format) {

    static MapLayout of(PstFormat format) {
        return switch (format) {
            // ANSI pages have four bytes of padding before the bits
            case ANSI -> new MapLayout(0x4400, 64, 512, Integer.BYTES, 496, format);
            case UNICODE -> new MapLayout(0x4400, 64, 512, 0, 496, format);
            case UNICODE_4K -> new MapLayout(0x22000, 512, 4096, 0, 4072, format);
        };
    }

    /** {@return how many slots a map is for, its own page among them} */
    int slots() {
        return bits * Byte.SIZE;
    }

    /** {@return bytes from one map to the next: what the bits of one stand for} */
    long span() {
        return (long) slots() * slot;
    }

    /** {@return where map {@code index} is in the file} */
    long place(long index) {
        return first + index * span();
    }

    /** {@return how many maps a file of {@code size} bytes has} */
    long count(long size) {
        return Math.max(0, (size - first + span() - 1) / span());
    }

    int slotsPerPage() {
        return pageSize / slot;
    }

    /** {@return where the density list is, in the page before the first map} */
    long densityList() {
        return first - pageSize;
    }

    /** {@return whether there are maps of pages and of free space too, which newer versions of Outlook keep and do not use} */
    boolean hasOldMaps() {
        return format != PstFormat.UNICODE_4K;
    }
}
