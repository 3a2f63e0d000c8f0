package org.mapiscope.mapi.item;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropStream;

/**
 * The bytes of a property that was opened. It ends where they cannot be read any more, and where a person stops the work;
 * {@link #failure} then says so. One thread: the session's.
 */
public final class ValueStream extends InputStream {
    /** Bytes read at a time. */
    private static final int CHUNK = 1 << 16;

    private final PropStream stream;
    private final MapiProgress progress;
    private byte[] chunk = new byte[0];
    private int position;
    private boolean atEnd;
    private @Nullable MapiException failure;

    /** @param stream is closed with this one */
    public ValueStream(PropStream stream, MapiProgress progress) {
        this.stream = stream;
        this.progress = progress;
    }

    /** {@return why the stream ended before its end} */
    public Optional<MapiException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() {
        return isEmpty() ? -1 : chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (isEmpty()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        stream.close();
    }

    private boolean isEmpty() {
        if (position == chunk.length && !atEnd) {
            try {
                if (progress.isCancelled()) {
                    throw new MapiException("IStream::Read", HResult.MAPI_E_USER_CANCEL, "");
                }
                Bytes read = stream.read(CHUNK);
                chunk = read.toArray();
                position = 0;
            } catch (MapiException e) {
                failure = e;
                chunk = new byte[0];
                position = 0;
            }
            atEnd = chunk.length == 0;
        }
        return position == chunk.length;
    }
}
