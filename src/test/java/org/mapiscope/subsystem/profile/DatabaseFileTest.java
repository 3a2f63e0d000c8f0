package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class DatabaseFileTest {
    private static final String LEFT = "It was left as it is. Move it elsewhere, or choose another folder for the"
            + " profiles with --profiles.";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve(Profiles.FILE_NAME);
    }

    private void createProfiles() throws MapiException {
        try (TestProfiles test = new TestProfiles(folder)) {
            test.create("p");
            for (int i = 0; i < 20; i++) {
                test.addService("p", "service " + i);
            }
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** {@return the words that both reading and writing fail with, which leave the file as it is} */
    private String refusal(HResult expected) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<Path> beside = files();
        try (TestProfiles test = new TestProfiles(folder)) {
            String words = failure(expected, () -> test.profiles.names());
            assertEquals(words, failure(expected, () -> test.create("new")));
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals(beside, files());
            return words;
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsCorruptData() throws IOException {
        Files.writeString(file, "Dear diary, ".repeat(100));

        assertEquals(file + " is no database. " + LEFT, refusal(HResult.MAPI_E_CORRUPT_DATA));
    }

    @Test
    void aDatabaseOfAnotherProgramIsNotTouched() throws Exception {
        execute("CREATE TABLE bookmark (url TEXT)");
        assertEquals(file + " is a database of another program. " + LEFT, refusal(HResult.MAPI_E_NO_ACCESS));

        execute("PRAGMA application_id = 252006675", "PRAGMA journal_mode = WAL");
        assertEquals(file + " is a database of another program. " + LEFT, refusal(HResult.MAPI_E_NO_ACCESS));
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftToIt() throws Exception {
        createProfiles();
        execute("PRAGMA user_version = 2");

        assertEquals(file + " was written by a newer version of this program (format 2; this one knows 1). It was left"
                + " as it is. Use the newer version, or another folder with --profiles.",
                refusal(HResult.MAPI_E_VERSION));
    }

    @Test
    void aDatabaseThatWasCutOffIsCorruptData() throws Exception {
        createProfiles();
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[]{whole.length - 1, whole.length / 2, 4096, 100}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String words = refusal(HResult.MAPI_E_CORRUPT_DATA);
            assertEquals(file + " is damaged: ", words.substring(0, words.indexOf(": ") + 2));
        }
        Files.write(file, Arrays.copyOf(whole, 99));
        assertEquals(file + " is no database. " + LEFT, refusal(HResult.MAPI_E_CORRUPT_DATA));
    }

    @Test
    void aDatabaseWithAPageOverwrittenIsCorruptData() throws Exception {
        createProfiles();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x55);
        Files.write(file, bytes);

        refusal(HResult.MAPI_E_CORRUPT_DATA);
    }

    @Test
    void aDatabaseWithoutATableIsCorruptData() throws Exception {
        createProfiles();
        execute("DROP TABLE provider", "DROP TABLE service", "DROP TABLE property", "DROP TABLE profile");

        refusal(HResult.MAPI_E_CORRUPT_DATA);
    }

    @Test
    void anEmptyFileIsAsGoodAsNone() throws Exception {
        Files.createFile(file);

        createProfiles();

        try (TestProfiles test = new TestProfiles(folder)) {
            assertEquals(List.of("p"), test.profiles.names());
        }
    }

    @Test
    void aFolderThatIsAFileIsNoAccess() throws Exception {
        Path noFolder = Files.createFile(folder.resolve("file"));
        try (TestProfiles test = new TestProfiles(noFolder)) {
            String words = failure(HResult.MAPI_E_NO_ACCESS, () -> test.create("p"));

            assertEquals(noFolder.resolve(Profiles.FILE_NAME) + " cannot be used (",
                    words.substring(0, words.indexOf('(') + 1));
            failure(HResult.MAPI_E_NO_ACCESS, () -> test.profiles.names());
        }
    }

    @Test
    void aReadOnlyFolderCanBeReadAndNotWritten() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This system has no read-only folders");
        createProfiles();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (TestProfiles test = new TestProfiles(folder);
                TestProfiles deeper = new TestProfiles(folder.resolve("a"))) {
            assumeFalse(Files.isWritable(folder), "This user may write anywhere");

            assertEquals(List.of("p"), test.profiles.names());
            failure(HResult.MAPI_E_NO_ACCESS, () -> test.create("q"));
            failure(HResult.MAPI_E_NO_ACCESS, () -> deeper.create("q"));
            assertEquals(List.of("p"), test.profiles.names());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileDeletedWhileItIsOpenIsMadeAnew() throws Exception {
        createProfiles();
        try (TestProfiles test = new TestProfiles(folder)) {
            assertEquals(List.of("p"), test.profiles.names());
            assumeTrue(file.toFile().delete(), "This system does not delete open files");

            assertEquals(List.of(), test.profiles.names());
            test.create("q");
            assertEquals(List.of("q"), test.profiles.names());
        }
        try (TestProfiles test = new TestProfiles(folder)) {
            assertEquals(List.of("q"), test.profiles.names());
        }
    }

    @Test
    void afterAFailureTheMendedFileIsReadAgain() throws Exception {
        createProfiles();
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "broken");
        try (TestProfiles test = new TestProfiles(folder)) {
            failure(HResult.MAPI_E_CORRUPT_DATA, () -> test.profiles.names());

            Files.write(file, good);

            assertEquals(List.of("p"), test.profiles.names());
        }
    }

    @Test
    void aFailedChangeLeavesNothingBehind() throws Exception {
        createProfiles();
        SqliteStorage storage = new SqliteStorage(file);

        failure(HResult.MAPI_E_USER_CANCEL, () -> storage.change("test", contents -> {
            contents.put(ProfileData.empty("half"));
            throw new MapiException("test", HResult.MAPI_E_USER_CANCEL, "");
        }));

        assertEquals(List.of("p"), storage.read("test",
                contents -> contents.names().stream().map(ProfileStorage.ProfileName::name).toList()));
        storage.close();
    }
}
