package org.mapiscope.gui.smartview;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;

/** Bytes that are read a page at a time when they are looked at; the pages looked at last are kept. FX thread only. */
public final class PagedBytes implements ByteSource {
    /** Bytes in a page. */
    static final int PAGE = 1 << 16;

    private static final int KEPT = 64;

    private final long size;
    private final TaskRunner tasks;
    private final Reader reader;
    private final Set<Long> waiting = new HashSet<>();
    private final Map<Long, Bytes> pages = new LinkedHashMap<>(KEPT, 0.75f, true);
    private Optional<MapiException> failure = Optional.empty();
    private Runnable arrived = () -> {};

    /** What reads bytes, on a job's thread. */
    @FunctionalInterface
    public interface Reader {
        /** {@return {@code length} bytes from {@code offset} on; fewer at the end} */
        Bytes read(long offset, int length) throws MapiException;
    }

    /** @param tasks where the reader is called */
    public PagedBytes(long size, TaskRunner tasks, Reader reader) {
        this.size = size;
        this.tasks = tasks;
        this.reader = reader;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Optional<Bytes> read(long from, long to) {
        if (to - from > (long) KEPT * PAGE) {
            throw new IllegalArgumentException("No more than " + KEPT + " pages are kept");
        }
        byte[] all = new byte[(int) (to - from)];
        boolean whole = true;
        for (long page = from / PAGE; page * PAGE < to; page++) {
            Bytes bytes = pages.get(page);
            if (bytes == null) {
                request(page);
                whole = false;
            } else {
                copy(bytes, page * PAGE, all, from);
            }
        }
        return whole ? Optional.of(Bytes.of(all)) : Optional.empty();
    }

    private static void copy(Bytes page, long offset, byte[] all, long from) {
        int first = (int) Math.max(0, from - offset);
        int end = (int) Math.min(page.size(), from + all.length - offset);
        if (first < end) {
            System.arraycopy(page.slice(first, end).toArray(), 0, all, (int) (offset + first - from), end - first);
        }
    }

    private void request(long page) {
        if (failure.isPresent() || !waiting.add(page)) {
            return;
        }
        long offset = page * PAGE;
        tasks.run("", progress -> reader.read(offset, (int) Math.min(PAGE, size - offset)),
                bytes -> keep(page, bytes), e -> {
                    failure = Optional.of(e);
                    arrived.run();
                });
    }

    private void keep(long page, Bytes bytes) {
        waiting.remove(page);
        pages.put(page, bytes);
        if (pages.size() > KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        arrived.run();
    }

    @Override
    public Optional<MapiException> failure() {
        return failure;
    }

    @Override
    public void setOnArrived(Runnable listener) {
        arrived = listener;
    }
}
