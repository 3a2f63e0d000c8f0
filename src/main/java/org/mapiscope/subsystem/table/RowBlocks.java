package org.mapiscope.subsystem.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.MapiException;

/**
 * Reads many rows on several threads, in blocks, and takes the blocks in the order of their rows. Some blocks are read ahead,
 * so that a disk is asked for more than one thing at a time. Used under its table's lock: nothing changes meanwhile.
 */
final class RowBlocks {
    /** Rows of a block. */
    static final int BLOCK = 2048;

    /** More than there are processors: from a disk that is asked for much at a time rows come sooner. */
    private static final int THREADS = 16;

    /** Blocks that are read, or wait to be taken, at a time. */
    private static final int AHEAD = 2 * THREADS;

    private RowBlocks() {}

    /** What is made of the rows from {@code from} up to, without, {@code to}; called on any thread. */
    interface Block<T> {
        T read(long from, long to) throws MapiException;
    }

    /** What is done with a block; called on the caller's thread. */
    interface Taker<T> {
        void take(T block) throws MapiException;
    }

    /**
     * Reads {@code size} rows and takes the blocks.
     *
     * @throws MapiException the first, in the order of the rows, that a block threw; likewise what is unchecked
     */
    static <T> void inOrder(long size, Block<T> block, Taker<T> taker) throws MapiException {
        if (size <= BLOCK) {
            taker.take(block.read(0, size));
            return;
        }
        // never interrupted: an interrupt would close the file that a block is read from
        ExecutorService threads = Executors.newFixedThreadPool(THREADS,
                Thread.ofPlatform().daemon().name("mapi-rows-", 0).factory());
        Deque<Future<T>> reading = new ArrayDeque<>();
        try {
            for (long from = 0; from < size; from += BLOCK) {
                long start = from;
                reading.add(threads.submit(() -> block.read(start, Math.min(size, start + BLOCK))));
                if (reading.size() == AHEAD) {
                    taker.take(result(reading.remove()));
                }
            }
            while (!reading.isEmpty()) {
                taker.take(result(reading.remove()));
            }
        } finally {
            // what was begun comes to its end before the call does: nobody reads behind its back
            reading.forEach(each -> each.cancel(false));
            threads.shutdown();
            uninterrupted(() -> threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
        }
    }

    private static <T> T result(Future<T> block) throws MapiException {
        try {
            return uninterrupted(block::get);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case MapiException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new CompletionException(e);
            }
        }
    }

    private interface Wait<T, X extends Exception> {
        T end() throws X, InterruptedException;
    }

    /** Waits to the end, and leaves an interrupt to the caller. */
    private static <T, X extends Exception> T uninterrupted(Wait<T, X> wait) throws X {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.end();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
