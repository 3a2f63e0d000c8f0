package org.mapiscope.subsystem.memory;

import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropStream;

/** The bytes of a property. */
final class MemoryStream implements PropStream {
    private final Bytes bytes;
    private int position;

    MemoryStream(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public Bytes read(int length) {
        int from = Math.min(position, bytes.size());
        position = from + Math.min(length, bytes.size() - from);
        return bytes.slice(from, position);
    }

    @Override
    public void seek(long newPosition) {
        position = Math.toIntExact(newPosition);
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public void close() {}
}
