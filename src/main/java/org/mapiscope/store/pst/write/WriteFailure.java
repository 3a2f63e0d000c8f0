package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** What a failure of the file that is being made means in MAPI. */
public final class WriteFailure {

    private WriteFailure() {}

    /** @param call what was being done */
    public static MapiException of(String call, IOException cause) {
        return new MapiException(call, result(cause), detail(cause), cause);
    }

    private static HResult result(IOException cause) {
        return switch (cause) {
            case FileAlreadyExistsException e -> HResult.MAPI_E_COLLISION;
            case TooLargeException e -> HResult.MAPI_E_TOO_BIG;
            case NoSuchFileException e -> HResult.MAPI_E_NOT_FOUND;
            case NotDirectoryException e -> HResult.MAPI_E_NOT_FOUND;
            case AccessDeniedException e -> HResult.MAPI_E_NO_ACCESS;
            default -> HResult.MAPI_E_DISK_ERROR;
        };
    }

    /** {@return the folder of a file, which may have a name that nobody knows until it is whole} */
    private static String folder(String file) {
        return String.valueOf(Path.of(file).toAbsolutePath().getParent());
    }

    private static String detail(IOException cause) {
        return switch (cause) {
            case FileAlreadyExistsException e -> e.getFile() + " is there already";
            case NoSuchFileException e -> folder(e.getFile()) + ": there is no such folder";
            case AccessDeniedException e -> e.getFile() + ": the system does not let this program write it";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
