package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class PstFailureTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatAnotherProgramHoldsIsNoAccess() throws IOException {
        String held = Files.createFile(folder.resolve("held.pst")).toString();

        MapiException failure = PstFailure.of("IMSProvider::Logon",
                new FileSystemException(held, null, "another process uses it"));

        assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, held + ": another process uses it"),
                List.of(failure.result(), failure.detail()));
    }

    @Test
    void aFileThatIsNotThereAtAllIsADiskError() {
        String gone = folder.resolve("gone.pst").toString();

        assertEquals(HResult.MAPI_E_DISK_ERROR, PstFailure.result(new FileSystemException(gone, null, "no medium")));
    }
}
