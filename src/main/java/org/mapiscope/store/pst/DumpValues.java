package org.mapiscope.store.pst;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredProperty;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;

/**
 * Writes the values of properties as a dump has them: small numbers as they are, all else by its length and hash. What is damaged is
 * told in its place. One thread at a time.
 */
final class DumpValues {

    /** Bytes of a name, a class or a subject. */
    private static final int MAX_TEXT = 1 << 20;

    private static final Charset EIGHT_BIT = Charset.forName("windows-1252");
    /** Bytes of a hash that are shown. */
    private static final int SHOWN = 8;
    private static final int BUFFER = 1 << 13;
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    private static final HexFormat LOWER = HexFormat.of();

    private final JsonGenerator json;
    private final DumpDamages damages;
    private final MessageDigest sha1;
    private final byte[] buffer = new byte[BUFFER];

    DumpValues(JsonGenerator json, DumpDamages damages) {
        this.json = json;
        this.damages = damages;
        try {
            this.sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }

    /** Writes all properties of an object by their tags. */
    void properties(PropertyContext properties) throws IOException {
        json.writeObjectFieldStart("props");
        for (StoredProperty property : properties.all()) {
            json.writeFieldName(UPPER.toHexDigits(property.tag()));
            try {
                value(property.tag() & 0xFFFF, property.value());
            } catch (CorruptDataException e) {
                failed(e);
            }
        }
        json.writeEndObject();
    }

    private void value(int type, StoredValue value) throws IOException {
        int size = StoredType.fixedSize(type);
        if (type == StoredType.PT_OBJECT) {
            json.writeStartObject();
            json.writeNumberField("obj", value.size());
            json.writeEndObject();
        } else if (size == 0 || size > Integer.BYTES) {
            write(hash(value));
        } else {
            json.writeNumber(number(value.bytes(), size));
        }
    }

    private static long number(BinaryView bytes, int size) throws CorruptDataException {
        return switch (size) {
            case Byte.BYTES -> bytes.u8("value", 0);
            case Short.BYTES -> bytes.u16("value", 0);
            default -> bytes.u32("value", 0);
        };
    }

    private void write(Hash hash) throws IOException {
        json.writeStartArray();
        json.writeNumber(hash.length());
        json.writeString(hash.start());
        json.writeEndArray();
    }

    /** Writes how long a value is, and the start of its hash. */
    void hash(String name, StoredValue value) throws IOException {
        Hash hash = hash(value);
        json.writeFieldName(name);
        write(hash);
    }

    /** Reads all bytes, block by block. */
    private Hash hash(StoredValue value) throws IOException {
        sha1.reset();
        long length = 0;
        if (value instanceof StoredValue.Here here) {
            here.bytes().update(sha1);
            length = value.size();
        } else {
            try (InputStream in = value.stream()) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    sha1.update(buffer, 0, count);
                    length += count;
                }
            }
        }
        return new Hash(length, LOWER.formatHex(sha1.digest(), 0, SHOWN));
    }

    /** Writes a number of four bytes; null when there is none. */
    void number(String name, PropertyContext properties, int tag) throws IOException {
        json.writeFieldName(name);
        try {
            Optional<Integer> number = properties.number(tag);
            if (number.isPresent()) {
                json.writeNumber(Integer.toUnsignedLong(number.get()));
            } else {
                json.writeNull();
            }
        } catch (CorruptDataException e) {
            failed(e);
        }
    }

    /** Writes a text of either type; null when there is none. */
    void text(String name, PropertyContext properties, int id) throws IOException {
        json.writeFieldName(name);
        try {
            json.writeString(text(properties, id));
        } catch (CorruptDataException e) {
            failed(e);
        }
    }

    private static @Nullable String text(PropertyContext properties, int id) throws IOException {
        Optional<StoredValue> value = properties.value(id);
        if (value.isEmpty()) {
            return null;
        }
        if (value.get().size() > MAX_TEXT) {
            throw properties.node().corrupt("property 0x%04X".formatted(id),
                    "has %d bytes, more than the %d of any name".formatted(value.get().size(), MAX_TEXT));
        }
        boolean unicode = (properties.tag(id).orElseThrow() & 0xFFFF) == StoredType.PT_UNICODE;
        BinaryView bytes = value.get().bytes();
        return unicode ? whole(bytes.utf16()) : bytes.text(EIGHT_BIT);
    }

    /** {@return {@code text} with the replacement character for each half of a character, which JSON has no place for} */
    private static String whole(String text) {
        if (text.chars().noneMatch(each -> Character.isSurrogate((char) each))) {
            return text;
        }
        StringBuilder whole = new StringBuilder();
        text.codePoints().forEach(each -> whole
                .appendCodePoint(each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? 0xFFFD : each));
        return whole.toString();
    }

    /** Writes why a value could not be read, in its place. */
    void failed(String name, CorruptDataException damage) throws IOException {
        json.writeFieldName(name);
        failed(damage);
    }

    private void failed(CorruptDataException damage) throws IOException {
        json.writeStartObject();
        error(damage);
        json.writeEndObject();
    }

    /** Writes why an object could not be read, into it. */
    void error(CorruptDataException damage) throws IOException {
        damages.met(damage);
        json.writeStringField("err", DumpDamages.words(damage));
    }

    /** Writes why a table could not be read, in the place of its rows. */
    void unreadable(CorruptDataException damage) throws IOException {
        damages.met(damage);
        json.writeString(DumpDamages.words(damage));
    }

    /** The start of the SHA-1 of so many bytes. */
    private record Hash(long length, String start) {}
}
