package org.mapiscope.smartview;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.mapiscope.mapi.Bytes;

/** A value that a test makes field by field, numbers with their low byte first. */
final class Made {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Made u8(int... numbers) {
        for (int number : numbers) {
            out.write(number);
        }
        return this;
    }

    Made u16(int... numbers) {
        for (int number : numbers) {
            u8(number, number >> 8);
        }
        return this;
    }

    Made u32(int... numbers) {
        for (int number : numbers) {
            u16(number, number >> 16);
        }
        return this;
    }

    Made i64(long number) {
        return u32((int) number, (int) (number >> 32));
    }

    /** Adds bytes in hex; spaces do not count. */
    Made hex(String hex) {
        out.writeBytes(Bytes.ofHex(hex.replace(" ", "")).toArray());
        return this;
    }

    /** Adds characters without a zero. */
    Made ansi(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Adds characters without a zero. */
    Made utf16(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    Made add(Made other) {
        out.writeBytes(other.out.toByteArray());
        return this;
    }

    int size() {
        return out.size();
    }

    Bytes bytes() {
        return Bytes.of(out.toByteArray());
    }

    /** As {@link #text(SmartViewParser, int)}, with all bytes. */
    String text(SmartViewParser parser) {
        return text(parser, size());
    }

    /** {@return what a parser says of the first {@code size} bytes, a line each, with "> " for a level} */
    String text(SmartViewParser parser, int size) {
        return parser.parse(bytes().slice(0, size)).render().replace("\r\n", "\n").replace("\t", "> ");
    }
}
