package org.mapiscope.store.pst.ndb;

/**
 * The name of a block or page.
 *
 * <p>Source: [MS-PST] 2.2.2.2.
 */
public record Bid(long value) {

    private static final long RESERVED = 1;
    private static final long INTERNAL = 2;

    /** {@return whether there is no block, as in a node without subnodes} */
    public boolean isNone() {
        return key() == 0;
    }

    /** {@return whether the block holds references to others, and is not encoded} */
    public boolean isInternal() {
        return (value & INTERNAL) != 0;
    }

    /** {@return what finds the block: all bits but the lowest, which readers ignore} */
    public long key() {
        return value & ~RESERVED;
    }

    @Override
    public String toString() {
        return "0x%X".formatted(value);
    }
}
