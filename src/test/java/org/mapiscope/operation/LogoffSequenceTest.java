package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.subsystem.ScriptedService;

class LogoffSequenceTest {
    private static final LogoffOptions WITH_UI = new LogoffOptions(0x600003, MapiSession.MAPI_LOGOFF_UI, 0);

    private final ScriptedService service = new ScriptedService("Scripted", ScriptedService.Kind.STORE);
    private TestMapi test;
    private OpenSession session;

    @BeforeEach
    void logOn(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder, service);
        session = test.open();
    }

    @AfterEach
    void end() {
        test.close();
    }

    @Test
    void everythingIsUnadvisedAndReleasedBeforeLogoff() throws MapiException {
        session.register(session.store(store()).orElseThrow().openEntry(Optional.empty(), 0), store());
        test.forgetCalls();

        session.logoff(LogoffOptions.PLAIN);

        assertEquals(
                List.of("IMAPISession::Unadvise", "IMAPITable::Unadvise", "IMAPITable::Release", "IMAPIFolder::Release",
                        "IMsgStore::Release", "IMAPISession::Logoff", "IMAPISession::Release", "MAPIUninitialize"),
                test.ownCalls());
    }

    @Test
    void withADialogLogoffComesFirst() throws MapiException {
        session.logoff(WITH_UI);

        assertEquals(List.of("IMAPISession::Logoff", "IMAPITable::Release", "IMsgStore::Release",
                "IMAPISession::Release", "MAPIUninitialize"), test.ownCalls());
    }

    @Test
    void storesThatAreLeftToLogoffAreReleasedAfterIt() throws MapiException {
        session.logoff(new LogoffOptions(0, 0, 0, LogoffOptions.Stores.LEFT_TO_LOGOFF));

        assertEquals(
                List.of("IMAPISession::Unadvise", "IMAPITable::Unadvise", "IMAPITable::Release", "IMAPISession::Logoff",
                        "IMsgStore::Release", "IMAPISession::Release", "MAPIUninitialize"),
                test.ownCalls());
    }

    @Test
    void theReportHasTheCallsOfThisProgramAndOfMapi() throws MapiException {
        LogoffReport report = session.logoff(WITH_UI);

        assertEquals(
                List.of("IMAPISession::Logoff", "IMSLogon::Logoff", "IMSProvider::Shutdown", "IMAPITable::Release",
                        "IMsgStore::Release", "IMAPISession::Release", "MAPIUninitialize"),
                report.steps().stream().map(LogoffReport.Step::call).toList());
    }

    @Test
    void thePlanHasTheStepsThatAreThenTaken() throws MapiException {
        List<String> planned = session.plan(LogoffOptions.PLAIN).steps().stream().map(LogoffPlan.Step::call).toList();

        session.logoff(LogoffOptions.PLAIN);

        assertEquals(test.ownCalls(), planned);
    }

    @Test
    void thePlanNamesTheStoresAndHasLogoffFirstWithADialog() {
        assertEquals(
                List.of(step("IMAPISession::Logoff"), step("IMAPITable::Release"),
                        new LogoffPlan.Step("IMsgStore::Release", 1, List.of("Scripted")),
                        step("IMAPISession::Release"), step("MAPIUninitialize")),
                session.plan(WITH_UI).steps());
    }

    private static LogoffPlan.Step step(String call) {
        return new LogoffPlan.Step(call, 1, List.of());
    }

    @Test
    void aRefusalLeavesStoresTablesAndSinksAsTheyWere() throws MapiException {
        test.answer = false;
        int advised = session.info().adviseConnections();
        List<OpenObject> open = session.mapiSession().openObjects();

        MapiException refused = assertThrows(MapiException.class, () -> session.logoff(WITH_UI));

        assertEquals(HResult.MAPI_E_USER_CANCEL, refused.result());
        assertEquals(List.of(StoreEntry.State.OPEN), session.stores().stream().map(StoreEntry::state).toList());
        assertEquals(open, session.mapiSession().openObjects());
        assertEquals(advised, session.info().adviseConnections());
        assertEquals(List.of(session), test.sessions.sessions());
    }

    @Test
    void anUnknownFlagLeavesAllOpen() {
        MapiException refused = assertThrows(MapiException.class,
                () -> session.logoff(new LogoffOptions(0, 0x80, 0)));

        assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, refused.result());
        assertEquals(List.of(StoreEntry.State.OPEN), session.stores().stream().map(StoreEntry::state).toList());
    }

    @Test
    void aReservedThatIsNotZeroLeavesAllOpen() {
        MapiException refused = assertThrows(MapiException.class, () -> session.logoff(new LogoffOptions(0, 0, 1)));

        assertEquals(HResult.MAPI_E_INVALID_PARAMETER, refused.result());
        assertEquals(List.of(StoreEntry.State.OPEN), session.stores().stream().map(StoreEntry::state).toList());
    }

    @Test
    void aProviderThatFailsToLogOffDoesNotKeepTheSession() throws MapiException {
        service.logoffAnswer = HResult.MAPI_E_NETWORK_ERROR;

        LogoffReport report = session.logoff(WITH_UI);

        assertEquals(HResult.MAPI_W_ERRORS_RETURNED, report.result());
        assertEquals(List.of(), test.sessions.sessions());
    }

    @Test
    void leaksAreWhatWasNeverRegistered() throws MapiException {
        MapiProp forgotten = session.store(store()).orElseThrow().openEntry(Optional.empty(), 0);

        LogoffReport report = session.logoff(WITH_UI);

        assertEquals(List.of("IMAPIFolder from IMsgStore::OpenEntry"),
                report.leaks().stream().map(leak -> leak.interfaceName() + " from " + leak.origin()).toList());
        forgotten.close();
    }

    @Test
    void theHandleIsPassedWithADialogOnly() throws MapiException {
        session.logoff(WITH_UI);
        OpenSession second = test.open();
        second.logoff(new LogoffOptions(0x600003, 0, 0));

        assertEquals(
                List.of("IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0)"),
                test.invocations("IMAPISession::Logoff"));
    }

    private org.mapiscope.mapi.EntryId store() {
        return session.stores().get(0).entryId();
    }
}
