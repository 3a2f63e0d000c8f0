package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

class ProfileContentTest {
    private static final PropTag SECRET = PropTag.of(0x6701, PropType.PT_UNICODE);
    private static final MapiUid OWN = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");

    @TempDir
    Path folder;

    private TestProfiles test;
    private ProfAdmin admin;

    @BeforeEach
    void open() throws MapiException {
        test = new TestProfiles(folder, new MapKeys());
        admin = test.admin();
        test.create("p");
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

    private MapiUid addService(String path) throws MapiException {
        MapiUid service = test.addService("p", "");
        test.services("p").configureMsgService(service, 0, 0, List.of(path(path)));
        return service;
    }

    private void set(MapiUid section, PropValue value) throws MapiException {
        try (ProfSect sect = test.services("p").openProfileSection(section, MapiProp.MAPI_MODIFY)) {
            sect.setProps(List.of(value));
        }
    }

    private PropValue get(MapiUid section, PropTag tag) throws MapiException {
        try (ProfSect sect = test.services("p").openProfileSection(section, 0)) {
            return sect.getProps(List.of(tag), 0).getFirst();
        }
    }

    @Test
    void aProfileIsReadAsAWhole() throws MapiException {
        MapiUid service = addService("/x/y.pst");
        set(OWN, new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, 7));

        ProfileContent content = admin.readProfile("P");
        MapiUid store = content.providers().get(0).uid();
        MapiUid transport = content.providers().get(1).uid();
        assertEquals(new ProfileContent(content.id(), "p", false,
                List.of(new ProfileContent.Service(service, FileService.NAME, false)),
                List.of(new ProfileContent.Provider(store, service, 33, "org.mapiscope.test", "File", 0x22),
                        new ProfileContent.Provider(transport, service, 36, "org.mapiscope.test", "File", 0x20)),
                sorted(new ProfileContent.Section(service, List.of(name("y.pst"), path("/x/y.pst")), List.of()),
                        new ProfileContent.Section(OWN,
                                List.of(new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, 7)), List.of()))),
                content);
    }

    private static List<ProfileContent.Section> sorted(ProfileContent.Section... sections) {
        return List.of(sections).stream()
                .sorted(java.util.Comparator.comparing(ProfileContent.Section::uid)).toList();
    }

    @Test
    void aProfileThatIsDeletedAndPutBackIsTheSame() throws MapiException {
        addService("/x/y.pst");
        admin.setDefaultProfile(Optional.of("p"), 0);
        ProfileContent before = admin.readProfile("p");

        admin.replaceProfile(Optional.of(before), Optional.empty());
        assertEquals(List.of(), test.profiles.names());
        admin.replaceProfile(Optional.empty(), Optional.of(before));

        assertEquals(before, admin.readProfile("p"));
    }

    @Test
    void aSecondProfileOfOneContentGetsAnIdOfItsOwn() throws MapiException {
        addService("/x/y.pst");
        ProfileContent before = admin.readProfile("p");
        admin.replaceProfile(Optional.empty(), Optional.of(before.withName("q")));

        ProfileContent second = admin.readProfile("q");
        assertEquals(List.of(false, before.withName("q")),
                List.of(second.id().equals(before.id()), second.withId(before.id())));
    }

    @Test
    void aChangeIsMadeOnlyToWhatItWasMeantFor() throws MapiException {
        ProfileContent before = admin.readProfile("p");
        addService("/x/y.pst");

        failure(HResult.MAPI_E_OBJECT_CHANGED,
                () -> admin.replaceProfile(Optional.of(before), Optional.of(before.withName("q"))));
        failure(HResult.MAPI_E_OBJECT_CHANGED,
                () -> admin.replaceProfile(Optional.of(before.withName("none")), Optional.empty()));
        failure(HResult.MAPI_E_COLLISION, () -> admin.replaceProfile(Optional.empty(), Optional.of(before)));
    }

    @Test
    void servicesStayInTheOrderThatTheyAreGiven() throws MapiException {
        addService("/x/a.pst");
        addService("/x/b.pst");
        ProfileContent before = admin.readProfile("p");
        List<ProfileContent.Service> services = new ArrayList<>(before.services());
        Collections.reverse(services);
        admin.replaceProfile(Optional.of(before), Optional.of(before.withServices(services)));

        try (Profile profile = test.profiles.open("p")) {
            assertEquals(List.of("b.pst", "a.pst"),
                    profile.services().stream().map(ServiceEntry::displayName).toList());
        }
    }

    @Test
    void thereIsOneDefaultProfileAfterAReplacement() throws MapiException {
        test.create("q");
        admin.setDefaultProfile(Optional.of("q"), 0);
        ProfileContent before = admin.readProfile("p");
        admin.replaceProfile(Optional.of(before), Optional.of(before.withDefault(true)));

        assertEquals(List.of(true, false),
                List.of(admin.readProfile("p").isDefault(), admin.readProfile("q").isDefault()));
    }

    @Test
    void aSecretIsNamedOnlyAndStaysThroughAReplacement() throws MapiException {
        MapiUid service = addService("/x/y.pst");
        PropValue secret = new PropValue.UnicodeValue(SECRET, "hidden");
        set(service, secret);
        ProfileContent before = admin.readProfile("p");
        admin.replaceProfile(Optional.of(before), Optional.of(before.withName("q").withName("p")
                .withDefault(true)));

        assertEquals(List.of(List.of(SECRET), secret),
                List.of(before.section(service).orElseThrow().secrets(), get(service, SECRET)));
    }

    @Test
    void aSecretThatIsNoLongerNamedGoes() throws MapiException {
        MapiUid service = addService("/x/y.pst");
        set(service, new PropValue.UnicodeValue(SECRET, "hidden"));
        ProfileContent before = admin.readProfile("p");
        admin.replaceProfile(Optional.of(before), Optional.of(before.withSections(List.of())));

        assertEquals(new PropValue.ErrorValue(SECRET, HResult.MAPI_E_NOT_FOUND), get(service, SECRET));
    }

    @Test
    void aSessionIsToldOfAReplacement() throws MapiException {
        addService("/x/y.pst");
        List<String> told = new ArrayList<>();
        try (Profile profile = test.profiles.open("p")) {
            profile.addListener(() -> told.add(profile.name()));
            ProfileContent before = admin.readProfile("p");
            admin.replaceProfile(Optional.of(before), Optional.of(before.withName("new")));
        }

        assertEquals(List.of("new"), told);
    }

    @Test
    void transportsAreOrderedAmongThemselves() throws MapiException {
        addService("/x/a.pst");
        addService("/x/b.pst");
        List<ProfileContent.Provider> before = admin.readProfile("p").providers();
        test.services("p").msgServiceTransportOrder(List.of(before.get(3).uid(), before.get(1).uid()), 0);

        assertEquals(List.of(before.get(0), before.get(3), before.get(2), before.get(1)),
                admin.readProfile("p").providers());
    }

    @Test
    void noProfileIsMadeOfWhatDoesNotHoldTogether() throws MapiException {
        MapiUid service = addService("/x/y.pst");
        ProfileContent before = admin.readProfile("p");
        ProfileContent twice = before.withServices(List.of(before.services().getFirst(), before.services().getFirst()));
        ProfileContent orphans = before.withServices(List.of());

        assertEquals("the identifier " + service + " is there twice", failure(HResult.MAPI_E_INVALID_PARAMETER,
                () -> admin.replaceProfile(Optional.of(before), Optional.of(twice))));
        assertEquals("the provider " + before.providers().getFirst().uid() + " belongs to no service",
                failure(HResult.MAPI_E_INVALID_PARAMETER,
                        () -> admin.replaceProfile(Optional.of(before), Optional.of(orphans))));
    }
}
