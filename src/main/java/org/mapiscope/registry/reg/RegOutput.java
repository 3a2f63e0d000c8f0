package org.mapiscope.registry.reg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the text of a .reg file into the bytes of its format. Not thread-safe. */
final class RegOutput {
    private final RegFormat format;
    private final Charset charset;
    private final OutputStream to;

    RegOutput(RegFormat format, Charset ansi, OutputStream to) {
        this.format = format;
        this.charset = format == RegFormat.VERSION_5_PLAIN ? StandardCharsets.UTF_8 : ansi;
        this.to = to;
    }

    /** Writes what the file begins with. */
    void begin() throws IOException {
        String mark = format == RegFormat.VERSION_5 ? "\uFEFF" : "";
        line(mark + format.firstLine());
        line("");
    }

    /** {@return whether the format has all characters of {@code name} in a line} */
    boolean has(String name) {
        return format == RegFormat.VERSION_5 || encode(name).isPresent();
    }

    /** {@return the bytes of a text in the code page; empty when that would change it} */
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return new String(array, charset).equals(text) ? Optional.of(array) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Writes a line whose characters the format {@link #has}. */
    void line(String text) throws IOException {
        String line = text + format.lineEnd();
        to.write(format == RegFormat.VERSION_5 ? Utf16.array(line) : line.getBytes(charset));
    }
}
