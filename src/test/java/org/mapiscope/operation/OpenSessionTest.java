package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.subsystem.ScriptedService;

class OpenSessionTest {
    private static final LogonOptions SHARED = new LogonOptions(0, Optional.of(TestMapi.PROFILE), Optional.empty(),
            Mapi.MAPI_ALLOW_OTHERS);

    private final ScriptedService service = new ScriptedService("Scripted", ScriptedService.Kind.STORE);
    private final ScriptedService transport = new ScriptedService("Transport", ScriptedService.Kind.TRANSPORT);
    private TestMapi test;

    @BeforeEach
    void make(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder, service, transport);
    }

    @AfterEach
    void end() {
        test.close();
    }

    private static EntryId first(OpenSession session) {
        return session.stores().get(0).entryId();
    }

    private static List<StoreEntry.State> states(OpenSession session) {
        return session.stores().stream().map(StoreEntry::state).toList();
    }

    @Test
    void logonListsStoresAndOpensNone() throws MapiException {
        OpenSession session = test.sessions.logOn(LogonOptions.to(TestMapi.PROFILE), test.thread);

        assertEquals(List.of(StoreEntry.State.CLOSED), states(session));
    }

    @Test
    void aSessionWatchesItsEndAndItsTableOfStores() throws MapiException {
        OpenSession session = test.sessions.logOn(LogonOptions.to(TestMapi.PROFILE), test.thread);

        assertEquals(2, session.info().adviseConnections());
    }

    @Test
    void closingAStoreReleasesWhatWasOpenedFromIt() throws MapiException {
        OpenSession session = test.open();
        MsgStore store = session.store(first(session)).orElseThrow();
        session.register(store.openEntry(Optional.empty(), 0), first(session));
        test.forgetCalls();

        session.closeStore(first(session));

        assertEquals(List.of("IMAPIFolder::Release", "IMsgStore::Release"), test.ownCalls());
        assertEquals(List.of(StoreEntry.State.CLOSED), states(session));
    }

    @Test
    void aSecondLogonToTheSameProfileShowsItsStoresAgain() throws MapiException {
        List<StoreEntry> before = test.open().stores();
        test.sessions.sessions().get(0).logoff(LogoffOptions.PLAIN);

        List<StoreEntry> after = test.open().stores();

        assertEquals(before, after);
    }

    @Test
    void storeLogoffReleasesTheStoreAndKeepsTheSession() throws MapiException {
        OpenSession session = test.open();

        StoreLogoffReport report = session.storeLogoff(first(session), MsgStore.LOGOFF_ORDERLY);

        assertEquals(new StoreLogoffReport(MsgStore.LOGOFF_ORDERLY, MsgStore.LOGOFF_COMPLETE, true), report);
        assertEquals(List.of(StoreEntry.State.CLOSED), states(session));
        assertEquals(List.of(session), test.sessions.sessions());
    }

    @Test
    void aSecondLogoffIsAnInvalidObject() throws MapiException {
        OpenSession session = test.open();
        session.logoff(LogoffOptions.PLAIN);

        MapiException failure = assertThrows(MapiException.class, () -> session.logoff(LogoffOptions.PLAIN));

        assertEquals(HResult.MAPI_E_INVALID_OBJECT, failure.result());
    }

    @Test
    void aLogoffWhileOneRunsIsBusy() throws Exception {
        OpenSession session = test.open();
        service.logoffGate = new CountDownLatch(1);
        CompletableFuture<LogoffReport> running = CompletableFuture.supplyAsync(() -> logOff(session));
        while (!service.asked.contains("ms.logoff")) {
            Thread.onSpinWait();
        }

        MapiException failure = assertThrows(MapiException.class, () -> session.logoff(LogoffOptions.PLAIN));

        assertEquals(HResult.MAPI_E_BUSY, failure.result());
        service.logoffGate.countDown();
        running.get(20, TimeUnit.SECONDS);
    }

    private static LogoffReport logOff(OpenSession session) {
        try {
            return session.logoff(LogoffOptions.PLAIN);
        } catch (MapiException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSharedLogoffEndsTheOtherClientWhichSaysWhy() throws Exception {
        OpenSession owner = test.sessions.logOn(SHARED, test.thread);
        OpenSession other = test.sessions.logOn(SHARED, Runnable::run);

        CompletableFuture<LogoffReport> logoff = CompletableFuture.supplyAsync(() -> {
            try {
                return owner.logoff(new LogoffOptions(0, MapiSession.MAPI_LOGOFF_SHARED, 0));
            } catch (MapiException e) {
                throw new IllegalStateException(e);
            }
        });
        LogoffReport report = logoff.get(20, TimeUnit.SECONDS);

        assertEquals(HResult.S_OK, report.result());
        assertEquals(SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT, other.end().orElseThrow().cause());
        assertEquals(List.of(), test.sessions.sessions());
    }

    @Test
    void leavingASharedSessionLeavesTheOtherClientWithItsStores() throws MapiException {
        OpenSession one = test.sessions.logOn(SHARED, test.thread);
        OpenSession two = test.sessions.logOn(SHARED, test.thread);
        two.openStores(MapiProgress.NONE);

        one.logoff(LogoffOptions.PLAIN);

        assertEquals(List.of(StoreEntry.State.OPEN), states(two));
        assertEquals(1, two.info().clients());
    }

    @Test
    void listenersAreToldOfEverything() throws MapiException {
        List<String> told = new ArrayList<>();
        test.sessions.addListener(new SessionsListener() {
            @Override
            public void sessionAdded(OpenSession session) {
                told.add("added");
            }

            @Override
            public void storesChanged(OpenSession session) {
                told.add("stores");
            }

            @Override
            public void sessionRemoved(OpenSession session) {
                told.add("removed " + session.end().orElseThrow().cause());
            }
        });

        test.open().logoff(LogoffOptions.PLAIN);

        assertEquals(List.of("added", "stores", "removed LOGGED_OFF"), told);
    }

    @Test
    void servicesAreThoseOfTheProfile() throws MapiException {
        assertEquals(List.of("Scripted", "Transport"),
                test.open().services().services().stream().map(ServiceEntry::name).toList());
    }

    @Test
    void afterAFastShutdownThereIsNoCallAtAll() throws MapiException {
        OpenSession session = test.open();
        new FastShutdown(test.sessions, session).run();
        test.forgetCalls();

        test.sessions.closeAll();

        assertEquals(List.of(), test.ownCalls());
        assertEquals(SessionEnd.Cause.FAST_SHUTDOWN, session.end().orElseThrow().cause());
        assertEquals(List.of(), test.sessions.sessions());
    }

    @Test
    void aRefusedFastShutdownChangesNothing(@TempDir Path folder) throws MapiException {
        ScriptedService unwilling = new ScriptedService("Unwilling", ScriptedService.Kind.STORE, true);
        unwilling.fastShutdownAnswer = HResult.MAPI_E_NO_SUPPORT;
        try (TestMapi other = new TestMapi(folder.resolve("other"), unwilling)) {
            OpenSession session = other.open();

            MapiException refused = assertThrows(MapiException.class,
                    () -> new FastShutdown(other.sessions, session).run());

            assertEquals(HResult.MAPI_E_NO_SUPPORT, refused.result());
            assertEquals(List.of(session), other.sessions.sessions());
            assertEquals(List.of("ms.fast.query"),
                    unwilling.asked.stream().filter(each -> each.contains("fast")).toList());
        }
    }
}
