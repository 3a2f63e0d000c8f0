package org.mapiscope.store.pst.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.file.ExistingFile;

/** What is left of files by programs that were killed. */
class StaleFilesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void whatAKilledProgramHasLeftIsRemoved() throws IOException {
        Path stale = old(StaleFiles.beside(folder.resolve("out.pst")));

        NewFile.begin(folder.resolve("out.pst"), ExistingFile.KEEP).close();

        assertEquals(false, Files.exists(stale));
    }

    @Test
    void aFileThatIsBeingWrittenStays() throws IOException {
        Path written = old(StaleFiles.beside(folder.resolve("out.pst")));
        try (FileChannel file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            StaleFiles.hold(file);

            NewFile.begin(folder.resolve("out.pst"), ExistingFile.KEEP).close();
        }

        assertEquals(true, Files.exists(written));
    }

    @Test
    void whatWasChangedJustNowStays() throws IOException {
        Path fresh = Files.createFile(StaleFiles.beside(folder.resolve("out.pst")));

        NewFile.begin(folder.resolve("out.pst"), ExistingFile.KEEP).close();

        assertEquals(true, Files.exists(fresh));
    }

    @Test
    void filesOfOtherNamesStay() throws IOException {
        List<Path> others = List.of(old(folder.resolve(".out.pst.tmp")), old(folder.resolve(".out.pst.mine.tmp")),
                old(StaleFiles.beside(folder.resolve("other.pst"))));

        NewFile.begin(folder.resolve("out.pst"), ExistingFile.KEEP).close();

        assertEquals(others, others.stream().filter(Files::exists).toList());
    }

    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(Files.createFile(file), FileTime.from(Instant.now().minus(LONG)));
    }
}
