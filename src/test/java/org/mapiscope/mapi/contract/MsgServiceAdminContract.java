package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValues;

/** What every administration of a profile's services keeps to. */
public abstract class MsgServiceAdminContract extends Contract {
    private static final int STORE_PROVIDER = 33;

    /** A test of the administration of an empty profile. */
    private interface AdminTest {
        void run(MsgServiceAdmin admin) throws MapiException;
    }

    private void withServices(AdminTest test) throws MapiException {
        world().addProfile("Empty");
        try (ProfAdmin profiles = mapi().adminProfiles(0);
                MsgServiceAdmin admin = profiles.adminServices("Empty", 0, UNICODE)) {
            test.run(admin);
        }
    }

    private MapiUid create(MsgServiceAdmin admin, String displayName) throws MapiException {
        return admin.createMsgService(world().serviceName(), displayName, 0, 0);
    }

    private static PropValue uid(MapiUid service) {
        return new BinaryValue(PropTags.PR_SERVICE_UID, service.bytes());
    }

    @Test
    void aServiceThatIsNotInstalledIsNotFound() throws MapiException {
        withServices(admin -> assertEquals(HResult.MAPI_E_NOT_FOUND,
                resultOf(() -> admin.createMsgService("NOBODYS", "", 0, 0))));
    }

    @Test
    void aNewServiceIsInTheTable() throws MapiException {
        withServices(admin -> {
            MapiUid service = create(admin, "Größe");

            assertEquals(
                    List.of(List.of(uid(service), Sample.name("Größe"),
                            new UnicodeValue(PropTags.PR_SERVICE_NAME_W, world().serviceName()))),
                    rows(admin.getMsgServiceTable(UNICODE), PropTags.PR_SERVICE_UID, PropTags.PR_DISPLAY_NAME_W,
                            PropTags.PR_SERVICE_NAME_W));
        });
    }

    @Test
    void aNewServiceComesWithItsProvider() throws MapiException {
        withServices(admin -> {
            MapiUid service = create(admin, "");

            assertEquals(
                    List.of(List.of(uid(service), new LongValue(PropTags.PR_RESOURCE_TYPE, STORE_PROVIDER),
                            new UnicodeValue(PropTags.PR_SERVICE_NAME_W, world().serviceName()))),
                    rows(admin.getProviderTable(UNICODE), PropTags.PR_SERVICE_UID, PropTags.PR_RESOURCE_TYPE,
                            PropTags.PR_SERVICE_NAME_W));
        });
    }

    @Test
    void aDeletedServiceTakesItsProvidersAlong() throws MapiException {
        withServices(admin -> {
            MapiUid first = create(admin, "a");
            MapiUid second = create(admin, "b");
            admin.deleteMsgService(first);

            assertEquals(List.of(List.of(List.of(uid(second))), List.of(List.of(uid(second)))),
                    List.of(rows(admin.getMsgServiceTable(UNICODE), PropTags.PR_SERVICE_UID),
                            rows(admin.getProviderTable(UNICODE), PropTags.PR_SERVICE_UID)));
        });
    }

    @Test
    void aServiceThatTheProfileHasNotIsNotFound() throws MapiException {
        withServices(admin -> {
            MapiUid strange = MapiUid.random();

            assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NOT_FOUND),
                    resultsOf(List.of(() -> admin.deleteMsgService(strange),
                            () -> admin.configureMsgService(strange, 0, 0, List.of(Sample.name("x"))))));
        });
    }

    @Test
    void configuringSetsPropertiesOfTheServicesSection() throws MapiException {
        withServices(admin -> {
            MapiUid service = create(admin, "");
            PropValue path = new UnicodeValue(PropTags.PR_PST_PATH_W, "/x/y.pst");
            admin.configureMsgService(service, WINDOW, 0, List.of(path));

            try (ProfSect section = admin.openProfileSection(service, 0)) {
                assertEquals(List.of(path), section.getProps(List.of(PropTags.PR_PST_PATH_W), 0));
            }
        });
    }

    @Test
    void aCopiedServiceHasTheSettingsOfTheFirst() throws MapiException {
        PropValue comment = new UnicodeValue(PropTags.PR_COMMENT_W, "世界");
        withServices(admin -> {
            MapiUid first = create(admin, "Größe");
            admin.configureMsgService(first, 0, 0, List.of(comment));
            admin.copyMsgService(first, admin, WINDOW, 0);

            List<List<PropValue>> services = rows(admin.getMsgServiceTable(UNICODE), PropTags.PR_SERVICE_UID,
                    PropTags.PR_DISPLAY_NAME_W);
            MapiUid copy = PropValues.of(services.get(1)).uid(PropTags.PR_SERVICE_UID).orElseThrow();
            try (ProfSect section = admin.openProfileSection(copy, 0)) {
                assertEquals(List.of(comment), section.getProps(List.of(PropTags.PR_COMMENT_W), 0));
            }
            assertEquals(List.of(List.of(uid(first), Sample.name("Größe")), List.of(uid(copy), Sample.name("Größe"))),
                    services);
            assertEquals(List.of(List.of(uid(first)), List.of(uid(copy))),
                    rows(admin.getProviderTable(UNICODE), PropTags.PR_SERVICE_UID));
        });
    }

    @Test
    void anOrderHasToNameAsManyTransportsAsThereAre() throws MapiException {
        withServices(admin -> assertEquals(List.of(HResult.S_OK, HResult.MAPI_E_BUSY),
                List.of(resultOf(() -> admin.msgServiceTransportOrder(List.of(), 0)),
                        resultOf(() -> admin.msgServiceTransportOrder(List.of(MapiUid.random()), 0)))));
    }

    @Test
    void aServiceThatCannotSayWhoTheUserIsIsNoPrimaryIdentity() throws MapiException {
        withServices(admin -> {
            MapiUid service = create(admin, "");

            assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, HResult.S_OK),
                    List.of(resultOf(() -> admin.setPrimaryIdentity(Optional.of(service), 0)),
                            resultOf(() -> admin.setPrimaryIdentity(Optional.empty(), 0))));
        });
    }

    @Test
    void whatIsDoneWithAServiceThatIsNotThereIsNotFound() throws MapiException {
        withServices(admin -> {
            MapiUid strange = MapiUid.random();

            assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, HResult.MAPI_E_NOT_FOUND),
                    resultsOf(List.of(() -> admin.copyMsgService(strange, admin, 0, 0),
                            () -> admin.setPrimaryIdentity(Optional.of(strange), 0))));
        });
    }
}
