package org.mapiscope.operation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiUid;

class StoredFilesTest {
    @Test
    void filesThatAreThereHaveTheirSize(@TempDir Path folder) throws IOException {
        String pst = Files.write(folder.resolve("a.pst"), new byte[3]).toString();
        String ost = Files.write(folder.resolve("a.ost"), new byte[5]).toString();
        String gone = folder.resolve("gone.pst").toString();

        assertEquals(Map.of(pst, 3L, ost, 5L),
                StoredFiles.sizes(List.of(store(pst, ost), store(gone, "\\\\server\\share\\b.ost"),
                        store("relative.pst", "not\0a path"))));
    }

    private static ProfileStore store(String path, String ost) {
        return new ProfileStore(MapiUid.random(), Optional.empty(), "MSEMS", "Mailbox", ProfileStore.Kind.EXCHANGE,
                Optional.of(path), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new ProfileStore.CachedMode(true, Optional.of(ost), Optional.empty(), Optional.empty(),
                        0)),
                false);
    }
}
