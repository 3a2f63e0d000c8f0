package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class ServiceAdminTest {
    private static final int DEFAULT_STORE = 0x2;
    private static final int NO_IDENTITY = 0x20;

    @TempDir
    Path folder;

    private TestProfiles test;
    private MsgServiceAdmin admin;

    @BeforeEach
    void open() throws MapiException {
        test = new TestProfiles(folder);
        test.create("p");
        admin = test.services("p");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static PropValue path(String path) {
        return new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, path);
    }

    private static PropValue name(String name) {
        return new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name);
    }

    private String onlyName() throws MapiException {
        try (Profile profile = test.profiles.open("p")) {
            return profile.services().getFirst().displayName();
        }
    }

    @Test
    void aServiceThatIsNotInstalledIsNotFoundAndTheOthersAreNamed() {
        assertEquals("no message service 'MSEMS' is installed; there are: FILE MS",
                failure(HResult.MAPI_E_NOT_FOUND, () -> admin.createMsgService("MSEMS", "", 0, 0)));
    }

    @Test
    void aServiceComesWithAProviderOfEachKindThatItHas() throws MapiException {
        MapiUid service = admin.createMsgService("file ms", "Mine", 0, 0);

        Profile profile = test.profiles.open("p");
        List<ProviderEntry> providers = profile.providers();
        assertEquals(List.of(new ServiceEntry(service, "FILE MS", "Mine", 0x21)), profile.services());
        assertEquals(List.of(
                new ProviderEntry(providers.get(0).uid(), service, "FILE MS", "Mine", "File",
                        ProviderEntry.MAPI_STORE_PROVIDER, DEFAULT_STORE | NO_IDENTITY, "org.mapiscope.test", 0),
                new ProviderEntry(providers.get(1).uid(), service, "FILE MS", "Mine", "File",
                        ProviderEntry.MAPI_TRANSPORT_PROVIDER, NO_IDENTITY, "org.mapiscope.test", 1)),
                providers);
    }

    @Test
    void theTablesHaveARowForEachServiceAndProvider() throws MapiException {
        MapiUid service = admin.createMsgService(FileService.NAME, "", 0, 0);

        admin.getMsgServiceTable(0);
        assertEquals(
                List.of(List.of(new PropValue.BinaryValue(PropTags.PR_SERVICE_UID, service.bytes()), name("File"),
                        new PropValue.UnicodeValue(PropTags.PR_SERVICE_NAME_W, FileService.NAME),
                        new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, 0x21))),
                test.rows(List.of(PropTags.PR_SERVICE_UID, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_SERVICE_NAME_W,
                        PropTags.PR_RESOURCE_FLAGS)));

        admin.getProviderTable(0);
        assertEquals(List.of(provider(service, 33, 0x22, 0), provider(service, 36, 0x20, 1)),
                test.rows(List.of(PropTags.PR_SERVICE_UID, PropTags.PR_RESOURCE_TYPE, PropTags.PR_RESOURCE_FLAGS,
                        PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_PROVIDER_ORDINAL)));
    }

    private static List<PropValue> provider(MapiUid service, int type, int flags, int ordinal) {
        return List.of(new PropValue.BinaryValue(PropTags.PR_SERVICE_UID, service.bytes()),
                new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, type),
                new PropValue.LongValue(PropTags.PR_RESOURCE_FLAGS, flags),
                new PropValue.UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, "org.mapiscope.test"),
                new PropValue.LongValue(PropTags.PR_PROVIDER_ORDINAL, ordinal));
    }

    @Test
    void theFirstStoreIsTheDefaultUntilAnotherIsMadeIt() throws MapiException {
        admin.createMsgService(FileService.NAME, "a", 0, 0);
        admin.createMsgService(FileService.NAME, "b", 0, 0);
        Profile profile = test.profiles.open("p");
        assertEquals(List.of("a"), defaultStores(profile));

        profile.setDefaultStore(profile.providers().get(2).uid());

        assertEquals(List.of("b"), defaultStores(profile));
    }

    private static List<String> defaultStores(Profile profile) {
        return profile.providers().stream().filter(ProviderEntry::isDefaultStore).map(ProviderEntry::displayName)
                .toList();
    }

    @Test
    void aTransportIsNoDefaultStore() throws MapiException {
        admin.createMsgService(FileService.NAME, "a", 0, 0);
        Profile profile = test.profiles.open("p");
        MapiUid transport = profile.providers().get(1).uid();

        assertEquals("the profile has no message store provider " + transport,
                failure(HResult.MAPI_E_NOT_FOUND, () -> profile.setDefaultStore(transport)));
    }

    @Test
    void aDeletedServiceTakesItsProvidersAndSectionsAlong() throws MapiException {
        MapiUid first = admin.createMsgService(FileService.NAME, "a", 0, 0);
        MapiUid second = admin.createMsgService(FileService.NAME, "b", 0, 0);
        admin.configureMsgService(first, 0, 0, List.of(path("/x/y.pst")));

        admin.deleteMsgService(first);

        Profile profile = test.profiles.open("p");
        assertEquals(List.of(second), profile.services().stream().map(ServiceEntry::uid).toList());
        assertEquals(List.of(0, 1), profile.providers().stream().map(ProviderEntry::ordinal).toList());
        failure(HResult.MAPI_E_NOT_FOUND, () -> profile.section(first, 0));
        failure(HResult.MAPI_E_NOT_FOUND, () -> admin.deleteMsgService(first));
        failure(HResult.MAPI_E_NOT_FOUND, () -> admin.configureMsgService(first, 0, 0, List.of()));
    }

    @Test
    void configuringSetsWhatTheServiceMakesOfTheValues() throws MapiException {
        MapiUid service = admin.createMsgService(FileService.NAME, "", 0, 0);

        admin.configureMsgService(service, 0, 0, List.of(path("/x/y.pst")));

        assertEquals(List.of(path("/x/y.pst"), name("y.pst")), test.profiles.open("p").section(service)
                .getProps(List.of(PropTags.PR_PST_PATH_W, PropTags.PR_DISPLAY_NAME_W), 0));
        assertEquals("y.pst", onlyName());
    }

    @Test
    void aNameThatAPersonGaveStays() throws MapiException {
        MapiUid service = admin.createMsgService(FileService.NAME, "Mine", 0, 0);

        admin.configureMsgService(service, 0, 0, List.of(path("/x/y.pst")));
        assertEquals("Mine", onlyName());

        List<PropValue> renaming = new ArrayList<>(List.of(name("New")));
        admin.configureMsgService(service, 0, 0, renaming);
        admin.configureMsgService(service, 0, 0, List.of(path("/x/z.pst")));
        assertEquals("New", onlyName());
    }

    @Test
    void configuringSetsAllOrNothing() throws MapiException {
        MapiUid service = admin.createMsgService(FileService.NAME, "", 0, 0);
        PropValue named = new PropValue.LongValue(PropTag.of(0x8001, PropType.PT_LONG), 1);

        assertEquals("the property 0x80010003 cannot be set", failure(HResult.MAPI_E_NO_SUPPORT,
                () -> admin.configureMsgService(service, 0, 0, List.of(path("/x/y.pst"), named))));

        assertEquals("File", onlyName());
    }

    @Test
    void servicesOfADeletedProfileCannotBeChanged() throws MapiException {
        test.admin().deleteProfile("p", 0);

        assertEquals("the profile 'p' was deleted", failure(HResult.MAPI_E_OBJECT_DELETED,
                () -> admin.createMsgService(FileService.NAME, "", 0, 0)));
    }
}
