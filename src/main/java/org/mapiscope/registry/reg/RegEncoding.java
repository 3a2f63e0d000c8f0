package org.mapiscope.registry.reg;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a .reg file become text.
 *
 * @param unit bytes of the unit in which lines end: 2 for UTF-16LE, else 1
 * @param mark bytes of the byte order mark that the file begins with
 * @param ansi what text of 8 bits is in
 */
record RegEncoding(int unit, int mark, Charset ansi) {
    private static final int WIDE = 2;

    /** What a file begins with tells. A file without a mark is UTF-16LE when its first character has a zero byte. */
    static RegEncoding of(byte[] start, Charset ansi) {
        if (starts(start, 0xFF, 0xFE)) {
            return new RegEncoding(WIDE, 2, ansi);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new RegEncoding(1, 3, ansi);
        }
        boolean wide = start.length > 1 && start[0] != 0 && start[1] == 0;
        return new RegEncoding(wide ? WIDE : 1, 0, ansi);
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    boolean wide() {
        return unit == WIDE;
    }

    /** {@return whether a line ends with the unit at {@code at}} */
    boolean endsLine(byte[] bytes, int at) {
        return bytes[at] == '\n' && (unit == 1 || bytes[at + 1] == 0);
    }

    /**
     * {@return the text of a line}
     *
     * <p>Of 8 bits it is UTF-8 where the line is right as that, and the code page elsewhere: hivexregedit, which has UTF-8,
     * writes names of Latin-1 in that.
     */
    String decode(byte[] bytes, int from, int to, RegVersion version) {
        if (wide()) {
            return Utf16.text(bytes, from, to - (to - from) % WIDE);
        }
        if (version == RegVersion.FIVE && !ascii(bytes, from, to)) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, from, to - from, ansi);
            }
        }
        return new String(bytes, from, to - from, ansi);
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
