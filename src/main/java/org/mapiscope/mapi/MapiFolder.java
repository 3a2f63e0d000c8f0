package org.mapiscope.mapi;

import java.util.List;

/** A folder of a message store. Source: [imapifolderimapicontainer]. */
@Interface("IMAPIFolder")
public interface MapiFolder extends MapiContainer {
    int FOLDER_ROOT = 0;
    int FOLDER_GENERIC = 1;
    int FOLDER_SEARCH = 2;

    default Message createMessage(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException {
        throw new MapiException("IMAPIFolder::CreateMessage", HResult.MAPI_E_NO_SUPPORT, "");
    }

    default void deleteMessages(@Arg("lpMsgList") List<EntryId> messages, @Arg("ulFlags") int flags)
            throws MapiException {
        throw new MapiException("IMAPIFolder::DeleteMessages", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** @param type {@link #FOLDER_GENERIC} or {@link #FOLDER_SEARCH} */
    default MapiFolder createFolder(@Arg("ulFolderType") int type, @Arg("lpszFolderName") String name,
            @Arg("lpszFolderComment") String comment, @Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIFolder::CreateFolder", HResult.MAPI_E_NO_SUPPORT, "");
    }

    default void deleteFolder(@Arg("lpEntryID") EntryId folder, @Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIFolder::DeleteFolder", HResult.MAPI_E_NO_SUPPORT, "");
    }

    default void emptyFolder(@Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIFolder::EmptyFolder", HResult.MAPI_E_NO_SUPPORT, "");
    }
}
