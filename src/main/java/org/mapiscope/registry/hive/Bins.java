package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The bins that cells are in. Each is looked at when the first cell in it is, so that what is not read costs nothing.
 *
 * <p>Thread-safe. Source: "Hive bin".
 */
final class Bins {

    static final int PAGE = 4096;
    /** Bytes of a bin before its first cell. */
    static final int HEADER = 32;

    private static final int SIGNATURE = 0x6E696268;
    /** In the place of a page's bin: not looked for yet, and none. */
    private static final int UNKNOWN = 0;
    private static final int NONE = -1;

    private final HiveBytes bytes;
    private final Damages damages;
    /** For each page the number of the page that its bin begins with, from 1. */
    private final AtomicIntegerArray bins;

    Bins(HiveBytes bytes, Damages damages) {
        this.bytes = bytes;
        this.damages = damages;
        this.bins = new AtomicIntegerArray((int) ((Math.max(0, bytes.end() - BaseBlock.SIZE) + PAGE - 1) / PAGE));
    }

    /**
     * Looks for the bin that has {@code position}, and tells when there is none.
     *
     * @param position in the file, within the bins
     * @return whether a cell can be there, which is not so in a bin's header
     */
    boolean hasCells(long position) throws IOException {
        int page = (int) ((position - BaseBlock.SIZE) / PAGE);
        int bin = bins.get(page);
        if (bin == UNKNOWN) {
            bin = find(page);
        }
        return bin == NONE || position - start(bin - 1) >= HEADER;
    }

    /** {@return whether a bin begins at {@code position}} */
    boolean beginsAt(long position) throws IOException {
        if (bytes.i32(position) != SIGNATURE
                || Integer.toUnsignedLong(bytes.i32(position + 4)) != position - BaseBlock.SIZE) {
            return false;
        }
        long size = size(position);
        return size >= PAGE && size % PAGE == 0;
    }

    /** {@return bytes of the bin at {@code position}} */
    long size(long position) throws IOException {
        return Integer.toUnsignedLong(bytes.i32(position + 8));
    }

    private static long start(int page) {
        return BaseBlock.SIZE + (long) PAGE * page;
    }

    private int find(int page) throws IOException {
        int first = page;
        while (first >= 0 && bins.get(first) == UNKNOWN && !beginsAt(start(first))) {
            first--;
        }
        int bin = first < 0 ? NONE : bins.get(first);
        int pages = 0;
        if (bin == UNKNOWN) {
            bin = first + 1;
            pages = pages(first);
        } else if (bin != NONE) {
            pages = pages(bin - 1) - (first - (bin - 1));
        }
        int without = first < 0 ? 0 : bin == NONE ? first : first + pages;
        for (int each = Math.max(0, first); each <= Math.max(page, without - 1); each++) {
            bins.set(each, each < without ? bin : NONE);
        }
        if (bin == NONE ? first < 0 : page >= without) {
            tellMissing(without);
        }
        return bins.get(page);
    }

    /** {@return number of pages of the bin that begins with page {@code first}, up to the next bin} */
    private int pages(int first) throws IOException {
        long most = Math.min(size(start(first)) / PAGE, bins.length() - first);
        for (int pages = 1; pages < most; pages++) {
            if (beginsAt(start(first + pages))) {
                damages.tell("hbin", start(first), "size is %d, but another bin begins after %d bytes"
                        .formatted(size(start(first)), (long) PAGE * pages));
                return pages;
            }
        }
        return (int) most;
    }

    private void tellMissing(int page) throws IOException {
        long at = start(page);
        damages.tell("hbin", at,
                "no bin begins here: signature 0x%08X, offset 0x%X, size %d; cells are read nevertheless"
                        .formatted(bytes.i32(at), Integer.toUnsignedLong(bytes.i32(at + 4)), size(at)));
    }
}
