package org.mapiscope.nativemapi.com;

import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * A copy of the memory around one answer of MAPI's, made a block at a time as it is looked at.
 *
 * <p>Memory that is not there is a {@link MapiException} with the call that pointed to it. Not thread-safe.
 */
final class CopiedMemory implements AutoCloseable {
    private static final int BLOCK_BITS = 16;

    /** Bytes that are copied at a time. */
    static final int BLOCK = 1 << BLOCK_BITS;

    private static final int BLOCK_MASK = BLOCK - 1;

    private final ProcessMemory memory;
    private final BlockPool pool;
    private final String call;
    private final BlockTable blocks = new BlockTable();
    private boolean bulk;

    /**
     * @param pool where the copy's memory comes from and goes back to
     * @param call whose answer it is, for errors
     */
    CopiedMemory(ProcessMemory memory, BlockPool pool, String call) {
        this.memory = memory;
        this.pool = pool;
        this.call = call;
    }

    /** Gives the copy's memory back; nothing is read any more. */
    @Override
    public void close() {
        blocks.removeAll(block -> pool.give(block.bytes));
    }

    /** Copies whole blocks from now on: quicker for much, slower for little. */
    void readAhead() {
        bulk = true;
    }

    /** {@return where in its block {@code address} lies} */
    static int offset(long address) {
        return (int) address & BLOCK_MASK;
    }

    /** Copies bytes past the blocks, for much that is looked at once. Returns whether all of them were there. */
    boolean copy(long address, byte[] to, int length) {
        return memory.read(address, to, 0, length);
    }

    /** {@return the block that {@code address} lies in, with its page there} */
    Block block(long address) throws MapiException {
        Block block = blocks.get(address >>> BLOCK_BITS);
        if (block == null) {
            block = load(address);
        }
        int page = offset(address) / ProcessMemory.PAGE;
        if ((block.pages >>> page & 1) == 0) {
            loadPage(block, page, address);
        }
        return block;
    }

    private Block load(long address) throws MapiException {
        long number = address >>> BLOCK_BITS;
        if (number == 0) {
            throw address == 0 ? bad("a null pointer") : unreadable(address);
        }
        Block block = new Block(number, pool.take());
        blocks.put(block);
        return block;
    }

    private void loadPage(Block block, int page, long address) throws MapiException {
        if (bulk && !block.hasGaps) {
            if (memory.read(block.number << BLOCK_BITS, block.bytes, 0, BLOCK)) {
                block.pages = Block.ALL_PAGES;
                return;
            }
            block.hasGaps = true;
        }
        int offset = page * ProcessMemory.PAGE;
        if (!memory.read((block.number << BLOCK_BITS) + offset, block.bytes, offset, ProcessMemory.PAGE)) {
            throw unreadable(address);
        }
        block.pages |= 1 << page;
    }

    /** {@return the failure of a call that worked by its result and answered what cannot be} */
    MapiException bad(String what) {
        return new MapiException(call, HResult.MAPI_E_CALL_FAILED, "The answer makes no sense: " + what);
    }

    /** {@return the failure for an address where there is no memory} */
    MapiException unreadable(long address) {
        return bad("it points to 0x%X, where there is no memory".formatted(address));
    }
}
