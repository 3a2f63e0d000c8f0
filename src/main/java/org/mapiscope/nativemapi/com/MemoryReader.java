package org.mapiscope.nativemapi.com;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;

/**
 * Reads one answer of MAPI's where it lies, from a copy of the memory around it, so that a structure costs no call into C.
 *
 * <p>Made for one answer and thrown away with it. A null pointer, memory that is not there, or a count past its limit is a
 * {@link MapiException} with the call that answered so. Not thread-safe.
 */
final class MemoryReader implements AutoCloseable {
    /** Most bytes that a string or a binary value may have; a provider that says more has gone wrong. */
    static final int MAX_BYTES = 0x2000_0000;

    private static final long EACH_UNIT_1 = 0x0001_0001_0001_0001L;
    private static final long EACH_UNIT_8000 = 0x8000_8000_8000_8000L;
    private static final long EACH_UNIT_FF00 = 0xFF00_FF00_FF00_FF00L;

    private final CopiedMemory memory;
    private final Layout layout;
    private final BlockPool pool;
    private final byte[] latin;
    private byte[] window = new byte[0];
    private int windowOffset;

    /**
     * @param pool where the copies' memory comes from and goes back to
     * @param call whose answer it is, for errors
     */
    MemoryReader(ProcessMemory memory, Layout layout, BlockPool pool, String call) {
        this.memory = new CopiedMemory(memory, pool, call);
        this.layout = layout;
        this.pool = pool;
        latin = pool.take();
    }

    /** Gives the copies' memory back; nothing is read any more. */
    @Override
    public void close() {
        pool.give(latin);
        memory.close();
    }

    /** Reads whole blocks from now on: quicker for much, slower for little. */
    void readAhead() {
        memory.readAhead();
    }

    Layout layout() {
        return layout;
    }

    int i32(long address) throws MapiException {
        Block block = memory.block(address);
        int offset = CopiedMemory.offset(address);
        if (offset <= block.end(offset) - Integer.BYTES) {
            return LittleEndian.i32(block.bytes, offset);
        }
        return LittleEndian.i32(bytes(address, Integer.BYTES), 0);
    }

    long i64(long address) throws MapiException {
        Block block = memory.block(address);
        int offset = CopiedMemory.offset(address);
        if (offset <= block.end(offset) - Long.BYTES) {
            return LittleEndian.i64(block.bytes, offset);
        }
        return LittleEndian.i64(bytes(address, Long.BYTES), 0);
    }

    int i32(long structure, Place field) throws MapiException {
        return i32(structure + layout.of(field));
    }

    /** {@return the pointer at {@code address}; 0 for null} */
    long pointer(long address) throws MapiException {
        return layout.is64() ? i64(address) : Integer.toUnsignedLong(i32(address));
    }

    long pointer(long structure, Place field) throws MapiException {
        return pointer(structure + layout.of(field));
    }

    /** {@return the pointer in {@code field}, which must point somewhere} */
    long required(long structure, Place field) throws MapiException {
        long pointer = pointer(structure, field);
        if (pointer == 0) {
            throw bad(field.field() + " is a null pointer");
        }
        return pointer;
    }

    /** {@return the count in {@code field}, at most {@code most}} */
    int count(long structure, Place field, int most) throws MapiException {
        return checkCount(i32(structure, field), field.field(), most);
    }

    /** {@return {@code count} when it is at most {@code most}, both unsigned} */
    int checkCount(int count, String name, int most) throws MapiException {
        if (Integer.compareUnsigned(count, most) > 0) {
            throw bad("%s is %s, more than the limit of %d".formatted(name, Integer.toUnsignedString(count), most));
        }
        return count;
    }

    MapiUid uid(long address) throws MapiException {
        return new MapiUid(binary(address, MapiUid.SIZE));
    }

    /** {@return a string of UTF-16 units that ends at a zero; half of a pair is kept as it is} */
    String utf16(long address) throws MapiException {
        Block block = memory.block(address);
        byte[] bytes = block.bytes;
        int start = CopiedMemory.offset(address);
        int end = block.end(start);
        int at = start;
        int length = 0;
        long units = 0;
        // four units at a time, until one of them is zero; those of Latin-1 become four bytes
        while (at <= end - Long.BYTES) {
            long four = LittleEndian.i64(bytes, at);
            if (((four - EACH_UNIT_1) & ~four & EACH_UNIT_8000) != 0) {
                break;
            }
            units |= four;
            LittleEndian.set(latin, length, pack(four));
            at += Long.BYTES;
            length += Integer.BYTES;
        }
        while (at <= end - Short.BYTES) {
            short unit = LittleEndian.i16(bytes, at);
            if (unit == 0) {
                return (units & EACH_UNIT_FF00) == 0
                        ? new String(latin, 0, length, StandardCharsets.ISO_8859_1)
                        : chars(bytes, start, length);
            }
            units |= unit;
            latin[length] = (byte) unit;
            at += Short.BYTES;
            length++;
        }
        byte[] all = terminated(address, Short.BYTES);
        return chars(all, 0, all.length / Short.BYTES);
    }

    /** {@return the bytes of a string that ends at a zero byte, without it} */
    Bytes string8(long address) throws MapiException {
        Block block = memory.block(address);
        int start = CopiedMemory.offset(address);
        int end = block.end(start);
        for (int at = start; at < end; at++) {
            if (block.bytes[at] == 0) {
                return Bytes.copyOf(block.bytes, start, at);
            }
        }
        return Bytes.of(terminated(address, 1));
    }

    /** {@return a string as the flags of its call have it: UTF-16, or in {@code charset}} */
    String text(long address, boolean unicode, Charset charset) throws MapiException {
        return unicode ? utf16(address) : new String(string8(address).toArray(), charset);
    }

    /**
     * Makes {@link #window} hold {@code length} bytes from {@link #windowOffset} on, without a copy where it can.
     */
    void look(long address, int length) throws MapiException {
        Block block = memory.block(address);
        int offset = CopiedMemory.offset(address);
        if (offset + length <= block.end(offset)) {
            window = block.bytes;
            windowOffset = offset;
        } else {
            window = bytes(address, length);
            windowOffset = 0;
        }
    }

    /** {@return what holds the bytes of the last {@link #look}; not to be changed or kept} */
    byte[] window() {
        return window;
    }

    /** {@return the pointer at {@code offset}; 0 for null} */
    long pointer(byte[] bytes, int offset) {
        return layout.is64()
                ? LittleEndian.i64(bytes, offset)
                : Integer.toUnsignedLong(LittleEndian.i32(bytes, offset));
    }

    int windowOffset() {
        return windowOffset;
    }

    /** {@return whether there is memory at {@code address}} */
    boolean isThere(long address) {
        return address != 0 && memory.copy(address, new byte[1], 1);
    }

    /** {@return {@code length} bytes as a value} */
    Bytes binary(long address, int length) throws MapiException {
        if (length > 0 && length <= CopiedMemory.BLOCK && address != 0) {
            Block block = memory.block(address);
            int offset = CopiedMemory.offset(address);
            if (offset + length <= block.end(offset)) {
                return Bytes.copyOf(block.bytes, offset, offset + length);
            }
        }
        return length == 0 ? Bytes.EMPTY : Bytes.of(bytes(address, length));
    }

    /** {@return a copy of {@code length} bytes} */
    byte[] bytes(long address, int length) throws MapiException {
        if (address == 0) {
            throw bad("a null pointer where %d bytes should be".formatted(length));
        }
        byte[] copy = new byte[checkCount(length, "a length in bytes", MAX_BYTES)];
        if (length > CopiedMemory.BLOCK) {
            if (!memory.copy(address, copy, length)) {
                throw memory.unreadable(address);
            }
            return copy;
        }
        int done = 0;
        while (done < length) {
            Block block = memory.block(address + done);
            int offset = CopiedMemory.offset(address + done);
            int part = Math.min(length - done, block.end(offset) - offset);
            System.arraycopy(block.bytes, offset, copy, done, part);
            done += part;
        }
        return copy;
    }

    /** {@return the failure of a call that worked by its result and answered what cannot be} */
    MapiException bad(String what) {
        return memory.bad(what);
    }

    private static String chars(byte[] bytes, int start, int count) {
        char[] chars = new char[count];
        for (int i = 0; i < count; i++) {
            chars[i] = (char) LittleEndian.i16(bytes, start + i * Short.BYTES);
        }
        return new String(chars);
    }

    /** {@return the low bytes of four units} */
    private static int pack(long four) {
        long low = four & 0x00FF_00FF_00FF_00FFL;
        long pairs = (low | low >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (int) (pairs | pairs >>> 16);
    }

    /** {@return the bytes before a zero unit of {@code size} bytes, however many pages they fill} */
    private byte[] terminated(long address, int size) throws MapiException {
        byte[] found = new byte[ProcessMemory.PAGE];
        int length = 0;
        while (true) {
            if (length + size > found.length) {
                checkCount(length, "the length of a string in bytes", MAX_BYTES);
                found = Arrays.copyOf(found, found.length * 2);
            }
            int unit = 0;
            for (int i = 0; i < size; i++) {
                Block block = memory.block(address + length + i);
                found[length + i] = block.bytes[CopiedMemory.offset(address + length + i)];
                unit |= found[length + i];
            }
            if (unit == 0) {
                return Arrays.copyOf(found, length);
            }
            length += size;
        }
    }
}
