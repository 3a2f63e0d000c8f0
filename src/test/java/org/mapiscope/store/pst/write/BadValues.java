package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.mapiscope.mapi.MapiUid;

/** A PST with one message whose values are such as nobody expects. */
public final class BadValues {
    /** Bytes of the text that is too large for anything but a stream: 50 MB. */
    public static final int LARGE = 50 << 20;

    /** Half of a pair, a zero, a character that is none, a direction that would turn the line around. */
    public static final String SUBJECT = "a\uD83Db\u0000c\uFFFEd\u202Ee";

    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int PR_BODY = 0x1000_001F;
    private static final int PR_CLIENT_SUBMIT_TIME = 0x0039_0040;
    private static final int PR_MESSAGE_DELIVERY_TIME = 0x0E06_0040;
    private static final int PR_IMPORTANCE = 0x0017_0003;
    private static final int PR_HTML = 0x1013_0102;
    private static final int PR_RTF_COMPRESSED = 0x1009_0102;
    private static final int PR_MESSAGE_CLASS = 0x001A_001F;

    private BadValues() {}

    /** Writes the PST; with {@link #LARGE} bytes of body when {@code large}. */
    public static Path write(Path file, int bodyBytes) throws IOException {
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}"));
            MessageWriter message = store.subtree().message();
            message.end(new Properties().put(PR_SUBJECT, units(SUBJECT))
                    .put(PR_MESSAGE_CLASS, units("IPM.Note"))
                    .putLong(PR_CLIENT_SUBMIT_TIME, Long.MAX_VALUE).putLong(PR_MESSAGE_DELIVERY_TIME, -1)
                    .putInt(PR_IMPORTANCE, Integer.MAX_VALUE)
                    .put(PR_HTML, "<p>\u00FF<b".getBytes(StandardCharsets.ISO_8859_1))
                    .put(PR_RTF_COMPRESSED, (byte) 1, (byte) 2, (byte) 3)
                    .putData(PR_BODY, writer.data(new Letters(bodyBytes))));
            store.finish("Bad values");
        }
        return file;
    }

    private static byte[] units(String text) {
        byte[] units = new byte[text.length() * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) text.charAt(i);
            units[2 * i + 1] = (byte) (text.charAt(i) >>> Byte.SIZE);
        }
        return units;
    }

    /** The letter x as UTF-16, again and again. */
    private static final class Letters extends InputStream {
        private int left;

        Letters(int size) {
            left = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(to, offset, offset + count, (byte) 0);
            for (int i = left % 2; i < count; i += 2) {
                to[offset + i] = 'x';
            }
            left -= count;
            return count;
        }
    }
}
