package org.mapiscope.store.pst;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.store.pst.ndb.UnsupportedPstException;

/** What a failure of the file means in MAPI. */
public final class PstFailure {

    private PstFailure() {}

    /** @param call the call under MAPI's name */
    public static MapiException of(String call, IOException cause) {
        return new MapiException(call, result(cause), detail(cause), cause);
    }

    static HResult result(IOException cause) {
        return switch (cause) {
            case CorruptDataException e -> HResult.MAPI_E_CORRUPT_DATA;
            case UnsupportedPstException e -> HResult.MAPI_E_VERSION;
            case NoSuchFileException e -> HResult.MAPI_E_NOT_FOUND;
            case FileNotFoundException e -> HResult.MAPI_E_NOT_FOUND;
            case AccessDeniedException e -> HResult.MAPI_E_NO_ACCESS;
            case FileSystemException e when isInUse(e) -> HResult.MAPI_E_NO_ACCESS;
            default -> HResult.MAPI_E_DISK_ERROR;
        };
    }

    /** {@return whether the file is there and may be read, and yet cannot be opened: Windows says so of one in use} */
    private static boolean isInUse(FileSystemException cause) {
        return cause.getFile() != null && Files.isRegularFile(Path.of(cause.getFile()))
                && Files.isReadable(Path.of(cause.getFile()));
    }

    /** {@return a sentence that names the file} */
    static String detail(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> e.getFile() + ": there is no such file";
            case AccessDeniedException e -> e.getFile() + ": the system does not let this program read it";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
