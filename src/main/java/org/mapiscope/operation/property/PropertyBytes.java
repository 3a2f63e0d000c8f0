package org.mapiscope.operation.property;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/** The bytes of a property that MAPI gives as a stream. Call it on the session's thread; it leaves nothing open. */
public final class PropertyBytes {
    private static final int CHUNK = 1 << 18;

    private final OpenSession session;
    private final ObjectPath path;
    private final PropTag tag;

    public PropertyBytes(OpenSession session, ObjectPath path, PropTag tag) {
        this.session = session;
        this.path = path;
        this.tag = tag;
    }

    /** {@return how many bytes there are} */
    public long size() throws MapiException {
        return onStream(PropStream::size);
    }

    /** {@return {@code length} bytes from {@code offset} on; fewer at the end} */
    public Bytes read(long offset, int length) throws MapiException {
        return onStream(stream -> {
            stream.seek(offset);
            return stream.read(length);
        });
    }

    /**
     * Writes all of it into a file.
     *
     * @return the bytes written
     * @throws MapiException also when the file cannot be written ({@code MAPI_E_DISK_ERROR}); what was there before is
     *     there still then, also after a stop
     */
    public long save(Path file, MapiProgress progress) throws MapiException {
        return onStream(stream -> WholeFile.write(file, out -> copy(stream, out, progress)));
    }

    private static long copy(PropStream stream, OutputStream out, MapiProgress progress)
            throws IOException, MapiException {
        long total = stream.size();
        long done = 0;
        Bytes chunk = stream.read(CHUNK);
        while (!chunk.isEmpty()) {
            if (progress.isCancelled()) {
                throw new MapiException("IStream::Read", HResult.MAPI_E_USER_CANCEL, "it was stopped");
            }
            out.write(chunk.toArray());
            done += chunk.size();
            progress.worked(done, total);
            chunk = stream.read(CHUNK);
        }
        return done;
    }

    private <T> T onStream(Step<T> step) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0);
                MapiObject stream = open(opened.object())) {
            if (stream instanceof PropStream bytes) {
                return step.run(bytes);
            }
            throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "it gave no stream");
        }
    }

    /** An attachment's data can be behind one of several ways. */
    private MapiObject open(MapiProp object) throws MapiException {
        return path instanceof ObjectPath.Attachment && tag.id() == PropTags.PR_ATTACH_DATA_BIN.id()
                ? ItemReader.openData(object)
                : object.openProperty(tag, InterfaceId.IID_IStream, 0);
    }

    @FunctionalInterface
    private interface Step<T> {
        T run(PropStream stream) throws MapiException;
    }
}
