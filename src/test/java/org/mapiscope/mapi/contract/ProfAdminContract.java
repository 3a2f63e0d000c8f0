package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** What every administration of profiles keeps to. */
public abstract class ProfAdminContract extends Contract {
    /** A test of the administration. */
    private interface AdminTest {
        void run(ProfAdmin admin) throws MapiException;
    }

    private void withAdmin(AdminTest test) throws MapiException {
        try (ProfAdmin admin = mapi().adminProfiles(0)) {
            test.run(admin);
        }
    }

    private static List<String> names(ProfAdmin admin) throws MapiException {
        return column(admin.getProfileTable(UNICODE), PropTags.PR_DISPLAY_NAME_W).stream().sorted().toList();
    }

    private static List<List<PropValue>> services(ProfAdmin admin, String profile) throws MapiException {
        try (MsgServiceAdmin services = admin.adminServices(profile, 0, UNICODE)) {
            return rows(services.getMsgServiceTable(UNICODE), PropTags.PR_DISPLAY_NAME_W);
        }
    }

    @Test
    void aCreatedProfileIsInTheTableAndHasNoServices() throws MapiException {
        withAdmin(admin -> {
            admin.createProfile("Größe 世界", WINDOW, UNICODE);

            assertEquals(List.of("Größe 世界", ContractWorld.PROFILE), names(admin));
            assertEquals(List.of(), services(admin, "Größe 世界"));
        });
    }

    @Test
    void aSecondProfileOfANameIsRefused() throws MapiException {
        withAdmin(admin -> {
            // with what is left to the subsystem: MAPI_E_NO_ACCESS on MAPI's page, MAPI_E_COLLISION of this program's own
            assertEquals(true, resultOf(() -> admin.createProfile(ContractWorld.PROFILE, 0, UNICODE)).failed());
            assertEquals(List.of(ContractWorld.PROFILE), names(admin));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "12345678901234567890123456789012345678901234567890123456789012345"})
    void aNameThatNoProfileCanHaveIsAnInvalidParameter(String name) throws MapiException {
        withAdmin(admin -> assertEquals(HResult.MAPI_E_INVALID_PARAMETER,
                resultOf(() -> admin.createProfile(name, 0, UNICODE))));
    }

    @Test
    void unknownFlagsAreRefusedAndNothingIsDone() throws MapiException {
        withAdmin(admin -> {
            assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, resultOf(() -> admin.createProfile("x", 0, 0x100)));
            assertEquals(List.of(ContractWorld.PROFILE), names(admin));
        });
    }

    @Test
    void aDeletedProfileIsGone() throws MapiException {
        world().addProfile("Another");
        withAdmin(admin -> {
            admin.deleteProfile("Another", UNICODE);

            assertEquals(List.of(ContractWorld.PROFILE), names(admin));
        });
    }

    @Test
    void aProfileThatIsNotThereIsNotFound() throws MapiException {
        withAdmin(admin -> {
            List<FailingCall> calls = List.of(() -> admin.deleteProfile("None", UNICODE),
                    () -> admin.copyProfile("None", "New", 0, UNICODE),
                    () -> admin.renameProfile("None", "New", 0, UNICODE),
                    () -> admin.setDefaultProfile(Optional.of("None"), UNICODE));

            assertEquals(Collections.nCopies(calls.size(), HResult.MAPI_E_NOT_FOUND), resultsOf(calls));
        });
    }

    @Test
    void aProfileThatIsNotThereHasNoServicesToAdminister() throws MapiException {
        // MAPI_E_LOGON_FAILED on MAPI's page, MAPI_E_NOT_FOUND of this program's own
        withAdmin(admin -> assertEquals(true, resultOf(() -> admin.adminServices("None", 0, UNICODE)).failed()));
    }

    @Test
    void aCopyHasTheServicesOfTheOther() throws MapiException {
        withAdmin(admin -> {
            admin.copyProfile(ContractWorld.PROFILE, "Copy", 0, UNICODE);

            assertEquals(List.of("Copy", ContractWorld.PROFILE), names(admin));
            assertEquals(services(admin, ContractWorld.PROFILE), services(admin, "Copy"));
        });
    }

    @Test
    void aRenamedProfileKeepsItsServices() throws MapiException {
        withAdmin(admin -> {
            List<List<PropValue>> before = services(admin, ContractWorld.PROFILE);
            admin.renameProfile(ContractWorld.PROFILE, "Renamed", 0, UNICODE);

            assertEquals(List.of(List.of("Renamed"), before), List.of(names(admin), services(admin, "Renamed")));
        });
    }

    @Test
    void noTwoProfilesGetOneName() throws MapiException {
        world().addProfile("Another");
        withAdmin(admin -> {
            assertEquals(List.of(true, true), resultsOf(List.of(
                    () -> admin.copyProfile(ContractWorld.PROFILE, "Another", 0, UNICODE),
                    () -> admin.renameProfile(ContractWorld.PROFILE, "Another", 0, UNICODE))).stream()
                    .map(HResult::failed).toList());
            assertEquals(List.of("Another", ContractWorld.PROFILE), names(admin));
        });
    }

    @Test
    void thereIsOneDefaultProfileOrNone() throws MapiException {
        world().addProfile("Another");
        withAdmin(admin -> {
            admin.setDefaultProfile(Optional.of(ContractWorld.PROFILE), UNICODE);
            admin.setDefaultProfile(Optional.of("Another"), UNICODE);
            List<String> one = defaults(admin);
            admin.setDefaultProfile(Optional.empty(), UNICODE);

            assertEquals(List.of(List.of("Another"), List.of()), List.of(one, defaults(admin)));
        });
    }

    private static List<String> defaults(ProfAdmin admin) throws MapiException {
        return rows(admin.getProfileTable(UNICODE), PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE).stream()
                .map(PropValues::of).filter(row -> row.isTrue(PropTags.PR_DEFAULT_PROFILE))
                .map(row -> row.string(PropTags.PR_DISPLAY_NAME_W).orElseThrow()).toList();
    }

    @Test
    void aSessionGoesOnWhenItsProfileIsDeleted() throws MapiException {
        world().addProfile("Another");
        try (MapiSession session = logOn("Another", ALONE)) {
            withAdmin(admin -> admin.deleteProfile("Another", UNICODE));

            assertEquals(List.of(), stores(session));
        }
    }
}
