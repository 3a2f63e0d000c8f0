package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.subsystem.ScriptedService;

class SessionsTest {
    private static final Path SEVEN_MESSAGES = TestMapi.DEMO.resolve("testPST.pst");

    @TempDir
    private Path folder;

    private TestMapi make() throws MapiException {
        return new TestMapi(folder.resolve("profiles"), new ScriptedService("Scripted", ScriptedService.Kind.STORE));
    }

    private static long count(TestMapi test, String call) {
        return Collections.frequency(test.ownCalls(), call);
    }

    @Test
    void theFirstSessionInitialisesMapiAndTheLastOneEndsIt() throws MapiException {
        try (TestMapi test = make()) {
            OpenSession one = test.sessions.logOn(LogonOptions.to(TestMapi.PROFILE), test.thread);
            OpenSession two = test.sessions.logOn(LogonOptions.to(TestMapi.PROFILE), test.thread);
            one.logoff(LogoffOptions.PLAIN);

            assertEquals(List.of(1L, 0L), List.of(count(test, "MAPIInitialize"), count(test, "MAPIUninitialize")));
            two.logoff(LogoffOptions.PLAIN);
            assertEquals(1L, count(test, "MAPIUninitialize"));
        }
    }

    @Test
    void aLogonThatFailsLeavesMapiUninitialised() throws MapiException {
        try (TestMapi test = make()) {
            MapiException failure = assertThrows(MapiException.class,
                    () -> test.sessions.logOn(LogonOptions.to("Nobody"), test.thread));

            assertEquals(HResult.MAPI_E_LOGON_FAILED, failure.result());
            assertEquals(List.of("MAPIInitialize", "MAPILogonEx", "MAPIUninitialize"), test.ownCalls());
        }
    }

    @Test
    void closeAllLogsEverySessionOffAndLetsNoneBegin() throws MapiException {
        try (TestMapi test = make()) {
            test.open();
            test.open();

            List<LogoffReport> reports = test.sessions.closeAll();

            assertEquals(List.of(HResult.S_OK, HResult.S_OK), reports.stream().map(LogoffReport::result).toList());
            MapiException failure = assertThrows(MapiException.class, test::open);
            assertEquals(HResult.MAPI_E_END_OF_SESSION, failure.result());
        }
    }

    @Test
    void filesAreOpenedWithAProfileThatGoesWithTheSession() throws MapiException {
        try (TestMapi test = make()) {
            OpenSession session = test.sessions.openFiles(List.of(SEVEN_MESSAGES), test.thread);
            session.openStores(MapiProgress.NONE);

            assertEquals(List.of(StoreEntry.State.OPEN), session.stores().stream().map(StoreEntry::state).toList());
            assertEquals(List.of(SEVEN_MESSAGES.toAbsolutePath().normalize()),
                    session.stores().stream().flatMap(store -> store.path().stream()).toList());
            session.logoff(LogoffOptions.PLAIN);
            assertEquals(List.of(new ProfileEntry(TestMapi.PROFILE, false)), new ProfileList(test.mapi).profiles());
        }
    }

    @Test
    void aFileThatIsNoPstFailsAndTheOthersOpen() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pst"), "This is no store. ".repeat(100));
        try (TestMapi test = make()) {
            OpenSession session = test.sessions
                    .openFiles(List.of(text, folder.resolve("gone.pst"), SEVEN_MESSAGES), test.thread);
            session.openStores(MapiProgress.NONE);

            assertEquals(
                    List.of("text.pst MAPI_E_CORRUPT_DATA", "gone.pst MAPI_E_NOT_FOUND", "testPST.pst S_OK"),
                    session.stores().stream().map(SessionsTest::outcome).toList());
        }
    }

    private static String outcome(StoreEntry store) {
        return store.path().orElseThrow().getFileName() + " "
                + store.failure().map(MapiException::result).orElse(HResult.S_OK);
    }

    @Test
    void afterLogoffAFileCanBeRenamedAndDeleted() throws Exception {
        Path file = Files.copy(SEVEN_MESSAGES, folder.resolve("mine.pst"));
        try (TestMapi test = make()) {
            OpenSession session = test.sessions.openFiles(List.of(file), test.thread);
            session.openStores(MapiProgress.NONE);
            session.logoff(LogoffOptions.PLAIN);

            Files.delete(Files.move(file, folder.resolve("renamed.pst")));

            assertEquals(false, Files.exists(file));
        }
    }
}
