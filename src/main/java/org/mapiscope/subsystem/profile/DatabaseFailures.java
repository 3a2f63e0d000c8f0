package org.mapiscope.subsystem.profile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with the file of the profiles, in MAPI's terms, with what to try. Immutable. */
final class DatabaseFailures {
    private static final String UNCHANGED = "It was left as it is. Move it elsewhere, or choose another folder for the profiles with --profiles.";

    private final Path path;

    DatabaseFailures(Path path) {
        this.path = path;
    }

    MapiException noDatabase(String call) {
        return new MapiException(call, HResult.MAPI_E_CORRUPT_DATA, path + " is no database. " + UNCHANGED);
    }

    MapiException otherProgram(String call) {
        return new MapiException(call, HResult.MAPI_E_NO_ACCESS,
                path + " is a database of another program. " + UNCHANGED);
    }

    MapiException newerVersion(String call, long version) {
        return new MapiException(call, HResult.MAPI_E_VERSION,
                path + " was written by a newer version of this program (format %d; this one knows %d). "
                        .formatted(version, DatabaseFile.SCHEMA_VERSION)
                        + "It was left as it is. Use the newer version, or another folder with --profiles.");
    }

    /** {@return the failure for a file whose content is wrong, as {@code what} says} */
    MapiException corrupt(String call, String what) {
        return corrupt(call, what, null);
    }

    private MapiException corrupt(String call, String what, @Nullable Exception cause) {
        return new MapiException(call, HResult.MAPI_E_CORRUPT_DATA, path + " is damaged: " + what.strip()
                + ". It was left as it is. Put a copy of it back, or move it elsewhere and make the profiles anew.",
                cause);
    }

    /** {@return the failure of what SQLite could not do} */
    MapiException of(String call, SQLException e) {
        String said = String.valueOf(e.getMessage());
        SQLiteErrorCode code = e instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)
                : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new MapiException(call, HResult.MAPI_E_BUSY,
                    path + " was in use by another program for %d seconds. Try again, or close that program."
                            .formatted(DatabaseFile.BUSY_TIMEOUT / 1000),
                    e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN -> noAccess(call, said, e);
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM -> diskError(call, said, e);
            case UNKNOWN_ERROR -> new MapiException(call, HResult.MAPI_E_CALL_FAILED,
                    path + " cannot be opened: SQLite does not work here (" + said + ").", e);
            default -> corrupt(call, said, e);
        };
    }

    /** {@return the failure of what could not be done with the file or its folder} */
    MapiException of(String call, IOException e) {
        if (!DatabaseFile.isFolderOrAbsent(path.getParent())) {
            return noAccess(call, path.getParent() + " is no folder", e);
        }
        String said = e.getClass().getSimpleName() + ": " + e.getMessage();
        return e instanceof AccessDeniedException || e instanceof FileAlreadyExistsException
                ? noAccess(call, said, e)
                : diskError(call, said, e);
    }

    private MapiException noAccess(String call, String said, Exception e) {
        return new MapiException(call, HResult.MAPI_E_NO_ACCESS, path + " cannot be used (" + said
                + "). Make the folder and the file readable and writable, or choose another folder with --profiles.",
                e);
    }

    private MapiException diskError(String call, String said, Exception e) {
        return new MapiException(call, HResult.MAPI_E_DISK_ERROR, path + " cannot be read or written (" + said
                + "). Check the disk and its free space. Nothing of the last change was kept.", e);
    }
}
