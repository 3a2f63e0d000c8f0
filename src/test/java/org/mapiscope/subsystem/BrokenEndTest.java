package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;
import static org.mapiscope.subsystem.EmbeddedFixture.stores;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.contract.RecordingSink;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** How sessions end when providers break down in a Release, and when several threads end them at once. */
class BrokenEndTest {
    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService archive = new ScriptedService("Archive", Kind.STORE);

    private static List<String> results(LogoffReport report) {
        return report.steps().stream().map(step -> step.call() + " " + step.subject() + " = " + step.result()).toList();
    }

    private static void breakDown() {
        throw new IllegalStateException("as the test told it");
    }

    @Test
    void aLogonObjectThatBreaksDownInReleaseDoesNotStopTheOthers() throws MapiException {
        mail.onLogonRelease = BrokenEndTest::breakDown;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            openStore(session, 0);
            openStore(session, 1);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_W_ERRORS_RETURNED, report.result());
            assertEquals(
                    List.of("IMSLogon::Logoff Mail = S_OK", "IMSLogon::Release Mail = MAPI_E_CALL_FAILED",
                            "IMSLogon::Logoff Archive = S_OK", "IMSProvider::Shutdown Mail = S_OK",
                            "IMSProvider::Shutdown Archive = S_OK"),
                    results(report));
        }
    }

    @Test
    void aLogonObjectThatHangsInReleaseIsPassedAndItsProviderIsLeftToItself() throws MapiException {
        CountDownLatch gate = new CountDownLatch(1);
        mail.onLogonRelease = () -> waitFor(gate);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder,
                settings -> settings.withProviderLimit(Duration.ofMillis(100)), mail, archive);
                MapiSession session = fixture.logOn()) {
            openStore(session, 0);
            openStore(session, 1);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(
                    List.of("IMSLogon::Logoff Mail = S_OK", "IMSLogon::Release Mail = MAPI_E_TIMEOUT",
                            "IMSLogon::Logoff Archive = S_OK", "IMSProvider::Shutdown Archive = S_OK"),
                    results(report));
        } finally {
            gate.countDown();
        }
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aProviderThatBreaksDownInReleaseDoesNotStopTheOthers() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            mail.onProviderRelease = BrokenEndTest::breakDown;
            openStore(session, 0);
            openStore(session, 1);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(
                    List.of("IMSLogon::Logoff Mail = S_OK", "IMSLogon::Logoff Archive = S_OK",
                            "IMSProvider::Shutdown Mail = S_OK", "IMSProvider::Release Mail = MAPI_E_CALL_FAILED",
                            "IMSProvider::Shutdown Archive = S_OK"),
                    results(report));
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    void objectsThatBreakDownInReleaseKeepADetachedClientsOthersFromNothing() throws MapiException {
        mail.onItemRelease = BrokenEndTest::breakDown;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession first = fixture.logOn(SHARED);
                MapiSession second = fixture.logOn(SHARED)) {
            MsgStore store = openStore(second);
            store.openEntry(Optional.empty(), 0);
            store.openEntry(Optional.empty(), 0);

            LogoffReport report = second.logoff(0, 0, 0);

            assertEquals(List.of("MAPI_W_ERRORS_RETURNED", 3, 2L, 0),
                    List.of(report.result().toString(), report.leaks().size(),
                            mail.asked.stream().filter("item released"::equals).count(), mail.openLogons.get()));
            assertEquals(List.of(first.info()), fixture.mapi.sessions());
        }
    }

    @Test
    void aLogoffOnAnInterruptedThreadStillWaitsForTheProvider() throws Exception {
        mail.logoffGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn();
                Workers workers = new Workers()) {
            openStore(session);

            Future<String> logoff = workers.start(() -> {
                Thread.currentThread().interrupt();
                LogoffReport report = session.logoff(0, 0, 0);
                return report.result() + ", interrupted: " + Thread.currentThread().isInterrupted();
            });
            workers.await(() -> mail.asked.contains("ms.logoff"));
            mail.logoffGate.countDown();

            assertEquals("S_OK, interrupted: true", logoff.get(10, TimeUnit.SECONDS));
            assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released", "ms.shutdown", "ms.provider released"),
                    mail.asked);
        }
    }

    @Test
    void twoClientsThatEndTheSharedSessionAtOnceLeaveNothingLoggedOn() throws Exception {
        for (int round = 0; round < 50; round++) {
            try (EmbeddedFixture fixture = EmbeddedFixture.with(folder.resolve("round" + round),
                    settings -> settings.withSharedGrace(Duration.ofMillis(20)), mail);
                    MapiSession first = fixture.logOn(SHARED);
                    MapiSession second = fixture.logOn(SHARED);
                    Workers workers = new Workers()) {
                for (MapiSession session : List.of(first, second)) {
                    openStore(session);
                    session.advise(Optional.empty(), Notification.fnevExtended, new RecordingSink());
                }

                Future<HResult> one = workers
                        .start(() -> resultOf(() -> first.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0)));
                Future<HResult> other = workers
                        .start(() -> resultOf(() -> second.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0)));
                one.get(10, TimeUnit.SECONDS);
                other.get(10, TimeUnit.SECONDS);

                assertEquals(List.of(0, List.of()), List.of(mail.openLogons.get(), fixture.mapi.sessions()));
            }
        }
    }

    @Test
    void noProviderIsMadeOnceTheSessionIsLoggedOff() throws Exception {
        mail.logonGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn();
                Workers workers = new Workers()) {
            EntryId id = stores(session).getFirst();
            Future<HResult> opening = workers.start(() -> resultOf(() -> session.openMsgStore(0, id, 0)));
            assertEquals(true, mail.logonReached.await(10, TimeUnit.SECONDS));

            session.logoff(0, 0, 0);
            mail.logonGate.countDown();

            assertEquals(HResult.MAPI_E_END_OF_SESSION, opening.get(10, TimeUnit.SECONDS));
            assertEquals(List.of("ms.logon", "ms.shutdown", "ms.provider released", "ms.logoff", "ms.logon released"),
                    mail.asked);
        }
    }

    @Test
    void aStoreThatBecameTheDefaultWhileItWasOpenOpensOnceMore() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            EntryId second = stores(session).get(1);
            session.openMsgStore(0, second, 0);
            session.setDefaultStore(0, second);

            assertEquals(HResult.S_OK, resultOf(() -> session.openMsgStore(0, second, 0)));
        }
    }
}
