package org.mapiscope.binary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A file that is only read, at positions. Safe for many threads.
 *
 * <p>It takes no lock and maps nothing into memory: others may rename or delete the file meanwhile, and {@link #close}
 * gives it back at once. A thread that is interrupted while it reads does not take the file away from the others.
 */
public final class PositionalFile implements Closeable {

    private final Path path;
    private final BasicFileAttributes opened;
    private final ReentrantLock reopening = new ReentrantLock();
    private volatile FileChannel channel;
    private volatile boolean closed;

    private PositionalFile(Path path) throws IOException {
        this.path = path;
        this.opened = Files.readAttributes(path, BasicFileAttributes.class);
        if (opened.isDirectory()) {
            throw new IOException(path + " is a folder");
        }
        if (!opened.isRegularFile()) {
            // opening a named pipe would wait for whoever writes to it
            throw new IOException(path + " is no regular file but a device or a pipe");
        }
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    /**
     * Opens a file for reading.
     *
     * @throws IOException {@link java.nio.file.NoSuchFileException} and its like name the file
     */
    public static PositionalFile open(Path path) throws IOException {
        return new PositionalFile(path);
    }

    public Path path() {
        return path;
    }

    /** {@return number of bytes that it had when it was opened} */
    public long size() {
        return opened.size();
    }

    /**
     * Reads {@code length} bytes at {@code position}.
     *
     * @param name what the bytes are, for errors
     * @throws CorruptDataException when the file ends before that
     */
    public BinaryView read(String name, long position, int length) throws IOException {
        return BinaryView.of(path.toString(), name, position, bytes(() -> name, position, length));
    }

    /** Reads {@code length} bytes at {@code position} into an array of their own. */
    public byte[] bytes(Supplier<String> name, long position, int length) throws IOException {
        if (position < 0 || position > Long.MAX_VALUE - length) {
            throw new CorruptDataException(path.toString(), name.get(), position, "offset", "is outside the file");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        fill(buffer, position);
        if (buffer.hasRemaining()) {
            throw new CorruptDataException(path.toString(), name.get(), position, "data",
                    "needs %d bytes, the file has %d there".formatted(length, buffer.position()));
        }
        return buffer.array();
    }

    /** Reads from {@code position} on until {@code buffer} is full or the file ends. */
    void fill(ByteBuffer buffer, long position) throws IOException {
        long start = position - buffer.position();
        boolean interrupted = Thread.interrupted();
        try {
            boolean more = true;
            while (more && buffer.hasRemaining()) {
                FileChannel current = channel();
                try {
                    more = current.read(buffer, start + buffer.position()) >= 0;
                } catch (ClosedChannelException e) {
                    // an interrupt of any thread that reads closes the channel for all of them
                    interrupted |= Thread.interrupted();
                    reopen();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private FileChannel channel() throws IOException {
        if (closed) {
            throw new IOException(path + " is closed");
        }
        return channel;
    }

    private void reopen() throws IOException {
        reopening.lock();
        try {
            if (closed || channel.isOpen()) {
                return;
            }
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (!Objects.equals(now.fileKey(), opened.fileKey()) || !now.creationTime().equals(opened.creationTime())) {
                throw new IOException(path + " has been replaced by another file");
            }
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } finally {
            reopening.unlock();
        }
    }

    /** Gives the file back. A read under way fails; so does every later one. */
    @Override
    public void close() throws IOException {
        reopening.lock();
        try {
            closed = true;
            channel.close();
        } finally {
            reopening.unlock();
        }
    }
}
