package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;

/** What every administration of a service's providers keeps to. */
public abstract class ProviderAdminContract extends Contract {
    /** A test of a service with one provider, beside another service. */
    private interface AdminTest {
        void run(MsgServiceAdmin services, ProviderAdmin providers) throws MapiException;
    }

    private void withProviders(AdminTest test) throws MapiException {
        world().addProfile("Empty");
        try (ProfAdmin profiles = mapi().adminProfiles(0);
                MsgServiceAdmin services = profiles.adminServices("Empty", 0, UNICODE)) {
            MapiUid service = services.createMsgService(world().serviceName(), "", 0, 0);
            services.createMsgService(world().serviceName(), "", 0, 0);
            try (ProviderAdmin providers = services.adminProviders(service, 0)) {
                test.run(services, providers);
            }
        }
    }

    private static List<MapiUid> providers(ProviderAdmin admin) throws MapiException {
        List<MapiUid> found = new ArrayList<>();
        for (List<PropValue> row : rows(admin.getProviderTable(UNICODE), PropTags.PR_PROVIDER_UID)) {
            found.add(PropValues.of(row).uid(PropTags.PR_PROVIDER_UID).orElseThrow());
        }
        return found;
    }

    @Test
    void theTableHasTheProvidersOfThisServiceOnly() throws MapiException {
        withProviders((services, admin) -> assertEquals(List.of(1, 2), List.of(providers(admin).size(),
                rows(services.getProviderTable(UNICODE), PropTags.PR_PROVIDER_UID).size())));
    }

    @Test
    void aProviderThatIsAddedHasItsProperties() throws MapiException {
        PropValue name = Sample.name("Second ä");
        withProviders((services, admin) -> {
            MapiUid first = providers(admin).getFirst();
            MapiUid added = admin.createProvider(world().serviceName(), List.of(name), WINDOW, 0);

            try (ProfSect section = admin.openProfileSection(added, 0)) {
                assertEquals(List.of(List.of(first, added), List.of(name)),
                        List.of(providers(admin), section.getProps(List.of(name.tag()), 0)));
            }
        });
    }

    @Test
    void aProviderThatIsDeletedIsGoneAndTheServiceStays() throws MapiException {
        withProviders((services, admin) -> {
            admin.deleteProvider(providers(admin).getFirst());

            assertEquals(List.of(List.of(), 2), List.of(providers(admin),
                    rows(services.getMsgServiceTable(UNICODE), PropTags.PR_SERVICE_UID).size()));
        });
    }

    @Test
    void aProviderThatTheServiceDoesNotHaveIsNotFound() throws MapiException {
        withProviders((services, admin) -> assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NOT_FOUND),
                resultsOf(List.of(() -> admin.createProvider("NOBODYS", List.of(), 0, 0),
                        () -> admin.deleteProvider(MapiUid.random())))));
    }

    @Test
    void aServiceThatIsNotThereHasNoProviders() throws MapiException {
        withProviders((services, admin) -> assertEquals(HResult.MAPI_E_NOT_FOUND,
                resultOf(() -> services.adminProviders(MapiUid.random(), 0))));
    }
}
