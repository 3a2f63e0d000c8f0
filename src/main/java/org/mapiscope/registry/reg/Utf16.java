package org.mapiscope.registry.reg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.mapi.Bytes;

/** Text as the registry keeps it, UTF-16LE, in which half a surrogate pair stays what it is. */
final class Utf16 {
    private Utf16() {}

    static String text(byte[] bytes, int from, int to) {
        char[] chars = new char[(to - from) / Character.BYTES];
        ByteBuffer.wrap(bytes, from, to - from).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(chars);
        return new String(chars);
    }

    static byte[] array(CharSequence text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
        return bytes.array();
    }

    static Bytes bytes(CharSequence text) {
        return Bytes.of(array(text));
    }

    /** {@return whether each surrogate in it has its other half} */
    static boolean wellFormed(String text) {
        // of a pair, codePoints() makes one number; a half of one is left as it is
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
