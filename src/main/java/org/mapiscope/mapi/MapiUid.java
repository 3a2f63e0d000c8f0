package org.mapiscope.mapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.UUID;

/**
 * An identifier of 16 bytes: of a provider, a profile section, a service, a named property set (MAPIUID, GUID).
 *
 * <p>Source: MAPIDefS.h, MAPIUID.
 *
 * @param bytes its 16 bytes, as they lie in memory
 */
public record MapiUid(Bytes bytes) implements Comparable<MapiUid> {
    public static final int SIZE = 16;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    public MapiUid {
        if (bytes.size() != SIZE) {
            throw new IllegalArgumentException("A MAPIUID has 16 bytes, not " + bytes.size());
        }
    }

    /** {@return a new identifier that nobody else has} */
    public static MapiUid random() {
        return of(UUID.randomUUID());
    }

    /** {@return the identifier that is written as {@code uuid}: its first three parts lie in memory low byte first} */
    public static MapiUid of(UUID uuid) {
        ByteBuffer buffer = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        long high = uuid.getMostSignificantBits();
        buffer.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        buffer.order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits());
        return new MapiUid(Bytes.of(buffer.array()));
    }

    /**
     * {@return the identifier written as {@code text}, with or without braces}
     *
     * @throws IllegalArgumentException when it is no GUID
     */
    public static MapiUid parse(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        return of(UUID.fromString(bare));
    }

    @Override
    public int compareTo(MapiUid other) {
        return bytes.compareTo(other.bytes);
    }

    /** {@return the identifier in the registry's form, {@code {00020329-0000-0000-C000-000000000046}}} */
    @Override
    public String toString() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        String end = bytes.slice(8, SIZE).hex();
        return "{" + HEX.toHexDigits(buffer.getInt(0)) + "-" + HEX.toHexDigits(buffer.getShort(4)) + "-"
                + HEX.toHexDigits(buffer.getShort(6)) + "-" + end.substring(0, 4) + "-" + end.substring(4) + "}";
    }
}
