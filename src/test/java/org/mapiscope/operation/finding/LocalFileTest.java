package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.finding.StoreHeader.Owner;

class LocalFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"534D1700, PST, UNICODE", "534D1500, PST, UNICODE", "534D0E00, PST, ANSI", "534D0F00, PST, ANSI",
        "534F1700, OST, UNICODE", "534F2400, OST, UNICODE_4K", "42410E00, PAB, ANSI", "58580000, OTHER, OTHER"})
    void aStoreSaysWhoseItIsAndInWhichFormat(String bytes, Owner owner, Format format) throws IOException {
        assertEquals(found(Optional.of(new StoreHeader(owner, format)), 12),
                copy(file("2142444E" + "00000000" + bytes)).facts());
    }

    @ParameterizedTest
    @CsvSource({"''", "2142444E", "504B03041400000000000000", "2142444E00000000534D17"})
    void whatBeginsOtherwiseIsNoStore(String bytes) throws IOException {
        assertEquals(found(Optional.empty(), bytes.length() / 2), copy(file(bytes)).facts());
    }

    @Test
    void aFileOfThisMachineSaysWhetherItCanBeWrittenAndWhatSpaceIsLeft() throws IOException {
        Path file = file("");

        FileFacts.Found facts = (FileFacts.Found) new LocalFile(file, false, false, PositionalFile::open).facts();

        assertEquals(Files.isWritable(file), facts.writable());
        assertEquals(true, facts.free().isPresent());
    }

    @Test
    void aFileThatIsNotThereIsMissing() {
        Path path = folder.resolve("none.pst");

        assertEquals(new FileFacts.Missing(path.toString()), copy(path).facts());
    }

    @Test
    void aFileWhoseFolderIsAFileIsMissing() throws IOException {
        Path path = file("00").resolve("none.pst");

        assertEquals(new FileFacts.Missing(path.toString()), copy(path).facts());
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(new FileFacts.Unreadable(folder.toString(), folder + " is a folder"), copy(folder).facts());
    }

    @Test
    void aFileThatMayNotBeReadIsUnreadable() throws IOException {
        Path file = file("00");

        assertEquals(new FileFacts.Unreadable(file.toString(), "access is denied"),
                new LocalFile(file, true, false, path -> {
                    throw new AccessDeniedException(path.toString());
                }).facts());
    }

    @Test
    void aFileThatWindowsRefusesToShareIsLocked() throws IOException {
        assertEquals(new FileFacts.Locked(file("0000").toString(), 2), refused(true));
    }

    @Test
    void elsewhereThatIsAnErrorLikeAnyOther() throws IOException {
        Path file = file("0000");

        assertEquals(new FileFacts.Unreadable(file.toString(), file + ": in use"), refused(false));
    }

    private FileFacts refused(boolean windows) {
        return new LocalFile(folder.resolve("file.pst"), windows, false, path -> {
            throw new FileSystemException(path.toString(), null, "in use");
        }).facts();
    }

    @Test
    void aFileThatThisProgramHasOpenIsNotInUseByAnother() throws IOException {
        Path file = file("0000");

        try (PositionalFile open = PositionalFile.open(file)) {
            FileFacts.Found facts = (FileFacts.Found) new LocalFile(file, true, true, PositionalFile::open).facts();

            assertEquals(open.size(), facts.size());
            assertEquals(false, facts.inUse());
        }
    }

    private FileFacts.Found found(Optional<StoreHeader> header, long size) {
        return new FileFacts.Found(folder.resolve("file.pst"), size, header, false, true, Optional.empty());
    }

    private static LocalFile copy(Path path) {
        return new LocalFile(path, false, true, PositionalFile::open);
    }

    private Path file(String hex) throws IOException {
        return Files.write(folder.resolve("file.pst"), HexFormat.of().parseHex(hex));
    }
}
