package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mapiscope.subsystem.EmbeddedFixture.ALONE;
import static org.mapiscope.subsystem.EmbeddedFixture.PROFILE;
import static org.mapiscope.subsystem.EmbeddedFixture.SHARED;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.resultOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.subsystem.ScriptedService.Kind;

/** What logoff.md asks of MAPILogonEx. */
class LogonTest {
    private static final long WINDOW = 0x600003;

    @TempDir
    private Path folder;

    private final ScriptedService mail = new ScriptedService("Mail", Kind.STORE);
    private final ScriptedService archive = new ScriptedService("Archive", Kind.STORE);
    private final ScriptedService book = new ScriptedService("Book", Kind.ADDRESS_BOOK);
    private final ScriptedService transport = new ScriptedService("Transport", Kind.TRANSPORT);

    @ParameterizedTest
    @MethodSource("flags")
    void eachFlagIsTakenAndShownWithTheSession(int flag) throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.logOn(Mapi.MAPI_EXTENDED | flag)) {
            assertEquals(Mapi.MAPI_EXTENDED | flag, session.info().flags());
        }
    }

    static Stream<Integer> flags() {
        return FlagNames.of("LOGON").names().values().stream();
    }

    @Test
    void theFlagsHaveTheirNamesInTheCallAndThePasswordIsNotShown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail);
                MapiSession session = fixture.mapi.logonEx(WINDOW, Optional.of(PROFILE), Optional.of("secret"),
                        ALONE)) {
            assertEquals(SessionInfo.State.OPEN, session.info().state());
            assertEquals(
                    List.of("MAPILogonEx(ulUIParam=0x0000000000600003, lpszProfileName=\"Test\", lpszPassword=***, "
                            + "ulFlags=MAPI_NEW_SESSION | MAPI_EXTENDED | MAPI_UNICODE) = S_OK, # ms"),
                    fixture.linesOf("MAPILogonEx"));
        }
    }

    @Test
    void aNameOf65CharactersIsRefusedInWords() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            MapiException failure = assertThrows(MapiException.class, () -> fixture.logOn("n".repeat(65), ALONE));

            assertEquals(HResult.MAPI_E_LOGON_FAILED, failure.result());
            assertEquals("the profile's name has 65 characters; at most 64 are allowed", failure.detail());
        }
    }

    @Test
    void anUnknownProfileIsRefusedWithTheNamesThatThereAre() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            fixture.createProfile("Another");

            MapiException failure = assertThrows(MapiException.class, () -> fixture.logOn("None", ALONE));

            assertEquals(HResult.MAPI_E_LOGON_FAILED, failure.result());
            assertEquals("there is no profile 'None'; there are: Another, Test", failure.detail());
        }
    }

    private static void makeDefault(EmbeddedFixture fixture) throws MapiException {
        try (ProfAdmin admin = fixture.mapi.adminProfiles(0)) {
            admin.setDefaultProfile(Optional.of(PROFILE), 0);
        }
    }

    private static MapiSession logOn(EmbeddedFixture fixture, int flags) throws MapiException {
        return fixture.mapi.logonEx(WINDOW, Optional.empty(), Optional.empty(), flags);
    }

    @Test
    void useDefaultWithoutADefaultProfileFails() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            clearDefault(fixture);

            MapiException failure = assertThrows(MapiException.class,
                    () -> logOn(fixture, Mapi.MAPI_EXTENDED | Mapi.MAPI_USE_DEFAULT));

            assertEquals(HResult.MAPI_E_LOGON_FAILED, failure.result());
            assertEquals("there is no default profile, and MAPI_LOGON_UI is not set", failure.detail());
        }
    }

    private static void clearDefault(EmbeddedFixture fixture) throws MapiException {
        try (ProfAdmin admin = fixture.mapi.adminProfiles(0)) {
            admin.setDefaultProfile(Optional.empty(), 0);
        }
    }

    @Test
    void explicitProfileTakesTheDefaultProfileOnlyWithUseDefault() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            makeDefault(fixture);

            HResult alone = resultOf(() -> logOn(fixture, Mapi.MAPI_EXTENDED | Mapi.MAPI_EXPLICIT_PROFILE));
            HResult both = resultOf(() -> logOn(fixture,
                    Mapi.MAPI_EXTENDED | Mapi.MAPI_USE_DEFAULT | Mapi.MAPI_EXPLICIT_PROFILE));

            assertEquals(List.of(HResult.MAPI_E_LOGON_FAILED, HResult.S_OK), List.of(alone, both));
        }
    }

    @Test
    void logonUiAsksForAProfileWithTheWindowAsOwner() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            fixture.createProfile("Another");
            fixture.ui.choice = Optional.of("Another");
            try (MapiSession session = logOn(fixture, Mapi.MAPI_EXTENDED | Mapi.MAPI_LOGON_UI)) {
                assertEquals("Another", session.info().profile());
                assertEquals(List.of(List.of("Another", PROFILE)), fixture.ui.profileQuestions);
                assertEquals(List.of(WINDOW), fixture.ui.owners);
            }
        }
    }

    @Test
    void allowOthersMakesTheSessionShared() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED)) {
            assertEquals(List.of(true, 2, true, 2), List.of(session.info().shared(), session.info().clients(),
                    other.info().shared(), other.info().clients()));
        }
    }

    @Test
    void withoutNewSessionTheSharedSessionIsReturnedWhateverTheProfile() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder)) {
            fixture.createProfile("Another");
            try (MapiSession session = fixture.logOn(SHARED);
                    MapiSession other = fixture.logOn("Another", Mapi.MAPI_EXTENDED);
                    MapiSession unnamed = logOn(fixture, Mapi.MAPI_EXTENDED)) {
                assertEquals(List.of(PROFILE, PROFILE, 3),
                        List.of(other.info().profile(), unnamed.info().profile(), session.info().clients()));
            }
        }
    }

    @Test
    void newSessionDoesNotTakeTheSharedSession() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder);
                MapiSession session = fixture.logOn(SHARED);
                MapiSession other = fixture.logOn(SHARED | Mapi.MAPI_NEW_SESSION)) {
            assertEquals(List.of(1, 1), List.of(session.info().clients(), other.info().clients()));
        }
    }

    @Test
    void aSessionWithoutAllowOthersIsNotReturnedToOthers() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder);
                MapiSession session = fixture.logOn(Mapi.MAPI_EXTENDED);
                MapiSession other = fixture.logOn(Mapi.MAPI_EXTENDED)) {
            assertEquals(List.of(false, 1, 1),
                    List.of(session.info().shared(), session.info().clients(), other.info().clients()));
        }
    }

    @Test
    void logonsAreSerialised() throws Exception {
        book.logonGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book); Workers workers = new Workers()) {
            Future<MapiSession> first = workers.start(fixture::logOn);
            book.logonReached.await();
            Future<MapiSession> second = workers.start(fixture::logOn);
            workers.await(() -> fixture.linesOf("MAPILogonEx").size() == 2);

            assertEquals(List.of("ab.logon"), book.asked);

            book.logonGate.countDown();
            first.get(10, TimeUnit.SECONDS).close();
            second.get(10, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void timeoutShortGivesUpWhenAnotherLogonTakesLong() throws Exception {
        book.logonGate = new CountDownLatch(1);
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder,
                settings -> settings.withShortTimeout(Duration.ofMillis(50)), book); Workers workers = new Workers()) {
            Future<MapiSession> first = workers.start(fixture::logOn);
            book.logonReached.await();

            HResult second = resultOf(() -> fixture.logOn(ALONE | Mapi.MAPI_TIMEOUT_SHORT));

            book.logonGate.countDown();
            assertEquals(HResult.MAPI_E_TIMEOUT, second);
            first.get(10, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void aStoreThatFailsToLogOnSaysWithWhat() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_CORRUPT_DATA;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            MapiException failure = assertThrows(MapiException.class, () -> openStore(session));

            assertEquals("IMAPISession::OpenMsgStore failed: MAPI_E_CORRUPT_DATA: as the test told it",
                    failure.getMessage());
        }
    }

    @Test
    void aProviderThatFailsToLogOnDisablesItsServiceForTheSession() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            resultOf(() -> openStore(session));
            mail.logonAnswer = null;

            assertEquals(HResult.MAPI_E_NETWORK_ERROR, resultOf(() -> openStore(session)));
            assertEquals(List.of("ms.logon"), mail.asked);
        }
    }

    @Test
    void failOneProviderDoesNotDisableTheService() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_FAILONEPROVIDER;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            HResult first = resultOf(() -> openStore(session));
            mail.logonAnswer = null;

            assertEquals(HResult.MAPI_E_FAILONEPROVIDER, first);
            assertEquals(HResult.S_OK, resultOf(() -> openStore(session)));
        }
    }

    @Test
    void aPersonWhoCancelsAStoresLogonCanOpenItLater() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_USER_CANCEL;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            resultOf(() -> openStore(session));
            mail.logonAnswer = null;

            assertEquals(HResult.S_OK, resultOf(() -> openStore(session)));
        }
    }

    @Test
    void theOtherServicesOpenAllTheSame() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail, archive);
                MapiSession session = fixture.logOn()) {
            resultOf(() -> openStore(session, 0));

            assertEquals(HResult.S_OK, resultOf(() -> openStore(session, 1)));
            assertEquals(List.of("Mail", "Archive"),
                    EmbeddedFixture.column(session.getMsgStoresTable(0), PropTags.PR_DISPLAY_NAME_W));
        }
    }

    @Test
    void theNextSessionTriesADisabledServiceAnew() throws MapiException {
        mail.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            try (MapiSession session = fixture.logOn()) {
                resultOf(() -> openStore(session));
            }
            mail.logonAnswer = null;
            try (MapiSession session = fixture.logOn()) {
                assertEquals(HResult.S_OK, resultOf(() -> openStore(session)));
            }
        }
    }

    @Test
    void anAddressBookOrTransportThatFailsDoesNotStopTheLogon() throws MapiException {
        book.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        transport.logonAnswer = HResult.MAPI_E_UNCONFIGURED;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, book, transport, mail);
                MapiSession session = fixture.logOn()) {
            assertEquals(HResult.S_OK, resultOf(() -> openStore(session)));
            assertEquals(List.of("-", "-", "-", "MAPI_E_NETWORK_ERROR: as the test told it",
                    "MAPI_E_UNCONFIGURED: as the test told it", "-"),
                    EmbeddedFixture.column(session.getStatusTable(0), PropTags.PR_STATUS_STRING_W));
        }
    }

    @Test
    void noOtherProviderOfADisabledServiceIsCalled() throws MapiException {
        ScriptedService all = new ScriptedService("All", Set.of(Kind.values()), false);
        all.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            HResult store = resultOf(() -> openStore(session));

            assertEquals(HResult.MAPI_E_NETWORK_ERROR, store);
            assertEquals(List.of("ab.logon"), all.asked);
        }
    }

    @Test
    void theOtherProvidersAreCalledAfterFailOneProvider() throws MapiException {
        ScriptedService all = new ScriptedService("All", Set.of(Kind.values()), false);
        all.logonAnswer = HResult.MAPI_E_FAILONEPROVIDER;
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, all); MapiSession session = fixture.logOn()) {
            resultOf(() -> openStore(session));

            assertEquals(List.of("ab.logon", "xp.logon", "ms.logon"), all.asked);
        }
    }

    @Test
    void noMailLogsNoTransportOn() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, transport, book);
                MapiSession session = fixture.logOn(ALONE | Mapi.MAPI_NO_MAIL)) {
            assertEquals(List.of(), transport.asked);
            assertEquals(List.of("ab.logon"), book.asked);
            assertEquals(SessionInfo.State.OPEN, session.info().state());
        }
    }

    @Test
    void storesAreLoggedOnWhenTheyAreOpenedNotBefore() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            assertEquals(List.of(), mail.asked);
            assertEquals(List.of(0, 1), List.of(session.info().storesOpen(), session.info().storesInAll()));
        }
    }

    @Test
    void aTemporaryProfileGoesWithTheLastSessionOnIt() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail)) {
            try (ProfAdmin admin = fixture.mapi.adminProfiles(0)) {
                admin.createProfile("Files", 0, ProfAdmin.TEMPORARY);
            }
            fixture.addService("Files", mail, List.of());
            MapiSession session = fixture.logOn("Files", ALONE);
            MapiSession other = fixture.logOn("Files", ALONE);

            session.close();

            assertEquals(HResult.S_OK, resultOf(() -> openStore(other)));
            other.close();
            assertEquals(HResult.MAPI_E_LOGON_FAILED, resultOf(() -> fixture.logOn("Files", ALONE)));
            assertEquals(List.of(PROFILE), fixture.profiles.names());
        }
    }

    @Test
    void aStoreThatTheProfileDoesNotHaveIsUnknown() throws MapiException {
        try (EmbeddedFixture fixture = EmbeddedFixture.with(folder, mail); MapiSession session = fixture.logOn()) {
            fixture.createProfile("Another", mail);
            try (MapiSession other = fixture.logOn("Another", ALONE)) {
                assertEquals(HResult.MAPI_E_UNKNOWN_ENTRYID, resultOf(
                        () -> session.openMsgStore(0, EmbeddedFixture.stores(other).getFirst(), 0)));
            }
        }
    }
}
