package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mapiscope.subsystem.EmbeddedFixture.PROFILE;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiUi.LogoffQuestion;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.contract.RecordingSink;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md's first part asks of IMAPISession::Logoff, alone and in a shared session. */
class LogoffTest {
    private static final long WINDOW = 0x600003;

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService archive = new ScriptedService("Archive", Kind.STORE);
    private final ScriptedService book = new ScriptedService("Book", Kind.ADDRESS_BOOK);
    private final ScriptedService transport = new ScriptedService("Transport", Kind.TRANSPORT);

    @Test
    void withoutAHandleTheQuestionHasNoOwner() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            session.logoff(0, MapiSession.MAPI_LOGOFF_UI, 0);

            assertEquals(List.of(0L), fixture.ui.owners);
        }
    }

    @Test
    void theQuestionSaysWhatWillBeClosedAndWhatIsStillToBeSent() throws MapiException {
        mail.outgoing = 2;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session, 0);
            store.openEntry(Optional.empty(), 0);
            store.advise(Optional.empty(), Notification.fnevNewMail, new RecordingSink());

            session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0);

            assertEquals(List.of(new LogoffQuestion(PROFILE, false, List.of("Mail"), 2, 1, OptionalLong.of(2))),
                    fixture.ui.logoffQuestions);
        }
    }

    @Test
    void aQueueThatDoesNotAnswerDoesNotHoldUpTheQuestion() throws MapiException {
        mail.queueGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder,
                settings -> settings.withProviderLimit(Duration.ofMillis(100)), mail);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0);

            assertEquals(List.of(OptionalLong.empty()),
                    fixture.ui.logoffQuestions.stream().map(LogoffQuestion::outgoing).toList());
        } finally {
            mail.queueGate.countDown();
        }
    }

    @Test
    void theCallAndWhatItCallsAreReportedInMapisNotation() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session);

            session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0);

            assertEquals(List.of(
                    "IMAPISession::Logoff(ulUIParam=0x0000000000600003, ulFlags=MAPI_LOGOFF_UI, ulReserved=0) = S_OK, # ms",
                    "  IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms", "  IMSLogon::Release() = S_OK, # ms",
                    "  IMSProvider::Shutdown(*lpulFlags=0) = S_OK, # ms", "  IMSProvider::Release() = S_OK, # ms"),
                    fixture.linesUnder("IMAPISession::Logoff"));
        }
    }

    @Test
    void cancelLeavesTheSessionUntouched() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, book, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            SessionInfo before = session.info();
            fixture.ui.confirms = false;

            HResult result = resultOf(() -> session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0));

            assertEquals(HResult.MAPI_E_USER_CANCEL, result);
            assertEquals(before, session.info());
            assertEquals(List.of(before), fixture.mapi.sessions());
            assertEquals(List.of("ms.logon", "ab.logon", "xp.logon"),
                    List.of(mail.asked.getLast(), book.asked.getLast(), transport.asked.getLast()));
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), store.getPropList(0));
        }
    }

    @Test
    void cancelTellsTheOtherClientsNothing() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            RecordingSink sink = new RecordingSink();
            other.advise(Optional.empty(), Notification.fnevExtended, sink);
            fixture.ui.confirms = false;

            resultOf(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_UI | MapiSession.MAPI_LOGOFF_SHARED, 0));

            assertEquals(List.of(), sink.told());
            assertEquals(SessionInfo.State.OPEN, other.info().state());
        }
    }

    @Test
    void aSecondLogoffIsRefusedAndCallsNoProvider() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session);
            session.logoff(0, 0, 0);
            List<String> asked = List.copyOf(mail.asked);

            HResult second = resultOf(() -> session.logoff(0, 0, 0));

            assertEquals(HResult.MAPI_E_INVALID_OBJECT, second);
            assertEquals(asked, mail.asked);
        }
    }

    @Test
    void releaseAfterLogoffCallsNoProvider() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            MapiSession session = fixture.logOn();
            MsgStore store = openStore(session);
            session.logoff(0, 0, 0);
            List<String> asked = List.copyOf(mail.asked);

            store.close();
            session.close();
            session.close();

            assertEquals(asked, mail.asked);
        }
    }

    @Test
    void releaseWithoutLogoffLogsOff() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            MapiSession session = fixture.logOn();
            openStore(session);

            session.close();

            assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released", "ms.shutdown", "ms.provider released"),
                    mail.asked);
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    void whatIsInvalidCanStillBeReleased() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            List<MapiObject> objects = List.of(store, store.openEntry(Optional.empty(), 0), session.getStatusTable(0));
            session.logoff(0, 0, 0);
            fixture.forgetCalls();

            objects.forEach(MapiObject::close);

            assertEquals(List.of("IMsgStore::Release() = S_OK, # ms", "IMAPIFolder::Release() = S_OK, # ms",
                    "IMAPITable::Release() = S_OK, # ms"),
                    fixture.calls().stream().map(call -> call.text().replaceAll("\\d+\\.\\d+ ms", "# ms")).toList());
        }
    }

    private static String text(OpenObject leak) {
        return leak.interfaceName() + " from " + leak.origin();
    }

    @Test
    void addressBookThenStoreThenTransportAreLoggedOffAndThenShutDown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport, mail, book);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(List.of("IABLogon::Logoff Book S_OK", "IMSLogon::Logoff Mail S_OK",
                    "IXPLogon::TransportLogoff Transport S_OK", "IXPProvider::Shutdown Transport S_OK",
                    "IABProvider::Shutdown Book S_OK", "IMSProvider::Shutdown Mail S_OK"), steps(report));
        }
    }

    private static List<String> steps(LogoffReport report) {
        return report.steps().stream().map(step -> step.call() + " " + step.subject() + " " + step.result()).toList();
    }

    @Test
    void aProviderThatFailsDoesNotStopTheOthers() throws MapiException {
        book.logoffAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, mail, transport);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_W_ERRORS_RETURNED, report.result());
            assertEquals(List.of("IABLogon::Logoff Book MAPI_E_NETWORK_ERROR", "IMSLogon::Logoff Mail S_OK",
                    "IXPLogon::TransportLogoff Transport S_OK", "IABProvider::Shutdown Book S_OK",
                    "IXPProvider::Shutdown Transport S_OK", "IMSProvider::Shutdown Mail S_OK"), steps(report));
            assertEquals(List.of(), fixture.mapi.sessions());
        }
    }

    @Test
    void getLastErrorSaysWhichProvidersFailedEachWithItsOwnResult() throws MapiException {
        book.logoffAnswer = HResult.MAPI_E_NETWORK_ERROR;
        mail.shutdownAnswer = HResult.MAPI_E_DISK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, mail);
                MapiSession session = fixture.logOn()) {
            openStore(session);
            LogoffReport report = session.logoff(0, 0, 0);

            Optional<MapiError> error = session.getLastError(report.result(), 0);

            assertEquals(Optional.of("IABLogon::Logoff of Book: MAPI_E_NETWORK_ERROR, as the test told it; "
                    + "IMSProvider::Shutdown of Mail: MAPI_E_DISK_ERROR, as the test told it"),
                    error.map(MapiError::error));
        }
    }

    @Test
    void theCallThatFailedInPartIsReportedAsAWarning() throws MapiException {
        mail.logoffAnswer = HResult.MAPI_E_CALL_FAILED;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session);

            session.logoff(0, 0, 0);

            assertEquals(List.of(
                    "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0) = MAPI_W_ERRORS_RETURNED, # ms",
                    "  IMSLogon::Logoff(*lpulFlags=0) = MAPI_E_CALL_FAILED, # ms", "  IMSLogon::Release() = S_OK, # ms",
                    "  IMSProvider::Shutdown(*lpulFlags=0) = S_OK, # ms", "  IMSProvider::Release() = S_OK, # ms"),
                    fixture.linesUnder("IMAPISession::Logoff"));
        }
    }

    @Test
    void aProviderThatBreaksDownDoesNotStopTheOthers() throws MapiException {
        book.logoffDefect = new IllegalArgumentException("broken");
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, mail);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_W_ERRORS_RETURNED, report.result());
            assertEquals("the provider broke down: java.lang.IllegalArgumentException: broken",
                    report.steps().getFirst().detail());
            assertEquals(0, mail.openLogons.get());
        }
    }

    @Test
    void aProviderThatDoesNotAnswerIsReportedAsTimedOutAndPassed() throws MapiException {
        book.logoffGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, LogoffTest::impatient, book, mail);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_W_ERRORS_RETURNED, report.result());
            assertEquals(List.of("IABLogon::Logoff Book MAPI_E_TIMEOUT", "IMSLogon::Logoff Mail S_OK",
                    "IMSProvider::Shutdown Mail S_OK"), steps(report));
            assertEquals("the provider did not answer within 0.1 s and was passed over",
                    report.steps().getFirst().detail());
        } finally {
            book.logoffGate.countDown();
        }
    }

    private static EmbeddedSettings impatient(EmbeddedSettings settings) {
        return settings.withProviderLimit(Duration.ofMillis(100));
    }

    @Test
    void aProviderWhoseLogoffNeverCameBackIsNotShutDown() throws MapiException {
        mail.logoffGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, LogoffTest::impatient, mail);
                MapiSession session = fixture.logOn()) {
            openStore(session);

            session.logoff(0, 0, 0);

            assertEquals(List.of("ms.logon", "ms.logoff"), mail.asked);
        } finally {
            mail.logoffGate.countDown();
        }
    }

    @Test
    void whatAHangingProviderHadOpenIsInvalidAllTheSame() throws MapiException {
        mail.logoffGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, LogoffTest::impatient, mail);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);

            session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOf(() -> store.getPropList(0)));
            assertEquals(List.of(), fixture.mapi.sessions());
        } finally {
            mail.logoffGate.countDown();
        }
    }

    @Test
    void sharedIsIgnoredWhenTheSessionIsNotShared() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn();
                MapiSession other = fixture.logOn()) {
            RecordingSink sink = new RecordingSink();
            other.advise(Optional.empty(), Notification.fnevExtended | Notification.fnevCriticalError, sink);

            LogoffReport report = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(new LogoffReport(HResult.S_OK, List.of(), List.of()), report);
            assertEquals(List.of(), sink.told());
            assertEquals(SessionInfo.State.OPEN, other.info().state());
        }
    }

    @Test
    void aClientThatLeavesASharedSessionOnlyDetachesItself() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            openStore(session);
            MsgStore store = openStore(other);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(HResult.S_OK, report.result());
            assertEquals(List.of("ab.logon"), book.asked);
            assertEquals(List.of("ms.logon", "ms.logon again"), mail.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), store.getPropList(0));
            assertEquals(List.of(other.info()), fixture.mapi.sessions());
        }
    }

    @Test
    void whatADetachedClientHadOpenIsNamedAndInvalid() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            MsgStore mine = openStore(session);
            openStore(other);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(List.of("IMsgStore from IMAPISession::OpenMsgStore"),
                    report.leaks().stream().map(LogoffTest::text).toList());
            assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOf(() -> mine.getPropList(0)));
        }
    }

    @Test
    void theLastOneOutOfASharedSessionLogsTheProvidersOff() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, mail);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession last = fixture.logOn(SHARED)) {
            openStore(session);
            openStore(last);
            session.logoff(0, 0, 0);

            LogoffReport report = last.logoff(0, 0, 0);

            assertEquals(List.of("IABLogon::Logoff Book S_OK", "IMSLogon::Logoff Mail S_OK",
                    "IABProvider::Shutdown Book S_OK", "IMSProvider::Shutdown Mail S_OK"), steps(report));
        }
    }

    @Test
    void theStatusTableSendsItsLastNotifications() throws MapiException {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session);
            session.getStatusTable(0).advise(Notification.fnevTableModified, sink);

            session.logoff(0, 0, 0);

            assertEquals(List.of(TableEvent.TABLE_ROW_DELETED, TableEvent.TABLE_ROW_DELETED,
                    TableEvent.TABLE_ROW_DELETED, TableEvent.TABLE_ROW_DELETED), events(sink));
        }
    }

    @Test
    void theStoreTableSendsItsLastNotifications() throws MapiException {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            session.getMsgStoresTable(0).advise(Notification.fnevTableModified, sink);

            session.logoff(0, 0, 0);

            assertEquals(List.of(TableEvent.TABLE_ROW_DELETED, TableEvent.TABLE_ROW_DELETED), events(sink));
        }
    }

    private static List<TableEvent> events(RecordingSink sink) {
        return sink.told().stream().map(told -> ((Notification.TableModified) told).event()).toList();
    }

    @Test
    void aLogoffWhileAnotherOneOfTheSameSessionRunsIsBusy() throws Exception {
        mail.logoffGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn();
                Workers workers = new Workers()) {
            openStore(session);
            var running = workers.start(() -> session.logoff(0, 0, 0));
            workers.await(() -> mail.asked.contains("ms.logoff"));

            HResult second = resultOf(() -> session.logoff(0, 0, 0));

            mail.logoffGate.countDown();
            assertEquals(HResult.MAPI_E_BUSY, second);
            assertEquals(HResult.S_OK, running.get().result());
        }
    }

    @Test
    void theLastMapiUninitializeEndsEverySession() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            MapiSession session = fixture.logOn();
            openStore(session);

            fixture.mapi.uninitialize();

            assertEquals(List.of(), fixture.mapi.sessions());
            assertEquals("ms.provider released", mail.asked.getLast());
            assertEquals(HResult.MAPI_E_INVALID_OBJECT,
                    assertThrows(MapiException.class, () -> session.getStatusTable(0)).result());
        }
    }
}
