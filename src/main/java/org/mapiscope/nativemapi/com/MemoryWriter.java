package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapiscope.mapi.Bytes;

/**
 * Builds structures that point to each other in one block of memory. Not thread-safe.
 *
 * <p>A place in the block is its offset; pointers become addresses once the block has one.
 */
final class MemoryWriter {
    /** What every structure of MAPI's is aligned to at most, in bytes. */
    private static final int ALIGNMENT = 8;

    private final Layout layout;
    private final List<Integer> pointers = new ArrayList<>();
    private byte[] bytes = new byte[256];
    private ByteBuffer buffer = over(bytes);
    private int size;

    MemoryWriter(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    /** {@return the offset of {@code length} zero bytes more} */
    int allocate(int length) {
        int offset = size;
        size = Math.addExact(size, Math.addExact(length, ALIGNMENT - 1) & -ALIGNMENT);
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, Math.addExact(bytes.length, bytes.length)));
            buffer = over(bytes);
        }
        return offset;
    }

    /** {@return the offset of one structure, zeroed} */
    int allocate(Place structureSize) {
        return allocate(layout.of(structureSize));
    }

    /** {@return the offset of a copy of {@code data}} */
    int copy(Bytes data) {
        return copy(data.toArray());
    }

    int copy(byte[] data) {
        int offset = allocate(data.length);
        System.arraycopy(data, 0, bytes, offset, data.length);
        return offset;
    }

    /** {@return the offset of UTF-16 units and a zero} */
    int utf16(String text) {
        int offset = allocate((text.length() + 1) * Short.BYTES);
        for (int i = 0; i < text.length(); i++) {
            buffer.putChar(offset + i * Short.BYTES, text.charAt(i));
        }
        return offset;
    }

    /** {@return the offset of bytes and a zero} */
    int string8(Bytes text) {
        int offset = allocate(text.size() + 1);
        System.arraycopy(text.toArray(), 0, bytes, offset, text.size());
        return offset;
    }

    /** Copies {@code data} to {@code offset}, within what was allocated there. */
    void bytes(int offset, Bytes data) {
        System.arraycopy(data.toArray(), 0, bytes, offset, data.size());
    }

    void i16(int offset, int value) {
        buffer.putShort(offset, (short) value);
    }

    void i32(int offset, int value) {
        buffer.putInt(offset, value);
    }

    void i32(int structure, Place field, int value) {
        i32(structure + layout.of(field), value);
    }

    void i64(int offset, long value) {
        buffer.putLong(offset, value);
    }

    /** Makes what is at {@code offset} point to {@code target}. */
    void pointer(int offset, int target) {
        pointers.add(offset);
        if (layout.is64()) {
            buffer.putLong(offset, target);
        } else {
            buffer.putInt(offset, target);
        }
    }

    void pointer(int structure, Place field, int target) {
        pointer(structure + layout.of(field), target);
    }

    /** {@return the block as it is at {@code address}} */
    byte[] at(long address) {
        byte[] placed = Arrays.copyOf(bytes, size);
        ByteBuffer target = over(placed);
        for (int pointer : pointers) {
            if (layout.is64()) {
                target.putLong(pointer, address + target.getLong(pointer));
            } else {
                target.putInt(pointer, (int) address + target.getInt(pointer));
            }
        }
        return placed;
    }

    /** {@return the block in memory of this process} The caller closes it. */
    Memory toMemory() {
        Memory memory = new Memory(Math.max(size, 1));
        memory.write(0, at(Pointer.nativeValue(memory)), 0, size);
        return memory;
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
