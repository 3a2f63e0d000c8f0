package org.mapiscope.nativemapi.com;

/** A copy of a piece of memory that begins at a multiple of its size. Not thread-safe. */
final class Block {
    /** {@link #pages} when all were copied. */
    static final int ALL_PAGES = (1 << (CopiedMemory.BLOCK / ProcessMemory.PAGE)) - 1;

    /** Its address, in blocks. */
    final long number;

    final byte[] bytes;

    /** One bit for each page that was copied. */
    int pages;

    /** Whether some of its pages are no memory. */
    boolean hasGaps;

    Block(long number, byte[] bytes) {
        this.number = number;
        this.bytes = bytes;
    }

    /** {@return up to where bytes were copied without a gap from {@code offset} on} */
    int end(int offset) {
        return pages == ALL_PAGES
                ? CopiedMemory.BLOCK
                : (offset / ProcessMemory.PAGE + 1) * ProcessMemory.PAGE;
    }
}
