package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md asks of IMsgStore::StoreLogoff and of the last Release of a store. */
class StoreLogoffTest {
    private static final String BEGIN_OUTBOUND_END_INBOUND = "xp.notify 0x10002";
    private static final String END_OUTBOUND_END_INBOUND = "xp.notify 0x30000";

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService archive = new ScriptedService("Archive", Kind.STORE);
    private final ScriptedService transport = new ScriptedService("Transport", Kind.TRANSPORT);

    @ParameterizedTest
    @CsvSource({"0, 0, LOGOFF_COMPLETE", "0x20000, 0, LOGOFF_INBOUND", "0x40000, 0, LOGOFF_OUTBOUND",
        "0, 3, LOGOFF_OUTBOUND_QUEUE", "0x60000, 1, LOGOFF_INBOUND | LOGOFF_OUTBOUND | LOGOFF_OUTBOUND_QUEUE"})
    void theOutputFlagsSayWhatIsUnderWay(int inTransit, int outgoing, String flags) throws MapiException {
        transport.inTransit = inTransit;
        mail.outgoing = outgoing;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn();
                MsgStore store = openStore(session)) {
            store.storeLogoff(MsgStore.LOGOFF_QUIET);

            assertEquals(List.of("IMsgStore::StoreLogoff(*lpulFlags=LOGOFF_QUIET) = S_OK, # ms, *lpulFlags=" + flags),
                    fixture.linesOf("IMsgStore::StoreLogoff"));
        }
    }

    @Test
    void storeLogoffItselfTellsTheTransportsNothingAndKeepsTheStoreOpen() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn();
                MsgStore store = openStore(session)) {
            store.storeLogoff(MsgStore.LOGOFF_PURGE);

            assertEquals(List.of("xp.logon"), transport.asked);
            assertEquals(List.of("ms.logon"), mail.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), store.getPropList(0));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LOGOFF_ABORT   | 0x8  | 0       | xp.notify 0x30000
            LOGOFF_ABORT   | 0x8  | 0x20000 |
            LOGOFF_ABORT   | 0x8  | 0x40000 |
            LOGOFF_NO_WAIT | 0x1  | 0       | xp.notify 0x10002
            LOGOFF_NO_WAIT | 0x1  | 0x60000 | xp.notify 0x10002
            LOGOFF_ORDERLY | 0x2  | 0       | xp.notify 0x30000
            LOGOFF_ORDERLY | 0x2  | 0x60000 | xp.notify 0x30000
            LOGOFF_PURGE   | 0x4  | 0x60000 | xp.notify 0x10002, xp.flush
            LOGOFF_QUIET   | 0x10 | 0       |
            LOGOFF_QUIET   | 0x10 | 0x60000 |
            """)
    void theTransportsAreToldAsTheFlagSays(String name, int flag, int inTransit, String told) throws MapiException {
        transport.inTransit = inTransit;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(flag);

            store.close();

            List<String> expected = told == null ? List.of("xp.logon") : List.of(("xp.logon, " + told).split(", "));
            assertEquals(expected, transport.asked, name);
        }
    }

    @Test
    void purgeReturnsWhenTheQueuesAreFlushed() throws MapiException {
        transport.inTransit = MsgStore.LOGOFF_OUTBOUND;
        mail.outgoing = 2;
        transport.onFlush = () -> {
            transport.inTransit = 0;
            mail.outgoing = 0;
        };
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_PURGE);

            store.close();

            assertEquals(List.of(
                    "IMAPISupport::StoreLogoffTransports(*lpulFlags=LOGOFF_PURGE) = S_OK, # ms, *lpulFlags=LOGOFF_COMPLETE"),
                    fixture.linesOf("IMAPISupport::StoreLogoffTransports"));
        }
    }

    @Test
    void abortSaysWhatKeptTheTransportsFromStopping() throws MapiException {
        transport.inTransit = MsgStore.LOGOFF_INBOUND;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            openStore(session).close();

            assertEquals(List.of(
                    "IMAPISupport::StoreLogoffTransports(*lpulFlags=LOGOFF_ABORT) = S_OK, # ms, *lpulFlags=LOGOFF_INBOUND"),
                    fixture.linesOf("IMAPISupport::StoreLogoffTransports"));
        }
    }

    @Test
    void withoutStoreLogoffTheTransportsAreToldLogoffAbort() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            openStore(session).close();

            assertEquals(List.of(
                    "IMAPISupport::StoreLogoffTransports(*lpulFlags=LOGOFF_ABORT) = S_OK, # ms, *lpulFlags=LOGOFF_COMPLETE"),
                    fixture.linesOf("IMAPISupport::StoreLogoffTransports"));
        }
    }

    @Test
    void theFlagsOfTheLastStoreLogoffCount() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_PURGE);
            store.storeLogoff(MsgStore.LOGOFF_ORDERLY);

            store.close();

            assertEquals(List.of("xp.logon", END_OUTBOUND_END_INBOUND), transport.asked);
        }
    }

    @Test
    void flagsThatWereRefusedDoNotCount() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_NO_WAIT);
            resultOf(() -> store.storeLogoff(MsgStore.LOGOFF_PURGE | MsgStore.LOGOFF_QUIET));

            store.close();

            assertEquals(List.of("xp.logon", BEGIN_OUTBOUND_END_INBOUND), transport.asked);
        }
    }

    @Test
    void theLastReleaseTellsTheTransportsOnceAndThenReleasesTheSupportObject() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_ORDERLY);

            store.close();

            assertEquals(List.of("IMsgStore::Release() = S_OK, # ms",
                    "  IMAPISupport::StoreLogoffTransports(*lpulFlags=LOGOFF_ORDERLY) = S_OK, # ms, *lpulFlags=LOGOFF_COMPLETE",
                    "  IMAPISupport::Release() = S_OK, # ms", "    IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms",
                    "    IMSLogon::Release() = S_OK, # ms"), fixture.linesUnder("IMsgStore::Release"));
        }
    }

    @Test
    void aSecondLogonToAnOpenStoreGivesAnotherReferenceAndNoLogonObject() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn();
                MsgStore first = openStore(session);
                MsgStore second = openStore(session)) {
            assertEquals(List.of("ms.logon", "ms.logon again"), mail.asked);
            assertEquals(1, mail.openLogons.get());
            assertEquals(first.getPropList(0), second.getPropList(0));
        }
    }

    @Test
    void theStoreStaysWhileAnotherReferenceIsOpen() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn();
                MsgStore second = openStore(session)) {
            MsgStore first = openStore(session);
            first.storeLogoff(MsgStore.LOGOFF_PURGE);

            first.close();

            assertEquals(List.of("ms.logon", "ms.logon again"), mail.asked);
            assertEquals(List.of("xp.logon"), transport.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), second.getPropList(0));
        }
    }

    @Test
    void twoReferencesHaveOneLogoffOfTheirLogonObject() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore first = openStore(session);
            MsgStore second = openStore(session);

            first.close();
            first.close();
            second.close();

            assertEquals(List.of("ms.logon", "ms.logon again", "ms.logoff", "ms.logon released"), mail.asked);
            assertEquals(1, fixture.linesOf("IMAPISupport::StoreLogoffTransports").size());
        }
    }

    @Test
    void theLogoffOfTheSessionDoesNotLogOffAStoreAgain() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            openStore(session, 0).close();
            openStore(session, 1);

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(
                    List.of("IMSLogon::Logoff Archive", "IMSProvider::Shutdown Mail", "IMSProvider::Shutdown Archive"),
                    report.steps().stream().map(step -> step.call() + " " + step.subject()).toList());
            assertEquals(2, fixture.linesOf("IMSLogon::Logoff").size());
        }
    }

    @Test
    void onlyTheOneStoreGoesAndTheSessionStays() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive, transport);
                MapiSession session = fixture.logOn();
                MsgStore other = openStore(session, 1)) {
            openStore(session, 0).close();

            assertEquals(List.of("ms.logon"), archive.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), other.getPropList(0));
            assertEquals(1, transport.openLogons.get());
            assertEquals(1, session.info().storesOpen());
        }
    }

    @Test
    void theProviderIsNotShutDown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session).close();

            assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released"), mail.asked);
        }
    }

    @Test
    void theMapiuidsOfTheProviderGo() throws MapiException {
        EntryId message = ScriptedStore.messageId(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            session.openEntry(message, 0).close();

            store.close();

            assertEquals(HResult.MAPI_E_UNKNOWN_ENTRYID, resultOf(() -> session.openEntry(message, 0)));
        }
    }

    @Test
    void aStoreThatWentCanBeOpenedAnew() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            openStore(session).close();

            try (MsgStore again = openStore(session)) {
                assertEquals(List.of("ms.logon", "ms.logoff", "ms.logon released", "ms.logon"), mail.asked);
                assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), again.getPropList(0));
            }
        }
    }

    @Test
    void aStoreThatBecameTheDefaultMeanwhileStillHasOneLogon() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn();
                MsgStore first = openStore(session, 1)) {
            session.setDefaultStore(0, EmbeddedFixture.stores(session).get(1));

            try (MsgStore second = openStore(session, 1)) {
                assertEquals(List.of("ms.logon", "ms.logon again"), archive.asked);
                assertEquals(first.getPropList(0), second.getPropList(0));
            }
        }
    }

    @Test
    void aTransportThatFailsDoesNotKeepTheStoreOpen() throws MapiException {
        transport.onFlush = () -> {
            throw new IllegalStateException("broken");
        };
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_PURGE);

            store.close();

            assertEquals(0, mail.openLogons.get());
        }
    }

    @Test
    void aLogoffThatFailsDoesNotKeepTheStoreOpen() throws MapiException {
        mail.logoffAnswer = HResult.MAPI_E_DISK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MsgStore store = openStore(session);

            store.close();

            assertEquals("ms.logon released", mail.asked.getLast());
            assertEquals(0, session.info().storesOpen());
        }
    }

    @Test
    void aStoreThatAnotherSessionOfTheProfileHasOpenIsLeftAndTheTransportsAreNotTold() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession other = fixture.logOn();
                MsgStore theirs = openStore(other);
                MapiSession session = fixture.logOn()) {
            transport.asked.clear();
            transport.inTransit = MsgStore.LOGOFF_OUTBOUND;
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_PURGE);

            store.close();

            assertEquals(List.of(
                    "IMAPISupport::StoreLogoffTransports(*lpulFlags=LOGOFF_PURGE) = S_OK, # ms, *lpulFlags=LOGOFF_COMPLETE"),
                    fixture.linesOf("IMAPISupport::StoreLogoffTransports"));
            assertEquals(List.of(), transport.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), theirs.getPropList(0));
        }
    }

    @Test
    void aClientOfTheSharedSessionThatHasNotOpenedTheStoreDoesNotCount() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession other = fixture.logOn(SHARED);
                MapiSession session = fixture.logOn(SHARED)) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_ORDERLY);

            store.close();

            assertEquals(List.of("xp.logon", END_OUTBOUND_END_INBOUND), transport.asked);
            assertEquals(0, other.info().storesOpen());
        }
    }

    @Test
    void theStoreThatAnotherClientOfTheSharedSessionHasOpenStays() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, transport);
                MapiSession other = fixture.logOn(SHARED);
                MsgStore theirs = openStore(other);
                MapiSession session = fixture.logOn(SHARED)) {
            MsgStore store = openStore(session);
            store.storeLogoff(MsgStore.LOGOFF_PURGE);

            store.close();

            assertEquals(List.of("xp.logon"), transport.asked);
            assertEquals(List.of("ms.logon", "ms.logon again"), mail.asked);
            assertEquals(List.of(PropTags.PR_DISPLAY_NAME_W), theirs.getPropList(0));
        }
    }
}
