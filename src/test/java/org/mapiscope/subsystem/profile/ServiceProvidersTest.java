package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;

class ServiceProvidersTest {
    private static final PropValue NAME = new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Second");

    @TempDir
    Path folder;

    private TestProfiles test;
    private MsgServiceAdmin services;
    private MapiUid service;
    private ProviderAdmin admin;

    @BeforeEach
    void open() throws MapiException {
        test = new TestProfiles(folder);
        test.create("p");
        services = test.services("p");
        service = services.createMsgService("FILE MS", "", 0, 0);
        services.createMsgService("FILE MS", "", 0, 0);
        admin = services.adminProviders(service, 0);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<MapiUid> providers() throws MapiException {
        admin.getProviderTable(0);
        return lastTable();
    }

    private List<MapiUid> lastTable() throws MapiException {
        return test.rows(List.of(PropTags.PR_PROVIDER_UID)).stream()
                .map(row -> PropValues.of(row).uid(PropTags.PR_PROVIDER_UID).orElseThrow()).toList();
    }

    @Test
    void theTableHasTheProvidersOfThisServiceOnly() throws MapiException {
        int own = providers().size();
        services.getProviderTable(0);

        assertEquals(List.of(2, 4), List.of(own, lastTable().size()));
    }

    @Test
    void aProviderThatIsAddedStandsBehindTheFirstAndHasItsProperties() throws MapiException {
        List<MapiUid> before = providers();

        MapiUid added = admin.createProvider("FILE MS", List.of(NAME), 0, 0);

        try (ProfSect section = admin.openProfileSection(added, 0)) {
            assertEquals(List.of(List.of(before.get(0), before.get(1), added), List.of(NAME)),
                    List.of(providers(), section.getProps(List.of(NAME.tag()), 0)));
        }
    }

    @Test
    void aProviderThatIsDeletedIsGoneAndTheServiceStays() throws MapiException {
        List<MapiUid> before = providers();

        admin.deleteProvider(before.getFirst());

        List<MapiUid> left = providers();
        services.getMsgServiceTable(0);
        assertEquals(List.of(List.of(before.getLast()), 2),
                List.of(left, test.rows(List.of(PropTags.PR_SERVICE_UID)).size()));
    }

    @Test
    void aProviderOfAnotherServiceIsNotFound() throws MapiException {
        List<MapiUid> own = providers();
        services.getProviderTable(0);
        MapiUid other = lastTable().stream().filter(uid -> !own.contains(uid)).findFirst().orElseThrow();

        assertEquals("the service has no provider " + other,
                failure(HResult.MAPI_E_NOT_FOUND, () -> admin.deleteProvider(other)));
    }

    @Test
    void aProviderThatTheServiceDoesNotHaveIsNotFound() {
        assertEquals("the service has no provider 'MSEMS'; its own is called FILE MS",
                failure(HResult.MAPI_E_NOT_FOUND, () -> admin.createProvider("MSEMS", List.of(), 0, 0)));
    }

    @Test
    void aValueThatCannotBeSetLeavesNoProviderBehind() throws MapiException {
        List<MapiUid> before = providers();

        failure(HResult.MAPI_E_COMPUTED, () -> admin.createProvider("FILE MS",
                List.of(new PropValue.LongValue(PropTags.PR_PROVIDER_ORDINAL, 7)), 0, 0));

        assertEquals(before, providers());
    }

    @Test
    void aServiceThatIsNotThereHasNoProviders() {
        MapiUid nobody = MapiUid.random();

        assertEquals("the profile 'p' has no message service " + nobody,
                failure(HResult.MAPI_E_NOT_FOUND, () -> services.adminProviders(nobody, 0)));
    }
}
