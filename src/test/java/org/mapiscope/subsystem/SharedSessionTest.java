package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.contract.RecordingSink;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md asks of MAPI_LOGOFF_SHARED on a session that is shared. */
class SharedSessionTest {
    private static final int BOTH_EVENTS = Notification.fnevExtended | Notification.fnevCriticalError;

    private static final Notification SHUTDOWN = new Notification.Extended(Notification.Extended.SESSION_SHUTDOWN,
            Bytes.EMPTY);
    private static final Notification END_OF_SESSION = new Notification.CriticalError(Optional.empty(),
            HResult.MAPI_E_END_OF_SESSION,
            Optional.of(new MapiError("another client ends the shared session", "MapiScope", 0, 0)));

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService book = new ScriptedService("Book", Kind.ADDRESS_BOOK);

    @Test
    void everyOtherClientIsToldWithBothNotifications() throws MapiException {
        RecordingSink second = new RecordingSink();
        RecordingSink third = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED)) {
            fixture.logOn(SHARED).advise(Optional.empty(), BOTH_EVENTS, second);
            fixture.logOn(SHARED).advise(Optional.empty(), BOTH_EVENTS, third);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(List.of(SHUTDOWN, END_OF_SESSION), List.of(SHUTDOWN, END_OF_SESSION)),
                    List.of(second.told(), third.told()));
        }
    }

    private static EmbeddedSettings hasty(EmbeddedSettings settings) {
        return settings.withSharedGrace(Duration.ofMillis(100));
    }

    private static EmbeddedSettings patient(EmbeddedSettings settings) {
        return settings.withSharedGrace(Duration.ofSeconds(60));
    }

    @Test
    void aSinkIsToldOnlyWhatItsMaskAsksFor() throws MapiException {
        RecordingSink extended = new RecordingSink();
        RecordingSink critical = new RecordingSink();
        RecordingSink neither = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            other.advise(Optional.empty(), Notification.fnevExtended, extended);
            other.advise(Optional.empty(), Notification.fnevCriticalError, critical);
            other.advise(Optional.empty(), Notification.fnevNewMail, neither);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(List.of(SHUTDOWN), List.of(END_OF_SESSION), List.of()),
                    List.of(extended.told(), critical.told(), neither.told()));
        }
    }

    @Test
    void aSinkThatWasUnadvisedIsNotTold() throws MapiException {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            other.unadvise(other.advise(Optional.empty(), BOTH_EVENTS, sink));

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(), sink.told());
        }
    }

    @Test
    void theClientThatLogsOffIsNotToldItself() throws MapiException {
        RecordingSink own = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            session.advise(Optional.empty(), BOTH_EVENTS, own);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(), own.told());
            assertEquals(SessionInfo.State.LOGGED_OFF, other.info().state());
        }
    }

    @Test
    void anyClientMaySetIt() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession first = fixture.logOn(SHARED);
                MapiSession second = fixture.logOn(SHARED)) {
            second.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(SessionInfo.State.LOGGED_OFF, List.of()),
                    List.of(first.info().state(), fixture.mapi.sessions()));
        }
    }

    @Test
    @Timeout(30)
    void aClientThatLogsOffByItselfIsNotWaitedForAnyLonger() throws Exception {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::patient, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            MsgStore store = openStore(other);
            CompletableFuture<LogoffReport> own = new CompletableFuture<>();
            other.advise(Optional.empty(), Notification.fnevExtended, told -> {
                store.close();
                own.completeAsync(() -> logoff(other));
            });

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(HResult.S_OK, report.result());
            assertEquals(new LogoffReport(HResult.S_OK, List.of(), List.of()), own.get(10, TimeUnit.SECONDS));
        }
    }

    private static LogoffReport logoff(MapiSession session) {
        try {
            return session.logoff(0, 0, 0);
        } catch (MapiException e) {
            throw new AssertionError("The client could not log off by itself", e);
        }
    }

    @Test
    @Timeout(30)
    void aClientMayLogOffWhileItIsTold() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::patient, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            openStore(other);
            other.advise(Optional.empty(), Notification.fnevCriticalError, told -> logoff(other));

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            // the other client, told on a thread of its own, may be the one that ends the provider
            while (!mail.asked.getLast().equals("ms.provider released")) {
                LockSupport.parkNanos(1_000_000);
            }
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    void whoDoesNotLogOffIsEndedAfterTheGrace() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail, book);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            other.advise(Optional.empty(), BOTH_EVENTS, new RecordingSink());
            MsgStore store = openStore(other);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(
                    List.of(SessionInfo.State.LOGGED_OFF, HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_INVALID_OBJECT,
                            HResult.MAPI_E_INVALID_OBJECT),
                    List.of(other.info().state(), resultOf(() -> other.getStatusTable(0)),
                            resultOf(() -> store.getPropList(0)), resultOf(() -> other.logoff(0, 0, 0))));
            assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released", "ms.shutdown", "ms.provider released"),
                    mail.asked);
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    @Timeout(30)
    void clientsThatListenToNothingAreNotWaitedFor() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::patient, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(SessionInfo.State.LOGGED_OFF, other.info().state());
        }
    }

    @Test
    void theReportNamesWhoWasToldAndThenTheProviders() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            openStore(other);

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of("IMAPIAdviseSink::OnNotify session " + other.info().id() + " of Test",
                    "IMSLogon::Logoff Mail", "IMSProvider::Shutdown Mail"),
                    report.steps().stream().map(step -> step.call() + " " + step.subject()).toList());
        }
    }

    @Test
    void whatTheOthersHadOpenIsNoLeakOfTheOneThatLogsOff() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            openStore(other);

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(), report.leaks());
        }
    }

    @Test
    void aSinkThatBreaksDownDoesNotKeepTheOthersFromBeingTold() throws MapiException {
        RecordingSink good = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            other.advise(Optional.empty(), BOTH_EVENTS, told -> {
                throw new IllegalStateException("broken on purpose");
            });
            fixture.logOn(SHARED).advise(Optional.empty(), BOTH_EVENTS, good);

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(HResult.S_OK, report.result());
            assertEquals(List.of(SHUTDOWN, END_OF_SESSION), good.told());
        }
    }

    @Test
    void aSessionOfItsOwnIsNotTouched() throws MapiException {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession alone = fixture.logOn()) {
            alone.advise(Optional.empty(), BOTH_EVENTS, sink);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of(), sink.told());
            assertEquals(List.of(alone.info()), fixture.mapi.sessions());
        }
    }

    @Test
    void whoLogsOnDuringTheGraceGetsASessionThatStays() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder,
                settings -> settings.withSharedGrace(Duration.ofMillis(500)), mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED);
                Workers workers = new Workers()) {
            other.advise(Optional.empty(), BOTH_EVENTS, ignored -> told.countDown());
            Future<LogoffReport> ending = workers.start(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0));
            told.await();

            try (MapiSession late = fixture.logOn(SHARED)) {
                ending.get(10, TimeUnit.SECONDS);

                assertEquals(List.of(SessionInfo.State.OPEN, 1), List.of(late.info().state(), late.info().clients()));
                assertEquals(HResult.S_OK, resultOf(() -> openStore(late)));
            }
        }
    }

    @RepeatedTest(5)
    void twoClientsThatEndTheSharedSessionAtOnceLogTheProvidersOffOnce() throws Exception {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::hasty, mail);
                Workers workers = new Workers()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<HResult>> endings = new ArrayList<>();
            for (int client = 0; client < 2; client++) {
                MapiSession session = fixture.logOn(SHARED);
                openStore(session);
                session.advise(Optional.empty(), BOTH_EVENTS, new RecordingSink());
                endings.add(workers.start(() -> {
                    start.await();
                    return resultOf(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0));
                }));
            }
            start.countDown();
            for (Future<HResult> ending : endings) {
                ending.get(10, TimeUnit.SECONDS);
            }

            assertEquals(List.of("ms.logoff", "ms.logon released", "ms.shutdown", "ms.provider released"),
                    mail.asked.subList(2, mail.asked.size()));
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    void sharedOnAClientThatIsLeftAloneLogsItOff() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, SharedSessionTest::patient, mail);
                MapiSession session = fixture.logOn(SHARED)) {
            openStore(session);

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(List.of("IMSLogon::Logoff Mail", "IMSProvider::Shutdown Mail"),
                    report.steps().stream().map(step -> step.call() + " " + step.subject()).toList());
        }
    }
}
