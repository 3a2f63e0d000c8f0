package org.mapiscope.nativemapi.com;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps the memory that answers were copied into for the next answers. Thread-safe. */
final class BlockPool {
    /** Most blocks that are kept: 4 MB. */
    private static final int KEPT = 64;

    private final Queue<byte[]> blocks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** {@return {@link CopiedMemory#BLOCK} bytes, with anything in them} */
    byte[] take() {
        byte @Nullable [] block = blocks.poll();
        if (block == null) {
            return new byte[CopiedMemory.BLOCK];
        }
        size.decrementAndGet();
        return block;
    }

    /** Takes a block back, which its last user must not touch any more. */
    void give(byte[] block) {
        if (size.get() < KEPT) {
            size.incrementAndGet();
            blocks.add(block);
        }
    }
}
