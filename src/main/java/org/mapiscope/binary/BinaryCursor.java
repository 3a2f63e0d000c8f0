package org.mapiscope.binary;

/** Reads one field of a {@link BinaryView} after the other. One thread at a time. */
public final class BinaryCursor {
    private final BinaryView view;
    private long position;

    public BinaryCursor(BinaryView view) {
        this.view = view;
    }

    /** {@return bytes from the start of the view to the next field} */
    public long position() {
        return position;
    }

    public int u8(String field) throws CorruptDataException {
        int value = view.u8(field, position);
        position++;
        return value;
    }

    public int u16(String field) throws CorruptDataException {
        int value = view.u16(field, position);
        position += Short.BYTES;
        return value;
    }

    public int i32(String field) throws CorruptDataException {
        int value = view.i32(field, position);
        position += Integer.BYTES;
        return value;
    }

    public long u32(String field) throws CorruptDataException {
        return Integer.toUnsignedLong(i32(field));
    }

    public long i64(String field) throws CorruptDataException {
        long value = view.i64(field, position);
        position += Long.BYTES;
        return value;
    }

    /** {@return a count of 32 bits, checked before anything is made for it} */
    public int count(String field, int most) throws CorruptDataException {
        long at = position;
        return view.limited(field, at, u32(field), most);
    }

    /** {@return a copy of the next {@code length} bytes} */
    public byte[] bytes(String field, long length) throws CorruptDataException {
        byte[] read = view.bytes(field, position, length);
        position += length;
        return read;
    }

    /** Leaves bytes out, as many as asked even when fewer are there: the next field says so. */
    public void skip(long bytes) {
        position += bytes;
    }

    /** {@return the error that the field at {@code offset} of the view cannot be what it is} */
    public CorruptDataException corrupt(String field, long offset, String found) {
        return view.corrupt(field, offset, found);
    }
}
