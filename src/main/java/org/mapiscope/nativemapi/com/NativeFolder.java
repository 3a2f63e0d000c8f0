package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import java.util.List;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;

/** IMAPIFolder. Source: MAPIDefS.h, MAPI_IMAPIFOLDER_METHODS. */
public final class NativeFolder extends NativeContainer implements MapiFolder {
    static final Slot CREATE_MESSAGE = new Slot("IMAPIFolder", "CreateMessage", 19);
    static final Slot DELETE_MESSAGES = new Slot("IMAPIFolder", "DeleteMessages", 21);
    static final Slot CREATE_FOLDER = new Slot("IMAPIFolder", "CreateFolder", 22);
    static final Slot DELETE_FOLDER = new Slot("IMAPIFolder", "DeleteFolder", 24);
    static final Slot EMPTY_FOLDER = new Slot("IMAPIFolder", "EmptyFolder", 29);

    NativeFolder(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Message createMessage(int flags) throws MapiException {
        return new NativeMessage(library(), open(CREATE_MESSAGE, null, flags));
    }

    @Override
    public void deleteMessages(List<EntryId> messages, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_MESSAGES.call())) {
            call(DELETE_MESSAGES, in.entryList(messages), null, null, flags);
        }
    }

    /** @param flags with MAPI_UNICODE the strings go as UTF-16, else in the system's code page */
    @Override
    public MapiFolder createFolder(int type, String name, String comment, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), CREATE_FOLDER.call())) {
            boolean unicode = CallMemory.isUnicode(flags);
            return new NativeFolder(library(), open(CREATE_FOLDER, type, in.text(name, unicode),
                    in.text(comment, unicode), null, flags));
        }
    }

    @Override
    public void deleteFolder(EntryId folder, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_FOLDER.call())) {
            call(DELETE_FOLDER, folder.bytes().size(), in.entryId(folder), null, null, flags);
        }
    }

    @Override
    public void emptyFolder(int flags) throws MapiException {
        call(EMPTY_FOLDER, null, null, flags);
    }

    @Override
    MapiUid interfaceId() {
        return Interfaces.IID_IMAPI_FOLDER;
    }
}
