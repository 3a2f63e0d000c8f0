package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.ALONE;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.contract.RecordingSink;
import org.mapiscope.subsystem.ScriptedService.Kind;

class StatusTableTest {
    private static final int SUBSYSTEM = 39;
    private static final int SPOOLER = 37;
    private static final int ADDRESS_BOOK = 34;
    private static final int STORE_PROVIDER = 33;
    private static final int AB_PROVIDER = 35;
    private static final int TRANSPORT_PROVIDER = 36;
    private static final int STATUS_AVAILABLE = 0x1;
    private static final int STATUS_FAILURE = 0x4;

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService book = new ScriptedService("Book", Kind.ADDRESS_BOOK);
    private final ScriptedService transport = new ScriptedService("Transport", Kind.TRANSPORT);

    @Test
    void thereIsARowForSubsystemSpoolerAddressBookAndEachProviderThatIsLoggedOn() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, book, transport);
                MapiSession session = fixture.logOn();
                MsgStore store = openStore(session)) {
            List<List<PropValue>> rows = EmbeddedFixture.rows(session.getStatusTable(0), PropTags.PR_RESOURCE_TYPE,
                    PropTags.PR_DISPLAY_NAME_W, PropTags.PR_STATUS_CODE);

            assertEquals(List.of(row(SUBSYSTEM, "MAPI Subsystem", STATUS_AVAILABLE),
                    row(SPOOLER, "MAPI Spooler", STATUS_AVAILABLE),
                    row(ADDRESS_BOOK, "MAPI Address Book", STATUS_AVAILABLE),
                    row(AB_PROVIDER, "Book", STATUS_AVAILABLE),
                    row(TRANSPORT_PROVIDER, "Transport", STATUS_AVAILABLE),
                    row(STORE_PROVIDER, "Mail", STATUS_AVAILABLE)),
                    rows);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), store.getPropList(0));
        }
    }

    private static List<PropValue> row(int type, String name, int code) {
        return List.of(new LongValue(PropTags.PR_RESOURCE_TYPE, type),
                new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name),
                new LongValue(PropTags.PR_STATUS_CODE, code));
    }

    @Test
    void withNoMailTheSpoolersStateIsFailureAndNoTransportHasARow() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport);
                MapiSession session = fixture.logOn(ALONE | Mapi.MAPI_NO_MAIL)) {
            List<List<PropValue>> rows = EmbeddedFixture.rows(session.getStatusTable(0), PropTags.PR_RESOURCE_TYPE,
                    PropTags.PR_DISPLAY_NAME_W, PropTags.PR_STATUS_CODE);

            assertEquals(List.of(row(SUBSYSTEM, "MAPI Subsystem", STATUS_AVAILABLE),
                    row(SPOOLER, "MAPI Spooler", STATUS_FAILURE),
                    row(ADDRESS_BOOK, "MAPI Address Book", STATUS_AVAILABLE)), rows);
        }
    }

    @Test
    void aProviderThatFailedToLogOnHasARowThatSaysSo() throws MapiException {
        book.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book); MapiSession session = fixture.logOn()) {
            List<List<PropValue>> rows = EmbeddedFixture.rows(session.getStatusTable(0), PropTags.PR_RESOURCE_TYPE,
                    PropTags.PR_DISPLAY_NAME_W, PropTags.PR_STATUS_CODE);

            assertEquals(row(AB_PROVIDER, "Book", STATUS_FAILURE), rows.getLast());
        }
    }

    @Test
    void releasingAStoreRemovesItsRowLive() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            session.getStatusTable(0).advise(Notification.fnevTableModified, sink);

            store.close();

            assertEquals(TableEvent.TABLE_ROW_DELETED, ((TableModified) sink.take()).event());
        }
    }

    @Test
    void aProviderChangesItsRowLive() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book); MapiSession session = fixture.logOn()) {
            session.getStatusTable(0).advise(Notification.fnevTableModified, sink);

            book.support().modifyStatusRow(List.of(new UnicodeValue(PropTags.PR_STATUS_STRING_W, "busy")), 0);

            TableModified told = (TableModified) sink.take();
            assertEquals(List.of(TableEvent.TABLE_ROW_MODIFIED, Optional.of("busy")),
                    List.of(told.event(), PropValues.of(told.row()).string(PropTags.PR_STATUS_STRING_W)));
        }
    }

    @Test
    void aProviderThatChangesItsRowLateIsRefusedAndTheRowStaysAway() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session).close();

            HResult late = resultOf(() -> mail.support()
                    .modifyStatusRow(List.of(new LongValue(PropTags.PR_STATUS_CODE, STATUS_FAILURE)), 0));

            assertEquals(HResult.MAPI_E_INVALID_OBJECT, late);
            assertEquals(3, EmbeddedFixture.rows(session.getStatusTable(0), PropTags.PR_ROWID).size());
        }
    }

    @Test
    void aRowsStatusObjectHasTheRowsProperties() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book);
                MapiSession session = fixture.logOn();
                MapiStatus status = status(session, AB_PROVIDER)) {
            assertEquals(row(AB_PROVIDER, "Book", STATUS_AVAILABLE), status.getProps(
                    List.of(PropTags.PR_RESOURCE_TYPE, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_STATUS_CODE), 0));
        }
    }

    /** {@return the status object of the first row of that type} */
    private static MapiStatus status(MapiSession session, int type) throws MapiException {
        for (List<PropValue> row : EmbeddedFixture.rows(session.getStatusTable(0), PropTags.PR_RESOURCE_TYPE,
                PropTags.PR_ENTRYID)) {
            PropValues values = PropValues.of(row);
            if (values.integer(PropTags.PR_RESOURCE_TYPE).orElseThrow() == type) {
                EntryId entryId = values.entryId(PropTags.PR_ENTRYID).orElseThrow();
                return (MapiStatus) session.openEntry(entryId, 0);
            }
        }
        throw new AssertionError("There is no row of type " + type);
    }

    @Test
    void validateStateAsksTheProvidersStatusObjectAndBringsTheRowUpToDate() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book);
                MapiSession session = fixture.logOn();
                MapiStatus status = status(session, AB_PROVIDER)) {
            status.validateState(0, 0x1);

            assertEquals(List.of("ab.logon", "ab.status opened", "ab.validate 0x1", "ab.status released"), book.asked);
            assertEquals(List.of(new UnicodeValue(PropTags.PR_STATUS_STRING_W, "validated")),
                    status.getProps(List.of(PropTags.PR_STATUS_STRING_W), 0));
        }
    }

    @Test
    void validateStateOfTheSubsystemSpoolerAndAddressBookWorks() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder); MapiSession session = fixture.logOn()) {
            for (int type : List.of(SUBSYSTEM, SPOOLER, ADDRESS_BOOK)) {
                try (MapiStatus status = status(session, type)) {
                    assertEquals(HResult.S_OK, resultOf(() -> status.validateState(0, 0)));
                }
            }
        }
    }

    @Test
    void validateStateTakesAllFlagsOfMapiAndNoOthers() throws MapiException {
        int known = FlagNames.of("VALIDATE_STATE").names().values().stream().reduce(0, (a, b) -> a | b);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder);
                MapiSession session = fixture.logOn();
                MapiStatus status = status(session, SUBSYSTEM)) {
            assertEquals(List.of(HResult.S_OK, HResult.MAPI_E_UNKNOWN_FLAGS),
                    List.of(resultOf(() -> status.validateState(0, known)),
                            resultOf(() -> status.validateState(0, 0x2))));
        }
    }

    @Test
    void flushQueuesOfTheSpoolerFlushesEveryTransport() throws MapiException {
        ScriptedService second = new ScriptedService("Second", Kind.TRANSPORT);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport, second, book);
                MapiSession session = fixture.logOn();
                MapiStatus status = status(session, SPOOLER)) {
            status.flushQueues(0, Optional.empty(), 0);

            assertEquals(List.of(List.of("xp.logon", "xp.flush"), List.of("xp.logon", "xp.flush"), List.of("ab.logon")),
                    List.of(transport.asked, second.asked, book.asked));
        }
    }

    @Test
    void flushQueuesOfATransportFlushesItAlone() throws MapiException {
        ScriptedService second = new ScriptedService("Second", Kind.TRANSPORT);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport, second);
                MapiSession session = fixture.logOn();
                MapiStatus status = status(session, TRANSPORT_PROVIDER)) {
            status.flushQueues(0, Optional.empty(), 0);

            assertEquals(List.of(List.of("xp.logon", "xp.flush"), List.of("xp.logon")),
                    List.of(transport.asked, second.asked));
        }
    }

    @Test
    void flushQueuesOfWhatHasNoQueuesIsNoSupport() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, transport);
                MapiSession session = fixture.logOn()) {
            for (int type : List.of(SUBSYSTEM, ADDRESS_BOOK, AB_PROVIDER)) {
                try (MapiStatus status = status(session, type)) {
                    assertEquals(HResult.MAPI_E_NO_SUPPORT, resultOf(() -> status.flushQueues(0, Optional.empty(), 0)));
                }
            }
            assertEquals(List.of("xp.logon"), transport.asked);
        }
    }

    @Test
    void aStatusObjectWhoseRowIsGoneSaysSo() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            MapiStatus status = status(session, STORE_PROVIDER);

            store.close();

            assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NOT_FOUND),
                    List.of(resultOf(() -> status.validateState(0, 0)), resultOf(() -> status.getPropList(0))));
        }
    }
}
