package org.mapiscope.nativemapi.com;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Blocks by their number. Not thread-safe.
 *
 * <p>Each pointer that is followed is looked up here, which a map of boxed numbers made a quarter of the whole time of
 * reading a table.
 */
final class BlockTable {
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int SMALLEST = 16;

    private @Nullable Block[] slots = new @Nullable Block[SMALLEST];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(SMALLEST);
    private int size;

    @Nullable
    Block get(long number) {
        int slot = slot(number);
        Block block = slots[slot];
        while (block != null && block.number != number) {
            slot = (slot + 1) & (slots.length - 1);
            block = slots[slot];
        }
        return block;
    }

    /** Adds a block whose number is not there yet. */
    void put(Block block) {
        if (size * 2 >= slots.length) {
            @Nullable
            Block[] before = slots;
            slots = new @Nullable Block[before.length * 4];
            shift -= 2;
            for (Block each : before) {
                if (each != null) {
                    place(each);
                }
            }
        }
        place(block);
        size++;
    }

    /** Takes all blocks out, each to {@code taker}. */
    void removeAll(Consumer<Block> taker) {
        for (int i = 0; i < slots.length; i++) {
            Block block = slots[i];
            if (block != null) {
                taker.accept(block);
                slots[i] = null;
            }
        }
        size = 0;
    }

    private void place(Block block) {
        int slot = slot(block.number);
        while (slots[slot] != null) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = block;
    }

    private int slot(long number) {
        return (int) ((number * SPREAD) >>> shift);
    }
}
