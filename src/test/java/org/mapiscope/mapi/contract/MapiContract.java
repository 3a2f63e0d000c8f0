package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;

/** What every way into MAPI keeps to: MAPIInitialize, MAPILogonEx, MAPIAdminProfiles. */
public abstract class MapiContract extends Contract {
    private MapiSession logOnUnnamed(int flags) throws MapiException {
        return mapi().logonEx(WINDOW, Optional.empty(), Optional.empty(), Mapi.MAPI_EXTENDED | flags);
    }

    private void setDefault(Optional<String> profile) throws MapiException {
        try (ProfAdmin admin = mapi().adminProfiles(0)) {
            admin.setDefaultProfile(profile, 0);
        }
    }

    @Test
    void whatRunsHereSaysNotWhyItCannot() {
        assertEquals(Optional.empty(), mapi().whyNot());
    }

    @Test
    void unknownFlagsOfInitializeAreRefused() {
        assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, resultOf(() -> mapi().initialize(0x100)));
    }

    @Test
    void initializeTakesMultithreadNotifications() throws MapiException {
        mapi().initialize(0x1);
        mapi().uninitialize();

        assertEquals(HResult.S_OK, resultOf(() -> logOn().close()));
    }

    @Test
    void beforeMapiInitializeNobodyLogsOn() throws MapiException {
        mapi().uninitialize();

        HResult result = resultOf(this::logOn);

        mapi().initialize(0);
        assertEquals(HResult.MAPI_E_NOT_INITIALIZED, result);
    }

    @Test
    void theLastMapiUninitializeEndsEverySession() throws MapiException {
        MapiSession session = logOn();

        mapi().uninitialize();

        assertEquals(List.of(), mapi().sessions());
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOf(() -> session.getStatusTable(0)));
        session.close();
        mapi().initialize(0);
    }

    @Test
    void anEarlierMapiUninitializeEndsNoSession() throws MapiException {
        try (MapiSession session = logOn()) {
            mapi().initialize(0);

            mapi().uninitialize();

            assertEquals(List.of(session.info()), mapi().sessions());
        }
    }

    @Test
    void anOpenSessionIsInTheListAndKnowsItsLogon() throws MapiException {
        try (MapiSession session = logOn()) {
            SessionInfo info = session.info();

            assertEquals(List.of(info), mapi().sessions());
            assertEquals(List.of(mapi().name(), ContractWorld.PROFILE, ALONE, false, 1, SessionInfo.State.OPEN),
                    List.of(info.subsystem(), info.profile(), info.flags(), info.shared(), info.clients(),
                            info.state()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0x100, 0x4000, 0x40000000})
    void anUnknownFlagIsRefused(int flag) {
        assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, resultOf(() -> logOn(ALONE | flag)));
        assertEquals(List.of(), mapi().sessions());
    }

    @ParameterizedTest
    @ValueSource(ints = {Mapi.MAPI_ALLOW_OTHERS, Mapi.MAPI_EXPLICIT_PROFILE, Mapi.MAPI_FORCE_DOWNLOAD,
        Mapi.MAPI_NO_MAIL, Mapi.MAPI_TIMEOUT_SHORT, Mapi.MAPI_BG_SESSION})
    void eachFlagIsTakenAndShownWithTheSession(int flag) throws MapiException {
        try (MapiSession session = logOn(ALONE | flag)) {
            assertEquals(ALONE | flag, session.info().flags());
        }
    }

    @Test
    void anUnknownProfileIsALogonThatFailed() {
        MapiException failure = assertThrows(MapiException.class, () -> logOn("None", ALONE));

        assertEquals(List.of("MAPILogonEx", HResult.MAPI_E_LOGON_FAILED), List.of(failure.call(), failure.result()));
    }

    @Test
    void aNameOf64CharactersIsTaken() throws MapiException {
        String name = "ñ".repeat(64);
        world().addProfile(name);
        try (MapiSession session = logOn(name, ALONE)) {
            assertEquals(name, session.info().profile());
        }
    }

    @Test
    void useDefaultTakesTheDefaultProfile() throws MapiException {
        world().addProfile("Another");
        setDefault(Optional.of("Another"));
        try (MapiSession session = logOnUnnamed(Mapi.MAPI_USE_DEFAULT)) {
            assertEquals("Another", session.info().profile());
        }
    }

    @Test
    void useDefaultWithoutADefaultProfileFails() throws MapiException {
        setDefault(Optional.empty());

        assertEquals(HResult.MAPI_E_LOGON_FAILED, resultOf(() -> logOnUnnamed(Mapi.MAPI_USE_DEFAULT)));
    }

    @Test
    void withoutANameAndWithoutLogonUiTheLogonFails() {
        assertEquals(HResult.MAPI_E_LOGON_FAILED, resultOf(() -> logOnUnnamed(Mapi.MAPI_NEW_SESSION)));
        assertEquals(List.of(), world().owners());
    }

    @Test
    void logonUiAsksForAProfileWithTheWindowAsOwner() throws MapiException {
        world().addProfile("Another");
        world().chooseProfile(Optional.of("Another"));
        try (MapiSession session = logOnUnnamed(Mapi.MAPI_LOGON_UI | Mapi.MAPI_NEW_SESSION)) {
            assertEquals("Another", session.info().profile());
            assertEquals(List.of(WINDOW), world().owners());
        }
    }

    @Test
    void whoChoosesNoProfileCancelsTheLogon() {
        world().chooseProfile(Optional.empty());

        HResult result = resultOf(() -> logOnUnnamed(Mapi.MAPI_LOGON_UI | Mapi.MAPI_NEW_SESSION));

        assertEquals(HResult.MAPI_E_USER_CANCEL, result);
        assertEquals(List.of(), mapi().sessions());
    }

    @Test
    void allowOthersMakesTheSessionShared() throws MapiException {
        try (MapiSession session = logOn(SHARED); MapiSession other = logOn(SHARED)) {
            assertEquals(List.of(true, true), List.of(session.info().shared(), other.info().shared()));
        }
    }

    @Test
    void withoutNewSessionTheSharedSessionIsReturnedWhateverTheProfile() throws MapiException {
        world().addProfile("Another");
        try (MapiSession session = logOn(SHARED);
                MapiSession named = logOn("Another", Mapi.MAPI_EXTENDED);
                MapiSession unnamed = logOnUnnamed(0)) {
            assertEquals(List.of(stores(session), stores(session)), List.of(stores(named), stores(unnamed)));
        }
    }

    @Test
    void newSessionDoesNotTakeTheSharedSession() throws MapiException {
        world().addProfile("Another");
        try (MapiSession session = logOn(SHARED);
                MapiSession other = logOn("Another", SHARED | Mapi.MAPI_NEW_SESSION)) {
            assertEquals(List.of(2, 0), List.of(stores(session).size(), stores(other).size()));
        }
    }

    @Test
    void aSessionWithoutAllowOthersIsNotReturnedToOthers() throws MapiException {
        world().addProfile("Another");
        try (MapiSession session = logOn(Mapi.MAPI_EXTENDED);
                MapiSession other = logOn("Another", Mapi.MAPI_EXTENDED)) {
            assertEquals(List.of(2, 0), List.of(stores(session).size(), stores(other).size()));
        }
    }
}
