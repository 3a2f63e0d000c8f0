package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.ByteArrayOutputStream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropStream;

/** IStream, for reading. Source: ObjIdl.h. */
public final class NativeStream extends NativeUnknown implements PropStream {
    static final Slot READ = new Slot("IStream", "Read", 3);
    static final Slot SEEK = new Slot("IStream", "Seek", 5);
    static final Slot STAT = new Slot("IStream", "Stat", 12);

    private static final int STREAM_SEEK_SET = 0;
    private static final int STATFLAG_NONAME = 1;

    /** Most bytes of one call; a longer read is several. */
    private static final int PIECE = 0x10_0000;

    NativeStream(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Bytes read(int length) throws MapiException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(Math.min(length, PIECE));
        try (Memory piece = new Memory(Math.max(1, Math.min(length, PIECE)))) {
            while (read.size() < length) {
                int asked = Math.min(length - read.size(), PIECE);
                IntByReference count = new IntByReference();
                call(READ, piece, asked, count);
                int got = count.getValue();
                if (got < 0 || got > asked) {
                    throw new MapiException(READ.call(), HResult.MAPI_E_CALL_FAILED, "The answer makes no sense: "
                            + Integer.toUnsignedString(got) + " bytes read, where " + asked + " were asked for");
                }
                read.write(piece.getByteArray(0, got), 0, got);
                if (got < asked) {
                    break;
                }
            }
        }
        return Bytes.of(read.toByteArray());
    }

    @Override
    public void seek(long position) throws MapiException {
        call(SEEK, position, STREAM_SEEK_SET, null);
    }

    @Override
    public long size() throws MapiException {
        Layout layout = library().layout();
        try (Memory stat = new Memory(layout.of(Place.STATSTG_SIZE))) {
            stat.clear();
            call(STAT, stat, STATFLAG_NONAME);
            return stat.getLong(layout.of(Place.STATSTG_CB_SIZE));
        }
    }
}
