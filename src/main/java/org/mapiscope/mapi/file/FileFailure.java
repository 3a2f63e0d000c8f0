package org.mapiscope.mapi.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** Says as a result of MAPI why a file of a person's choice cannot be written: Java often names the file only. */
public final class FileFailure {
    /** What Linux, macOS and Windows say; Java has no type for it. */
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|quota exceeded");

    private FileFailure() {}

    /** @param call what was being done */
    public static MapiException of(String call, IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return switch (failure) {
            case FileAlreadyExistsException e -> new MapiException(call, HResult.MAPI_E_COLLISION,
                    e.getFile() + " is there already", e);
            case NoSuchFileException e -> new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                    e.getFile() + ": there is no such file or folder", e);
            case AccessDeniedException e -> new MapiException(call, HResult.MAPI_E_NO_ACCESS,
                    e.getFile() + ": the system does not let this program write it", e);
            default -> new MapiException(call,
                    FULL.matcher(words).find() ? HResult.MAPI_E_NOT_ENOUGH_DISK : HResult.MAPI_E_DISK_ERROR, words,
                    failure);
        };
    }
}
