package org.mapiscope.store.file.msg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Objects;

/** A stream of text in one character set, as UTF-16, low byte first. One thread. */
final class Utf16Stream extends InputStream {
    private static final int CHUNK = 4096;

    private final Reader text;
    private final char[] units = new char[CHUNK];
    private final ByteBuffer bytes = ByteBuffer.wrap(new byte[CHUNK * Character.BYTES]).order(ByteOrder.LITTLE_ENDIAN);

    Utf16Stream(InputStream in, Charset charset) {
        text = new InputStreamReader(in, charset);
        bytes.limit(0);
    }

    @Override
    public int read() throws IOException {
        return isEmpty() ? -1 : bytes.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isEmpty()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private boolean isEmpty() throws IOException {
        if (!bytes.hasRemaining()) {
            int count = text.read(units);
            bytes.clear();
            for (int i = 0; i < count; i++) {
                bytes.putChar(units[i]);
            }
            bytes.flip();
        }
        return !bytes.hasRemaining();
    }
}
