package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.subsystem.ScriptedService;

/** Two MAPIs side by side: the machine's, and MapiScope's own. */
class SubsystemsTest {
    private static final Path SEVEN_MESSAGES = TestMapi.DEMO.resolve("testPST.pst");
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;

    private TestMapi embedded;
    private TestMapi machine;
    private HangingMapi outlook;
    private Sessions sessions;

    @BeforeEach
    void make() throws MapiException {
        embedded = new TestMapi(folder.resolve("embedded"), new ScriptedService("A", ScriptedService.Kind.STORE));
        machine = new TestMapi(folder.resolve("machine"), new ScriptedService("B", ScriptedService.Kind.STORE));
        outlook = new HangingMapi(machine.mapi);
        sessions = new Sessions(Subsystems.of(outlook, embedded.mapi));
    }

    @AfterEach
    void close() {
        sessions.closeAll();
        embedded.close();
        machine.close();
    }

    private OpenSession logOnTo(TestMapi mapi) throws MapiException {
        return sessions.logOn(mapi == machine ? outlook : mapi.mapi, LogonOptions.to(TestMapi.PROFILE), mapi.thread);
    }

    @Test
    void outlooksMapiIsTheStandardWhereItCanRun() {
        assertSame(outlook, sessions.subsystems().standard());
    }

    @Test
    void theEmbeddedMapiIsTheStandardWhereOutlooksCannotRun() {
        outlook.absent(new Unavailable.NotWindows("Linux"));

        assertSame(embedded.mapi, sessions.subsystems().standard());
    }

    @Test
    void bothHaveSessionsSideBySideAndClosingEndsBoth() throws MapiException {
        logOnTo(embedded);
        logOnTo(machine);

        assertEquals(List.of("embedded", "outlook"),
                sessions.sessions().stream().map(session -> session.mapi().name()).toList());
        assertEquals(List.of(HResult.S_OK, HResult.S_OK),
                sessions.closeAll().stream().map(LogoffReport::result).toList());
        assertEquals(List.of(), sessions.sessions());
    }

    @Test
    void theLastSessionOfEachMapiUninitialisesThatOne() throws MapiException {
        OpenSession one = logOnTo(embedded);
        logOnTo(machine);
        one.logoff(LogoffOptions.PLAIN);

        assertEquals("MAPIUninitialize", embedded.ownCalls().getLast());
        assertEquals(false, machine.ownCalls().contains("MAPIUninitialize"));
    }

    @Test
    void filesAreOpenedWithTheEmbeddedMapiAlsoWhereOutlooksIsTheStandard() throws MapiException {
        OpenSession session = sessions.openFiles(List.of(SEVEN_MESSAGES), embedded.thread);

        assertEquals("embedded", session.mapi().name());
    }

    @Test
    void theProfileThatOutlooksMapiOpensFilesWithIsDeletedAfterTheLogoff() throws MapiException {
        OpenSession session = sessions.openFiles(outlook, List.of(SEVEN_MESSAGES), LogonOptions.OWN_SESSION,
                machine.thread);
        List<String> plan = session.plan(LogoffOptions.PLAIN).steps().stream().map(LogoffPlan.Step::call).toList();
        LogoffReport report = session.logoff(LogoffOptions.PLAIN);

        assertEquals(List.of("IProfAdmin::DeleteProfile", "MAPIUninitialize"),
                plan.subList(plan.size() - 2, plan.size()));
        List<String> steps = report.steps().stream().map(step -> step.call() + " " + step.result()).toList();
        assertEquals(List.of("IProfAdmin::DeleteProfile S_OK", "MAPIUninitialize S_OK"),
                steps.subList(steps.size() - 2, steps.size()));
        assertEquals(List.of(new ProfileEntry(TestMapi.PROFILE, false)), new ProfileList(outlook).profiles());
    }

    @Test
    void aFastShutdownOfOneMapiLeavesTheOthersSessionsToBeLoggedOff() throws MapiException {
        OpenSession left = logOnTo(embedded);
        OpenSession shut = logOnTo(machine);
        new FastShutdown(sessions, shut).run();

        assertEquals(List.of(left), sessions.sessions());
        assertEquals(List.of(HResult.S_OK), sessions.closeAll().stream().map(LogoffReport::result).toList());
    }

    @Test
    void aCallThatIsNotAnsweredIsNamedWithHowLongItTakes() throws Exception {
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::Logoff");
        CompletableFuture<HResult> result = CompletableFuture.supplyAsync(() -> logOff(session));
        HangingCall call = outlook.nextHung();

        assertEquals("IMAPISession::Logoff", call.name());
        assertEquals(12, call.waited(call.call().since().plusSeconds(12)).toSeconds());
        assertEquals(List.of(call), sessions.subsystems().hanging(Duration.ofSeconds(3)));
        assertEquals(List.of(), sessions.subsystems().hanging(Duration.ofMinutes(1)));
        call.stopWaiting();
        assertEquals(HResult.MAPI_E_CANCEL, result.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aSessionWhoseLogoffNobodyWaitsForIsLostAndTheOthersGoOn() throws Exception {
        OpenSession other = logOnTo(embedded);
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::Logoff");
        CompletableFuture<HResult> result = CompletableFuture.supplyAsync(() -> logOff(session));
        outlook.nextHung().stopWaiting();

        assertEquals(HResult.MAPI_E_CANCEL, result.get(SECONDS, TimeUnit.SECONDS));
        assertEquals(SessionEnd.Cause.LOST, session.end().orElseThrow().cause());
        assertEquals(List.of(other), sessions.sessions());
        assertEquals(List.of(HResult.S_OK), sessions.closeAll().stream().map(LogoffReport::result).toList());
    }

    @Test
    void aCallThatMapiCancelsLeavesItsSessionOpenWhileAnothersIsAbandoned() throws Exception {
        OpenSession open = logOnTo(machine);
        OpenSession lost = logOnTo(machine);
        outlook.hang("IMAPISession::OpenMsgStore");
        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> openStores(lost));
        outlook.nextHung().stopWaiting();
        opening.get(SECONDS, TimeUnit.SECONDS);

        open.followAbandoned(new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_CANCEL, ""));

        assertEquals(Optional.empty(), open.end());
    }

    @Test
    void nothingMoreIsAskedOfALostSession() throws Exception {
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::OpenMsgStore");
        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> openStores(session));
        outlook.nextHung().stopWaiting();
        opening.get(SECONDS, TimeUnit.SECONDS);
        machine.forgetCalls();

        MapiException refused = assertThrows(MapiException.class, () -> session.logoff(LogoffOptions.PLAIN));
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, refused.result());
        assertEquals(List.of(), sessions.closeAll());
        assertEquals(List.of(), machine.ownCalls());
    }

    @Test
    void aSessionThatDoesNotEndInTimeIsLost() throws Exception {
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::Logoff");
        Optional<LogoffReport> report = SessionsEnd.logOff(session, Duration.ofMillis(50));

        assertEquals(Optional.empty(), report);
        assertEquals(SessionEnd.Cause.LOST, session.end().orElseThrow().cause());
        assertEquals(List.of(), sessions.sessions());
        outlook.nextHung().stopWaiting();
    }

    private static HResult logOff(OpenSession session) {
        try {
            return session.logoff(LogoffOptions.PLAIN).result();
        } catch (MapiException e) {
            return e.result();
        }
    }

    private static void openStores(OpenSession session) {
        try {
            session.openStores(MapiProgress.NONE);
        } catch (MapiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setTheDefaultStore(OpenSession session) {
        try {
            session.mapiSession().setDefaultStore(0, session.stores().getFirst().entryId());
            return "answered";
        } catch (MapiException e) {
            return e.result().toString();
        }
    }

    @Test
    void aSlowCallThatIsAnsweredWithinTheGraceIsNotGivenUpAtTheEnd() throws Exception {
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::SetDefaultStore");
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> setTheDefaultStore(session));
        HangingCall call = outlook.nextHung();
        CompletableFuture<Void> ending = CompletableFuture
                .runAsync(() -> sessions.subsystems().endCalls(Duration.ofSeconds(SECONDS)));
        assertThrows(TimeoutException.class, () -> ending.get(100, TimeUnit.MILLISECONDS));
        outlook.answer(call);
        ending.get(SECONDS, TimeUnit.SECONDS);

        assertEquals("answered", asked.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aCallThatIsNotAnsweredWithinTheGraceIsGivenUpAtTheEnd() throws Exception {
        OpenSession session = logOnTo(machine);
        outlook.hang("IMAPISession::SetDefaultStore");
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> setTheDefaultStore(session));
        outlook.nextHung();
        sessions.subsystems().endCalls(Duration.ofMillis(50));

        assertEquals("MAPI_E_CANCEL", asked.get(SECONDS, TimeUnit.SECONDS));
    }
}
