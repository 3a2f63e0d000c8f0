package org.mapiscope.operation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.HangingMapi;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.registry.profile.RegistrySection;
import org.mapiscope.subsystem.DemoMapi;

class MapiProfileSourceTest {
    private static final String PROFILE = "Demo";

    @TempDir
    private Path folder;

    private DemoMapi demo;
    private ProfileSource source;

    @BeforeEach
    void make() throws Exception {
        demo = new DemoMapi(folder);
        source = ProfileSources.ofMapi(demo.mapi());
    }

    @AfterEach
    void end() throws Exception {
        source.close();
        demo.close();
    }

    @Test
    void profilesAreThoseOfTheMapi() throws Exception {
        try (ProfAdmin admin = demo.mapi().adminProfiles(0)) {
            admin.setDefaultProfile(Optional.of(PROFILE), 0);
        }

        assertEquals(List.of(new ProfileEntry(PROFILE, true)), source.profiles());
        assertEquals(new ProfileOrigin("embedded", Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(PROFILE), Optional.of(PROFILE)), source.read("demo").origin());
    }

    @Test
    void storesHaveThePathOfTheirServicesSection() throws Exception {
        ProfileSnapshot snapshot = source.read(PROFILE);

        ProfileStore first = snapshot.stores().getFirst();
        MapiUid service = snapshot.services().getFirst().uid();
        assertEquals(new ProfileStore(snapshot.providers().getFirst().uid(), Optional.of(service), "MSUPST MS",
                first.displayName(), ProfileStore.Kind.PST, Optional.of(folder.resolve("testPST.pst").toString()),
                Optional.of(new Evidence(RegistrySection.name(service), "001f6700")), Optional.empty(),
                Optional.empty(), Optional.empty(), true), first);
        assertEquals(2, snapshot.stores().size());
    }

    @Test
    void sectionsAreThoseOfServicesAndProvidersAndWhateverElseIsThere() throws Exception {
        MapiUid other = MapiUid.random();
        PropTag tag = new PropTag(0x1234001F);
        new ProfileList(demo.mapi()).administer(PROFILE, admin -> set(admin, other, tag));

        ProfileSnapshot snapshot = source.read(PROFILE);

        assertEquals(List.of(Kind.SERVICE, Kind.SERVICE, Kind.PROVIDER, Kind.PROVIDER, Kind.UNKNOWN, Kind.KNOWN),
                snapshot.sections().stream().map(ProfileSection::kind).toList());
        assertEquals(Optional.of("text"),
                PropValues.of(snapshot.section(other).orElseThrow().properties()).string(tag));
    }

    @Test
    void noCallFailsWhereMapiGivesTheProfileAsAWhole() throws Exception {
        List<String> failed = new CopyOnWriteArrayList<>();
        demo.log().add(call -> {
            if (call.result().filter(HResult::failed).isPresent()) {
                failed.add(call.text());
            }
        });

        source.read(PROFILE);

        assertEquals(List.of(), failed);
    }

    @Test
    void secretsOfASectionAreCounted() throws Exception {
        ProfileSnapshot before = source.read(PROFILE);
        MapiUid service = before.services().getFirst().uid();
        new ProfileList(demo.mapi()).administer(PROFILE, admin -> set(admin, service, new PropTag(0x6704001F)));

        ProfileSnapshot snapshot = source.read(PROFILE);

        assertEquals(List.of(new ProfileSection.Secret("001f6704", 0)),
                snapshot.section(service).orElseThrow().secrets());
    }

    private static List<MapiProp.PropProblem> set(MsgServiceAdmin admin, MapiUid uid, PropTag tag)
            throws MapiException {
        try (ProfSect section = admin.openProfileSection(uid, MapiProp.MAPI_MODIFY)) {
            return section.setProps(List.of(new PropValue.UnicodeValue(tag, "text")));
        }
    }

    @Test
    void anUnknownProfileIsNotFound() {
        assertEquals(HResult.MAPI_E_NOT_FOUND,
                assertThrows(MapiException.class, () -> source.read("Other")).result());
    }

    @Test
    void aProfileOfOutlooksComesFromTheRegistry() throws Exception {
        try (ProfAdmin admin = demo.mapi().adminProfiles(0)) {
            admin.renameProfile(PROFILE, MadeUpProfile.NAME, 0, 0);
        }
        ProfileSource outlook = ProfileSources.ofMapi(new HangingMapi(demo.mapi()),
                () -> Optional.of(MadeUpProfile.registry()));

        ProfileSnapshot snapshot = outlook.read(MadeUpProfile.NAME);

        assertEquals(new ProfileOrigin("outlook", Optional.empty(), Optional.of("Outlook 16.0"),
                Optional.of(MadeUpProfile.KEY), List.of(MadeUpProfile.NAME), Optional.empty()), snapshot.origin());
        assertEquals(5, snapshot.accounts().size());
    }

    @Test
    void aProfileOfOutlooksThatTheRegistryDoesNotHaveComesFromMapi() throws Exception {
        ProfileSource outlook = ProfileSources.ofMapi(new HangingMapi(demo.mapi()),
                () -> Optional.of(MadeUpProfile.registry()));

        ProfileSnapshot snapshot = outlook.read(PROFILE);

        assertEquals(Optional.of(folder.resolve("testPST.pst").toString()), snapshot.stores().getFirst().path());
    }
}
