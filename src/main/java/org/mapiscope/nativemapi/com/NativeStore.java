package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;

/** IMsgStore. Source: MAPIDefS.h, MAPI_IMSGSTORE_METHODS. */
public final class NativeStore extends NativeProp implements MsgStore {
    static final Slot ADVISE = new Slot("IMsgStore", "Advise", 14);
    static final Slot UNADVISE = new Slot("IMsgStore", "Unadvise", 15);
    static final Slot OPEN_ENTRY = new Slot("IMsgStore", "OpenEntry", 17);
    static final Slot GET_RECEIVE_FOLDER_TABLE = new Slot("IMsgStore", "GetReceiveFolderTable", 20);
    static final Slot STORE_LOGOFF = new Slot("IMsgStore", "StoreLogoff", 21);
    static final Slot GET_OUTGOING_QUEUE = new Slot("IMsgStore", "GetOutgoingQueue", 23);

    NativeStore(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        try (CallMemory in = new CallMemory(library(), ADVISE.call());
                NativeAdviseSink told = new NativeAdviseSink(library(), sink)) {
            PointerByReference connection = new PointerByReference();
            call(ADVISE, CallMemory.size(entryId), in.entryId(entryId), eventMask, told.pointer(), connection);
            return Pointer.nativeValue(connection.getValue());
        }
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        call(UNADVISE, MapiLibrary.uintPtr(connection));
    }

    @Override
    public MapiProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_ENTRY.call())) {
            IntByReference type = new IntByReference();
            Pointer opened = open(OPEN_ENTRY, CallMemory.size(entryId), in.entryId(entryId), null, flags, type);
            return ObjectType.open(library(), type.getValue(), opened);
        }
    }

    @Override
    public MapiTable getReceiveFolderTable(int flags) throws MapiException {
        return openTable(GET_RECEIVE_FOLDER_TABLE, flags);
    }

    @Override
    public MapiTable getOutgoingQueue(int flags) throws MapiException {
        return openTable(GET_OUTGOING_QUEUE, flags);
    }

    @Override
    public int storeLogoff(int flags) throws MapiException {
        IntByReference inAndOut = new IntByReference(flags);
        call(STORE_LOGOFF, inAndOut);
        return inAndOut.getValue();
    }
}
