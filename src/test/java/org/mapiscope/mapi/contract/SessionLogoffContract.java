package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.SessionInfo;

/** What every IMAPISession::Logoff keeps to. */
public abstract class SessionLogoffContract extends Contract {
    @Test
    void theHandleIsTheOwnerOfTheQuestion() throws MapiException {
        try (MapiSession session = logOn()) {
            session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0);

            assertEquals(List.of(WINDOW), world().owners());
        }
    }

    @Test
    void nobodyIsAskedWithoutMapiLogoffUi() throws MapiException {
        try (MapiSession session = logOn()) {
            LogoffReport report = session.logoff(WINDOW, 0, 0);

            assertEquals(List.of(HResult.S_OK, List.of()), List.of(report.result(), world().owners()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x4, 0x10, 0x80000000, 0x7})
    void anUnknownFlagIsRefused(int flags) throws MapiException {
        try (MapiSession session = logOn()) {
            assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, resultOf(() -> session.logoff(0, flags, 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void aReservedThatIsNotZeroIsRefused(int reserved) throws MapiException {
        try (MapiSession session = logOn()) {
            assertEquals(HResult.MAPI_E_INVALID_PARAMETER, resultOf(() -> session.logoff(0, 0, reserved)));
        }
    }

    @Test
    void nothingHasChangedWhenFlagsOrReservedAreRefused() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            SessionInfo before = session.info();

            resultOf(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_UI, 1));
            resultOf(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_UI | 0x100, 0));

            assertEquals(List.of(before, List.of(), Sample.name("Mail")), List.of(session.info(), world().owners(),
                    store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0).getFirst()));
        }
    }

    @Test
    void cancelLeavesTheSessionUntouched() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            SessionInfo before = session.info();
            world().confirmLogoff(false);

            HResult result = resultOf(() -> session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI, 0));

            assertEquals(HResult.MAPI_E_USER_CANCEL, result);
            assertEquals(List.of(before), mapi().sessions());
            assertEquals(Sample.name("Mail"), store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0).getFirst());
        }
    }

    @Test
    void aLogoffThatWasCancelledCanBeDoneLater() throws MapiException {
        try (MapiSession session = logOn()) {
            world().confirmLogoff(false);
            resultOf(() -> session.logoff(0, MapiSession.MAPI_LOGOFF_UI, 0));

            assertEquals(HResult.S_OK, session.logoff(0, 0, 0).result());
        }
    }

    @Test
    void afterwardsTheSessionAnswersNothingButRelease() throws MapiException {
        try (MapiSession session = logOn()) {
            EntryId store = stores(session).getFirst();
            session.logoff(0, 0, 0);

            List<FailingCall> calls = List.of(() -> session.getMsgStoresTable(0), () -> session.getStatusTable(0),
                    () -> session.openMsgStore(0, store, 0), () -> session.openEntry(store, 0),
                    () -> session.openProfileSection(MapiUid.random(), 0),
                    () -> session.setDefaultStore(0, store),
                    () -> session.advise(Optional.empty(), Notification.fnevExtended, new RecordingSink()),
                    () -> session.unadvise(1), () -> session.adminServices(0), session::clientShutdown);
            assertEquals(Collections.nCopies(calls.size(), HResult.MAPI_E_INVALID_OBJECT), resultsOf(calls));
        }
    }

    @Test
    void aSecondLogoffIsAnInvalidObject() throws MapiException {
        try (MapiSession session = logOn()) {
            session.logoff(0, 0, 0);

            assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOf(() -> session.logoff(0, 0, 0)));
        }
    }

    @Test
    void releaseWithoutLogoffLogsOff() throws MapiException {
        MapiSession session = logOn();
        openMail(session);

        session.close();

        assertEquals(List.of(List.of(), 0), List.of(mapi().sessions(), world().openStoreLogons()));
    }

    @Test
    void afterwardsStoreFolderMessageAndTablesAreInvalid() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiFolder inbox = openInbox(store);
                MapiTable contents = inbox.getContentsTable(0);
                Message message = openMessage(store, 0);
                MapiTable status = session.getStatusTable(0)) {
            session.logoff(0, 0, 0);

            List<FailingCall> calls = List.of(() -> store.getPropList(0),
                    () -> store.storeLogoff(MsgStore.LOGOFF_QUIET), () -> inbox.getContentsTable(0),
                    () -> contents.queryRows(1, 0), () -> message.getRecipientTable(0), () -> status.getRowCount(0));
            assertEquals(Collections.nCopies(calls.size(), HResult.MAPI_E_INVALID_OBJECT), resultsOf(calls));
        }
    }

    @Test
    void everythingStillOpenIsNamedWithWhereItCameFrom() throws MapiException {
        try (MapiSession session = logOn()) {
            MsgStore store = openMail(session);
            openInbox(store).getContentsTable(0);
            session.getStatusTable(0);
            session.openEntry(messageId(store, 0), 0);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(
                    List.of("IMsgStore from IMAPISession::OpenMsgStore", "IMAPIFolder from IMsgStore::OpenEntry",
                            "IMAPITable from IMAPIFolder::GetContentsTable",
                            "IMAPITable from IMAPISession::GetStatusTable",
                            "IMessage from IMAPISession::OpenEntry"),
                    report.leaks().stream().map(MapiSessionContract::text).toList());
        }
    }

    @Test
    void aClientThatGaveEverythingBackHasNoLeaks() throws MapiException {
        try (MapiSession session = logOn()) {
            try (MsgStore store = openMail(session); MapiFolder inbox = openInbox(store)) {
                entryIds(inbox.getContentsTable(0));
            }

            assertEquals(List.of(), session.logoff(0, 0, 0).leaks());
        }
    }

    @Test
    void theInfoAfterwardsSaysLoggedOffWithNothingOpen() throws MapiException {
        try (MapiSession session = logOn()) {
            openMail(session).advise(Optional.empty(), Notification.fnevNewMail, new RecordingSink());
            session.logoff(0, 0, 0);

            SessionInfo info = session.info();

            assertEquals(List.of(SessionInfo.State.LOGGED_OFF, 0, 0, 0, List.of()), List.of(info.state(),
                    info.storesOpen(), info.openObjects(), info.adviseConnections(), mapi().sessions()));
        }
    }

    @Test
    void everyStoreIsLoggedOff() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore mail = openMail(session);
                MsgStore archive = session.openMsgStore(0, stores(session).get(1), 0)) {
            int before = world().openStoreLogons();

            session.logoff(0, 0, 0);

            assertEquals(List.of(2, 0), List.of(before, world().openStoreLogons()));
            assertEquals(List.of(HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_INVALID_OBJECT),
                    resultsOf(List.of(() -> mail.getPropList(0), () -> archive.getPropList(0))));
        }
    }

    @Test
    void aProviderThatFailsDoesNotStopTheOthers() throws MapiException {
        world().failLogoff("Mail", HResult.MAPI_E_NETWORK_ERROR);
        try (MapiSession session = logOn()) {
            openMail(session);
            session.openMsgStore(0, stores(session).get(1), 0);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(List.of(HResult.MAPI_W_ERRORS_RETURNED, 0, List.of()),
                    List.of(report.result(), world().openStoreLogons(), mapi().sessions()));
        }
    }

    @Test
    void sharedIsIgnoredWhenTheSessionIsNotShared() throws MapiException {
        try (MapiSession session = logOn(); MapiSession other = logOn()) {
            RecordingSink sink = new RecordingSink();
            other.advise(Optional.empty(), Notification.fnevExtended | Notification.fnevCriticalError, sink);

            HResult result = session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0).result();

            assertEquals(List.of(HResult.S_OK, List.of(), SessionInfo.State.OPEN),
                    List.of(result, sink.told(), other.info().state()));
        }
    }

    @Test
    void aClientThatLeavesASharedSessionOnlyDetachesItself() throws MapiException {
        try (MapiSession session = logOn(SHARED);
                MapiSession other = logOn(SHARED);
                MsgStore store = openMail(other)) {
            openMail(session);

            HResult result = session.logoff(0, 0, 0).result();

            assertEquals(List.of(HResult.S_OK, 1), List.of(result, world().openStoreLogons()));
            assertEquals(Sample.name("Mail"), store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0).getFirst());
        }
    }

    @Test
    void theOtherClientsOfASharedSessionAreToldOfItsEnd() throws Exception {
        try (MapiSession session = logOn(SHARED); MapiSession other = logOn(SHARED)) {
            RecordingSink sink = new RecordingSink();
            other.advise(Optional.empty(), Notification.fnevCriticalError, sink);

            session.logoff(0, MapiSession.MAPI_LOGOFF_SHARED, 0);

            Notification.CriticalError told = (Notification.CriticalError) sink.take();
            assertEquals(HResult.MAPI_E_END_OF_SESSION, told.scode());
        }
    }

    @Test
    void aSecondLogonToTheSameProfileShowsItsStoresAgain() throws MapiException {
        for (int times = 0; times < 2; times++) {
            try (MapiSession session = logOn()) {
                try (MsgStore store = openMail(session)) {
                    assertEquals(List.of("Mail", "Archive"),
                            column(session.getMsgStoresTable(UNICODE), PropTags.PR_DISPLAY_NAME_W));
                    assertEquals(2, store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ENTRYID), 0).size());
                }
                session.logoff(0, 0, 0);
            }
        }
    }
}
