package org.mapiscope.mapi;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that do not change. Thread-safe. */
public final class Bytes implements Comparable<Bytes> {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@return a copy of {@code bytes}} */
    public static Bytes of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new Bytes(bytes.clone());
    }

    /** {@return a copy of the bytes from {@code from} up to, without, {@code to}} */
    public static Bytes copyOf(byte[] bytes, int from, int to) {
        return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /**
     * {@return the bytes that {@code hex} writes, two digits each, without separators}
     *
     * @throws IllegalArgumentException when {@code hex} is anything else
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** {@return the byte at {@code index}, 0 to 255} */
    public int u8(int index) {
        return bytes[index] & 0xFF;
    }

    /** {@return the bytes from {@code from} up to, without, {@code to}} */
    public Bytes slice(int from, int to) {
        return from == 0 && to == bytes.length ? this : new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** {@return a copy as an array} */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** {@return upper-case hex digits, two a byte, without separators} */
    public String hex() {
        return HEX.formatHex(bytes);
    }

    /** Compares unsigned, byte by byte; of two that begin alike the shorter comes first. */
    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes b && Arrays.equals(bytes, b.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
