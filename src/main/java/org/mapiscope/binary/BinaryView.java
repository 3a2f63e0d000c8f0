package org.mapiscope.binary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a known place that are read at offsets, within bounds, in little-endian order.
 *
 * <p>It keeps no position, so threads may share it. A slice extends the name, so that an error tells the way down.
 */
public final class BinaryView {

    private static final VarHandle SHORT = little(short[].class);
    private static final VarHandle INT = little(int[].class);
    private static final VarHandle LONG = little(long[].class);

    private static final byte[] NONE = {};

    /** What this is a part of; null for all bytes that were read at once. */
    private final @Nullable BinaryView outer;
    /** A text, or a supplier of one that only an error asks for; where there is no outer one, a {@link Source}. */
    private final Object part;
    private final byte[] bytes;
    private final int start;
    private final int size;

    private BinaryView(@Nullable BinaryView outer, Object part, byte[] bytes, int start, int size) {
        this.outer = outer;
        this.part = part;
        this.bytes = bytes;
        this.start = start;
        this.size = size;
    }

    /**
     * A view of all of {@code bytes}, which nobody may change from now on.
     *
     * @param file the file, or what else the bytes are from
     * @param name what the bytes are, for errors
     * @param origin bytes from the start of the file to the first of them; 0 where they are not in one piece there
     */
    public static BinaryView of(String file, String name, long origin, byte[] bytes) {
        return new BinaryView(null, new Source(file, name, origin), bytes, 0, bytes.length);
    }

    /** As {@link #of(String, String, long, byte[])}, with a name that is made when an error needs it. */
    public static BinaryView of(String file, Supplier<String> name, long origin, byte[] bytes) {
        return new BinaryView(null, new Source(file, name, origin), bytes, 0, bytes.length);
    }

    private static VarHandle little(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return the file that the bytes are from} */
    public String file() {
        return source().file;
    }

    /** {@return the way down to these bytes, such as {@code HN > HNHDR}} */
    public String name() {
        Object named = part instanceof Source source ? source.name : part;
        String own = named instanceof Supplier<?> supplier ? String.valueOf(supplier.get()) : named.toString();
        return outer == null ? own : outer.name() + " > " + own;
    }

    /** {@return bytes from the start of the file to the first one here} */
    public long origin() {
        return source().origin + start;
    }

    private Source source() {
        BinaryView whole = this;
        while (whole.outer != null) {
            whole = whole.outer;
        }
        return (Source) whole.part;
    }

    /** {@return number of bytes} */
    public int size() {
        return size;
    }

    public int u8(String field, long offset) throws CorruptDataException {
        return bytes[at(field, offset, Byte.BYTES)] & 0xFF;
    }

    public int u16(String field, long offset) throws CorruptDataException {
        return (short) SHORT.get(bytes, at(field, offset, Short.BYTES)) & 0xFFFF;
    }

    public int i32(String field, long offset) throws CorruptDataException {
        return (int) INT.get(bytes, at(field, offset, Integer.BYTES));
    }

    public long u32(String field, long offset) throws CorruptDataException {
        return Integer.toUnsignedLong(i32(field, offset));
    }

    public long i64(String field, long offset) throws CorruptDataException {
        return (long) LONG.get(bytes, at(field, offset, Long.BYTES));
    }

    /** {@return a view of no bytes with this one's place, which keeps none in memory} */
    public BinaryView placeOnly() {
        Source source = source();
        Object name = outer == null ? source.name : name();
        return new BinaryView(null, new Source(source.file, name, source.origin + start), NONE, 0, 0);
    }

    /** {@return a copy of all bytes} */
    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, start, start + size);
    }

    /** {@return a copy of {@code length} bytes at {@code offset}} */
    public byte[] bytes(String field, long offset, long length) throws CorruptDataException {
        int from = at(field, offset, length);
        return Arrays.copyOfRange(bytes, from, from + (int) length);
    }

    /** {@return all bytes as text; what the charset cannot decode is replaced} */
    public String text(Charset charset) {
        return new String(bytes, start, size, charset);
    }

    /** {@return all bytes as UTF-16, also halves of characters by themselves} A last byte without its other half is left out. */
    public String utf16() {
        char[] units = new char[size / Character.BYTES];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (short) SHORT.get(bytes, start + Character.BYTES * i);
        }
        return new String(units);
    }

    /** {@return the part of {@code length} bytes at {@code offset}, which errors will call {@code name}} */
    public BinaryView slice(String name, long offset, long length) throws CorruptDataException {
        return new BinaryView(this, name, bytes, at(name, offset, length), (int) length);
    }

    /** As {@link #slice(String, long, long)}, with a name that is made when an error needs it. */
    public BinaryView slice(Supplier<String> name, long offset, long length) throws CorruptDataException {
        if (offset < 0 || length < 0 || offset > size - length) {
            return slice(name.get(), offset, length);
        }
        return new BinaryView(this, name, bytes, start + (int) offset, (int) length);
    }

    /** {@return the part from {@code offset} to the end, which errors will call {@code name}} */
    public BinaryView rest(String name, long offset) throws CorruptDataException {
        return slice(name, offset, Math.max(0, size - offset));
    }

    /** {@return the first {@code length} bytes under the same name} */
    public BinaryView first(int length) throws CorruptDataException {
        return length == size ? this : new BinaryView(outer, part, bytes, at("data", 0, length), length);
    }

    /** Adds {@code length} bytes at {@code offset} to a checksum. */
    public void update(Checksum checksum, long offset, int length) throws CorruptDataException {
        checksum.update(bytes, at("checksum", offset, length), length);
    }

    /** Adds all bytes to a hash. */
    public void update(MessageDigest hash) {
        hash.update(bytes, start, size);
    }

    /** Copies {@code count} bytes from {@code from} on, to {@code target} from {@code to} on. */
    public void copyTo(int from, byte[] target, int to, int count) throws CorruptDataException {
        System.arraycopy(bytes, at("data", from, count), target, to, count);
    }

    /** Copies all bytes to {@code target} from {@code position} on. */
    public void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, start, target, position, size);
    }

    /**
     * Refuses a count or size that is larger than it can be, before anything is allocated for it.
     *
     * @return {@code value}, when it is not negative and at most {@code limit}
     */
    public int limited(String field, long offset, long value, long limit) throws CorruptDataException {
        if (value < 0 || value > Math.min(limit, Integer.MAX_VALUE)) {
            throw corrupt(field, offset, "is %s, more than %d".formatted(Long.toUnsignedString(value), limit));
        }
        return (int) value;
    }

    /** {@return the error that {@code field} at {@code offset} of this view cannot be what it is} */
    public CorruptDataException corrupt(String field, long offset, String found) {
        return new CorruptDataException(file(), name(), origin() + offset, field, found);
    }

    private int at(String field, long offset, long length) throws CorruptDataException {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw corrupt(field, offset, "needs %d bytes, %d are left".formatted(length, Math.max(0, size - offset)));
        }
        return start + (int) offset;
    }

    @Override
    public String toString() {
        return "%s: %s, offset 0x%X, %d bytes".formatted(file(), name(), origin(), size);
    }

    /**
     * Where bytes are from: all views within share it, so that each is small; a large file has millions.
     *
     * @param name as {@link #part}
     */
    private record Source(String file, Object name, long origin) {}
}
