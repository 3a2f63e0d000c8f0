package org.mapiscope.binary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Reads pieces of a file that mostly lie near each other: once two that follow are near, a thread has the file's bytes
 * around them at hand. Safe for many threads, without a lock.
 */
public final class ReadAhead {

    /** Bytes that a thread has at hand: few enough to stay in a processor's own cache until they are used. */
    private static final int WINDOW = 64 << 10;

    /** Bytes of them that are before the piece for which they were read: what belongs together is not always in order. */
    private static final int BEFORE = 8 << 10;

    /** More than there are threads that read a file at a time; 4 MB in all. */
    private static final int MOST_WINDOWS = 64;

    private final PositionalFile file;
    /** Of each thread that has read; a window is its thread's alone, whether it is still in here or not. */
    private final Map<Thread, Window> windows = new ConcurrentHashMap<>();

    public ReadAhead(PositionalFile file) {
        this.file = file;
    }

    /**
     * Reads {@code length} bytes at {@code position} into an array of their own.
     *
     * @param name what the bytes are, for errors
     * @throws CorruptDataException when the file ends before that
     */
    public byte[] bytes(Supplier<String> name, long position, int length) throws IOException {
        Window window = window();
        if (!window.has(file, position, length)) {
            return file.bytes(name, position, length);
        }
        byte[] bytes = new byte[length];
        window.copy(position, bytes, length);
        return bytes;
    }

    /** As {@link #bytes}, to the start of {@code target}, which has room for as many. */
    public void read(Supplier<String> name, long position, int length, byte[] target) throws IOException {
        Window window = window();
        if (window.has(file, position, length)) {
            window.copy(position, target, length);
        } else {
            System.arraycopy(file.bytes(name, position, length), 0, target, 0, length);
        }
    }

    /** As {@link #bytes}, as a view. */
    public BinaryView read(String name, long position, int length) throws IOException {
        return BinaryView.of(file.path().toString(), name, position, bytes(() -> name, position, length));
    }

    /** Keeps nothing of the file any more. */
    public void forget() {
        windows.clear();
    }

    private Window window() {
        Thread thread = Thread.currentThread();
        Window window = windows.get(thread);
        if (window == null) {
            if (windows.size() >= MOST_WINDOWS) {
                // most are of threads that have ended
                windows.clear();
            }
            window = new Window();
            windows.put(thread, window);
        }
        return window;
    }

    /** A part of the file. One thread. */
    private static final class Window {

        private ByteBuffer part = ByteBuffer.allocate(0);
        private long start;
        private long last = Long.MIN_VALUE / 2;

        /** {@return whether the bytes are at hand, which they are made when they are near the last ones} */
        boolean has(PositionalFile file, long position, int length) throws IOException {
            boolean near = Math.abs(position - last) < WINDOW - BEFORE;
            last = position;
            if (contains(position, length)) {
                return true;
            }
            if (!near || length > WINDOW / 2 || position >= file.size()) {
                return false;
            }
            if (part.capacity() == 0) {
                part = ByteBuffer.allocateDirect(WINDOW);
            }
            moveTo(file, Math.max(0, position - BEFORE));
            return contains(position, length);
        }

        /** Reads what is not at hand yet: mostly the window moves on, and starts with the end of what it was. */
        private void moveTo(PositionalFile file, long newStart) throws IOException {
            int end = part.position();
            part.clear();
            if (newStart >= start && newStart - start < end) {
                part.limit(end).position((int) (newStart - start));
                part.compact();
            }
            start = newStart;
            file.fill(part, newStart + part.position());
        }

        private boolean contains(long position, int length) {
            return position >= start && position - start <= part.position() - length;
        }

        void copy(long position, byte[] target, int length) {
            part.get((int) (position - start), target, 0, length);
        }
    }
}
