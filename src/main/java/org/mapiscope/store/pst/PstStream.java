package org.mapiscope.store.pst;

import java.io.IOException;
import java.io.InputStream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.store.pst.ltp.StoredValue;

/** The bytes of a property, read block by block. Not thread-safe. */
final class PstStream implements PropStream {

    private final PstStore store;
    private final StoredValue value;
    private InputStream in;
    private long position;

    PstStream(PstStore store, StoredValue value) {
        this.store = store;
        this.value = value;
        this.in = value.stream();
    }

    @Override
    public Bytes read(int length) throws MapiException {
        String call = "IStream::Read";
        store.checkOpen(call);
        if (length < 0) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_PARAMETER, length + " bytes");
        }
        try {
            byte[] bytes = in.readNBytes((int) Math.min(length, Math.max(0, value.size() - position)));
            position += bytes.length;
            return Bytes.of(bytes);
        } catch (IOException e) {
            throw PstFailure.of(call, e);
        }
    }

    @Override
    public void seek(long newPosition) throws MapiException {
        String call = "IStream::Seek";
        store.checkOpen(call);
        if (newPosition < 0) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_PARAMETER, "to " + newPosition);
        }
        try {
            if (newPosition < position) {
                in = value.stream();
                position = 0;
            }
            // beyond the end is a place too, where nothing is read
            in.skipNBytes(Math.min(newPosition, value.size()) - Math.min(position, value.size()));
            position = newPosition;
        } catch (IOException e) {
            throw PstFailure.of(call, e);
        }
    }

    @Override
    public long size() throws MapiException {
        store.checkOpen("IStream::Stat");
        return value.size();
    }

    @Override
    public void close() {}
}
