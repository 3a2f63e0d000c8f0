package org.mapiscope.registry.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/** The bytes of a hive as they are with its logs applied: blocks read when they are needed, a few of them kept. Thread-safe. */
final class HiveBytes {

    private static final int BLOCK = 1 << 13;
    /** Blocks that are kept, 2 MB in all. */
    private static final int MOST_BLOCKS = 256;

    private final PositionalFile file;
    private final LogPages pages;
    private final long end;
    private final AtomicReferenceArray<@Nullable Block> blocks = new AtomicReferenceArray<>(MOST_BLOCKS);
    private volatile boolean closed;

    private static final class Block {
        private final long number;
        private final byte[] bytes;

        Block(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }
    }

    /** @param binsSize bytes of all bins, as far as there are so many */
    HiveBytes(PositionalFile file, LogPages pages, long binsSize) {
        this.file = file;
        this.pages = pages;
        this.end = Math.min(BaseBlock.SIZE + binsSize, Math.max(file.size(), pages.end()));
    }

    /** {@return the file, for errors} */
    String file() {
        return file.path().toString();
    }

    /** {@return bytes from the start of the file to the end of the last bin} */
    long end() {
        return end;
    }

    /** {@return where in the file a cell is} */
    static long position(int cell) {
        return BaseBlock.SIZE + Integer.toUnsignedLong(cell);
    }

    /**
     * Reads {@code length} bytes at {@code position}.
     *
     * @param name what the bytes are, for errors
     * @throws CorruptDataException when the hive ends before that
     */
    BinaryView read(Supplier<String> name, long position, int length) throws IOException {
        if (position < 0 || position > end - length) {
            throw corrupt(name, position, "data", "needs %d bytes, the hive has %d there".formatted(length,
                    Math.max(0, end - position)));
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            byte[] block = block((position + done) / BLOCK);
            int from = (int) ((position + done) % BLOCK);
            int count = Math.min(length - done, block.length - from);
            System.arraycopy(block, from, bytes, done, count);
            done += count;
        }
        return BinaryView.of(file(), name, position, bytes);
    }

    /** {@return the number at {@code position}, a multiple of 4; 0 behind the end} */
    int i32(long position) throws IOException {
        if (position > end - Integer.BYTES) {
            return 0;
        }
        return ByteBuffer.wrap(block(position / BLOCK)).order(ByteOrder.LITTLE_ENDIAN).getInt((int) (position % BLOCK));
    }

    CorruptDataException corrupt(Supplier<String> name, long position, String field, String found) {
        return new CorruptDataException(file(), name.get(), position, field, found);
    }

    private byte[] block(long number) throws IOException {
        if (closed) {
            throw new IOException(file.path() + " is closed");
        }
        int place = (int) (number % MOST_BLOCKS);
        Block kept = blocks.get(place);
        if (kept != null && kept.number == number) {
            return kept.bytes;
        }
        byte[] bytes = load(number * BLOCK);
        blocks.set(place, new Block(number, bytes));
        return bytes;
    }

    /** What neither the file nor a log has is zero, as Windows has it where a log lets a hive grow. */
    private byte[] load(long start) throws IOException {
        int length = (int) Math.min(BLOCK, end - start);
        int inFile = Math.clamp(file.size() - start, 0, length);
        byte[] bytes = file.bytes(() -> "hive", start, inFile);
        byte[] all = inFile == length ? bytes : Arrays.copyOf(bytes, length);
        pages.copyTo(all, start);
        return all;
    }

    /** Gives the blocks back; every later read fails. */
    void close() {
        closed = true;
        for (int i = 0; i < MOST_BLOCKS; i++) {
            blocks.set(i, null);
        }
    }
}
