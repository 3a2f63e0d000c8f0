package org.mapiscope.nativemapi.com;

import java.util.Arrays;

/** Memory that is there at one address and nowhere else: a block of structures as C could have made them. */
final class PlacedMemory implements ProcessMemory {
    /** Where the block begins: not at the start of a page, as memory of an allocator's. */
    static final long ADDRESS = 0x7FF0_0010L;

    private final byte[] bytes;

    PlacedMemory(MemoryWriter writer) {
        this(writer.at(ADDRESS));
    }

    PlacedMemory(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a reader of it, for an answer to {@code TestCall}} */
    MemoryReader reader(Layout layout) {
        return new MemoryReader(this, layout, new BlockPool(), "TestCall");
    }

    /** Pages are there whole, so what surrounds the block in its pages is zeros. */
    @Override
    public boolean read(long address, byte[] to, int offset, int length) {
        long first = ADDRESS & -PAGE;
        long end = (ADDRESS + bytes.length + PAGE - 1) & -PAGE;
        if (address < first || address + length > end) {
            return false;
        }
        Arrays.fill(to, offset, offset + length, (byte) 0);
        long from = Math.max(address, ADDRESS);
        long until = Math.min(address + length, ADDRESS + bytes.length);
        if (from < until) {
            System.arraycopy(bytes, (int) (from - ADDRESS), to, offset + (int) (from - address), (int) (until - from));
        }
        return true;
    }
}
