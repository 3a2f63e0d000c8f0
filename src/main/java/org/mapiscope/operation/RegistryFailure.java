package org.mapiscope.operation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** Says as a call of MAPI what could not be read of a registry. Thread-safe. */
public final class RegistryFailure {
    private RegistryFailure() {}

    /** @param call what could not be done because of it, such as {@code MAPIAdminProfiles} */
    public static MapiException of(String call, IOException failure) {
        String detail = String.valueOf(failure.getMessage());
        return switch (failure) {
            case NoSuchFileException e ->
                new MapiException(call, HResult.MAPI_E_NOT_FOUND, "there is no file " + detail,
                        e);
            case AccessDeniedException e -> new MapiException(call, HResult.MAPI_E_NO_ACCESS,
                    "the system does not let this program read " + detail, e);
            case CorruptDataException e -> new MapiException(call, HResult.MAPI_E_CORRUPT_DATA, detail, e);
            default -> new MapiException(call, HResult.MAPI_E_DISK_ERROR, detail, failure);
        };
    }
}
