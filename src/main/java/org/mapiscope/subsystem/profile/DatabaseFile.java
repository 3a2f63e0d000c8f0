package org.mapiscope.subsystem.profile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.MapiException;
import org.sqlite.SQLiteConfig;

/**
 * Opens the file with the profiles, and never touches one that is something else. Immutable.
 *
 * <p>Source: https://www.sqlite.org/fileformat2.html, 1.3 The Database Header.
 */
final class DatabaseFile {
    /** "MPRF", in the header of each of our files. */
    static final int APPLICATION_ID = 0x4D505246;
    static final int SCHEMA_VERSION = 1;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_SIZE = 100;
    private static final int APPLICATION_ID_OFFSET = 68;

    /** Milliseconds that a change waits for another process's. */
    static final int BUSY_TIMEOUT = 10_000;

    private static final List<String> SCHEMA = List.of("""
            CREATE TABLE profile (
              id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
              name TEXT NOT NULL,
              folded TEXT NOT NULL UNIQUE,
              is_default INTEGER NOT NULL)""", """
            CREATE UNIQUE INDEX one_default ON profile (is_default) WHERE is_default = 1""", """
            CREATE TABLE service (
              profile BLOB NOT NULL REFERENCES profile ON DELETE CASCADE,
              uid BLOB NOT NULL CHECK (length(uid) = 16),
              place INTEGER NOT NULL,
              name TEXT NOT NULL,
              named INTEGER NOT NULL,
              PRIMARY KEY (profile, uid))""", """
            CREATE TABLE provider (
              profile BLOB NOT NULL,
              uid BLOB NOT NULL CHECK (length(uid) = 16),
              service BLOB NOT NULL,
              place INTEGER NOT NULL,
              kind INTEGER NOT NULL,
              dll_name TEXT NOT NULL,
              display TEXT NOT NULL,
              flags INTEGER NOT NULL,
              PRIMARY KEY (profile, uid),
              FOREIGN KEY (profile, service) REFERENCES service ON DELETE CASCADE)""", """
            CREATE TABLE property (
              profile BLOB NOT NULL REFERENCES profile ON DELETE CASCADE,
              section BLOB NOT NULL CHECK (length(section) = 16),
              id INTEGER NOT NULL,
              type INTEGER NOT NULL,
              value BLOB NOT NULL,
              key TEXT,
              PRIMARY KEY (profile, section, id))""", """
            CREATE TABLE setting (
              name TEXT NOT NULL PRIMARY KEY,
              value TEXT NOT NULL)""", "PRAGMA application_id = " + APPLICATION_ID,
            "PRAGMA user_version = " + SCHEMA_VERSION);

    private final Path path;
    private final DatabaseFailures failures;

    /** @param path absolute */
    DatabaseFile(Path path) {
        this.path = path;
        this.failures = new DatabaseFailures(path);
    }

    /** {@return what can be wrong with the file} */
    DatabaseFailures failures() {
        return failures;
    }

    Path path() {
        return path;
    }

    /** {@return whether there is a file with something in it; an empty one is as good as none} */
    boolean holdsData(String call) throws MapiException {
        return size(call) > 0;
    }

    /** {@return bytes; 0 when there is no file} */
    private long size(String call) throws MapiException {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            if (!isFolderOrAbsent(path.getParent())) {
                throw failures.of(call, e);
            }
            return 0;
        } catch (IOException e) {
            throw failures.of(call, e);
        }
    }

    /** {@return what tells this file from another at the same path; empty where the system does not say} */
    Optional<Object> identity() {
        try {
            return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return a connection to the file, which is made when it is not there} */
    Connection open(String call) throws MapiException {
        if (holdsData(call)) {
            checkHeader(call);
        } else {
            createFolder(call);
        }
        Connection connection = null;
        try {
            connection = connect();
            createTables(connection);
            check(call, connection);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw failures.of(call, e);
        } catch (MapiException e) {
            close(connection);
            throw e;
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                System.getLogger(DatabaseFile.class.getName()).log(System.Logger.Level.DEBUG,
                        "A connection that failed to open fails to close", e);
            }
        }
    }

    /** Reads a few bytes only: SQLite would undo another program's unfinished change, and that is not ours to undo. */
    private void checkHeader(String call) throws MapiException {
        byte[] header;
        try (InputStream in = Files.newInputStream(path)) {
            header = in.readNBytes(HEADER_SIZE);
        } catch (IOException e) {
            throw failures.of(call, e);
        }
        if (header.length < HEADER_SIZE || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw failures.noDatabase(call);
        }
        if (ByteBuffer.wrap(header).getInt(APPLICATION_ID_OFFSET) != APPLICATION_ID) {
            throw failures.otherProgram(call);
        }
    }

    private void createFolder(String call) throws MapiException {
        Path folder = path.getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownersOnly(folder));
            }
        } catch (IOException e) {
            throw failures.of(call, e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT);
        config.enforceForeignKeys(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + uri());
        try (Statement statement = connection.createStatement()) {
            // EXTRA: the folder is on the disk too when a commit returns
            statement.execute("PRAGMA synchronous = EXTRA");
            // what is deleted is overwritten with zeros
            statement.execute("PRAGMA secure_delete = ON");
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
        return connection;
    }

    /** As a URI, for a path may hold a question mark; SQLite wants a share's host within the path. */
    private String uri() {
        URI uri = path.toUri();
        return uri.getRawAuthority() == null ? uri.toString() : "file:////" + uri.getRawAuthority() + uri.getRawPath();
    }

    private static void createTables(Connection connection) throws SQLException {
        if (!isEmpty(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            // another process may have been quicker
            if (isEmpty(connection)) {
                for (String sql : SCHEMA) {
                    statement.execute(sql);
                }
            }
            statement.execute("COMMIT");
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_schema") == 0
                && number(connection, "PRAGMA application_id") == 0;
    }

    private void check(String call, Connection connection) throws SQLException, MapiException {
        long version = number(connection, "PRAGMA user_version");
        if (version > SCHEMA_VERSION) {
            throw failures.newerVersion(call, version);
        }
        if (version < SCHEMA_VERSION) {
            throw failures.corrupt(call, "it has no format version");
        }
        long expected = number(connection, "PRAGMA page_count") * number(connection, "PRAGMA page_size");
        if (size(call) < expected) {
            throw failures.corrupt(call, "it ends before its %d bytes".formatted(expected));
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String found = rows.next() ? rows.getString(1) : "no answer";
            if (!found.equals("ok")) {
                throw failures.corrupt(call, found);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** {@return whether a folder is there or can be made} */
    static boolean isFolderOrAbsent(@Nullable Path folder) {
        return folder == null || !Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(folder);
    }
}
