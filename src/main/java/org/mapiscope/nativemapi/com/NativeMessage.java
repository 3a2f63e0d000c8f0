package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;

/** IMessage. Source: MAPIDefS.h, MAPI_IMESSAGE_METHODS. */
public final class NativeMessage extends NativeProp implements Message {
    static final Slot GET_ATTACHMENT_TABLE = new Slot("IMessage", "GetAttachmentTable", 14);
    static final Slot OPEN_ATTACH = new Slot("IMessage", "OpenAttach", 15);
    static final Slot GET_RECIPIENT_TABLE = new Slot("IMessage", "GetRecipientTable", 18);

    NativeMessage(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public MapiTable getAttachmentTable(int flags) throws MapiException {
        return openTable(GET_ATTACHMENT_TABLE, flags);
    }

    @Override
    public Attach openAttach(int number, int flags) throws MapiException {
        return new NativeAttach(library(), open(OPEN_ATTACH, number, null, flags));
    }

    @Override
    public MapiTable getRecipientTable(int flags) throws MapiException {
        return openTable(GET_RECIPIENT_TABLE, flags);
    }

    @Override
    MapiUid interfaceId() {
        return Interfaces.IID_IMESSAGE;
    }
}
