package org.mapiscope.mapi.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class FileFailureTest {
    @Test
    void eachFailureSaysWhatWhereAndWhy() {
        Stream<IOException> failures = Stream.of(new AccessDeniedException("x"), new NoSuchFileException("x"),
                new FileAlreadyExistsException("x"), new FileSystemException("x", null, "No space left on device"),
                new IOException("There is not enough space on the disk"),
                new FileSystemException("x", null, "Input/output error"));

        assertEquals(List.of(HResult.MAPI_E_NO_ACCESS + " x: the system does not let this program write it",
                HResult.MAPI_E_NOT_FOUND + " x: there is no such file or folder",
                HResult.MAPI_E_COLLISION + " x is there already",
                HResult.MAPI_E_NOT_ENOUGH_DISK + " x: No space left on device",
                HResult.MAPI_E_NOT_ENOUGH_DISK + " There is not enough space on the disk",
                HResult.MAPI_E_DISK_ERROR + " x: Input/output error"),
                failures.map(each -> text(FileFailure.of("save", each))).toList());
    }

    private static String text(MapiException failure) {
        return failure.result() + " " + failure.detail();
    }
}
