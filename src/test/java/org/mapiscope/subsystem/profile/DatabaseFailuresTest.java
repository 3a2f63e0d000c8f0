package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DatabaseFailuresTest {
    private static final String CALL = "IProfAdmin::GetProfileTable";

    @TempDir
    private Path folder;

    private DatabaseFailures failures() {
        return new DatabaseFailures(folder.resolve("profiles.db"));
    }

    private HResult result(SQLiteErrorCode code) {
        return failures().of(CALL, new SQLiteException("said", code)).result();
    }

    @Test
    void whatSqliteCannotDoHasMapisResult() {
        assertEquals(List.of(HResult.MAPI_E_BUSY, HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_DISK_ERROR,
                HResult.MAPI_E_CORRUPT_DATA, HResult.MAPI_E_CALL_FAILED),
                Stream.of(SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_FULL,
                        SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.UNKNOWN_ERROR).map(this::result).toList());
    }

    @Test
    void anExtendedCodeCountsAsTheOneItExtends() {
        assertEquals(HResult.MAPI_E_DISK_ERROR, result(SQLiteErrorCode.SQLITE_IOERR_READ));
    }

    @Test
    void whereSqliteItselfDoesNotWorkItSaysSo() {
        MapiException failure = failures().of(CALL, new SQLException("no library"));

        assertEquals(folder.resolve("profiles.db") + " cannot be opened: SQLite does not work here (no library).",
                failure.detail());
    }

    @Test
    void aFileThatMayNotBeReadIsToldFromADiskThatCannot() {
        assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_DISK_ERROR),
                List.of(failures().of(CALL, new AccessDeniedException("x")).result(),
                        failures().of(CALL, new IOException("x")).result()));
    }
}
