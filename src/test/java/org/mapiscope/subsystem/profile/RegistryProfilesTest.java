package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.profile.ProfilePlaces;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.table.RowTable;

/** A registry's profile through MAPI. */
class RegistryProfilesTest {
    private static final Path FILE = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"))
            .resolve("testPST.pst").toAbsolutePath();

    private MemoryRegistry registry = new MemoryRegistry();

    @BeforeEach
    void make() {
        registry = MadeUpProfile.registry();
    }

    private Mapi mapi() throws IOException, MapiException {
        EmbeddedSettings settings = EmbeddedSettings.standard();
        Profiles profiles = Profiles.ofRegistry(ProfilePlaces.find(registry).getFirst(), "user.reg",
                settings.services(), rows -> new RowTable(rows, Runnable::run));
        Mapi mapi = EmbeddedMapi.create(profiles, settings, new NoUi(), new CallLog());
        mapi.initialize(0);
        return mapi;
    }

    private MsgServiceAdmin services() throws IOException, MapiException {
        return mapi().adminProfiles(0).adminServices("Work", 0, 0);
    }

    /** Nobody is asked. */
    private static final class NoUi implements MapiUi {
        @Override
        public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
            throw new AssertionError(question);
        }

        @Override
        public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
            throw new AssertionError(profiles);
        }
    }

    private static List<PropValues> rows(MapiTable table) throws MapiException {
        return table.queryRows(100, 0).stream().map(PropValues::of).toList();
    }

    private static MapiUid uid(String hex) {
        return new MapiUid(Bytes.ofHex(hex));
    }

    private static String refusal(Executable call) {
        MapiException refused = assertThrows(MapiException.class, call);
        return refused.result() + ": " + refused.detail();
    }

    @Test
    void aProfileSaysThatItIsOfThatFileAndNotOfThisMachine() throws Exception {
        assertEquals(Optional.of("user.reg"),
                ProfileSources.ofMapi(mapi()).read(MadeUpProfile.NAME).origin().file());
    }

    @Test
    void theProfileIsInTheTableOfProfiles() throws Exception {
        PropValues row = rows(mapi().adminProfiles(0).getProfileTable(0)).getFirst();

        assertEquals(Optional.of("Work"), row.string(PropTags.PR_DISPLAY_NAME_W));
        assertEquals(true, row.isTrue(PropTags.PR_DEFAULT_PROFILE));
    }

    @Test
    void servicesAreInTheirOrderWithTheirFlags() throws Exception {
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.CONTACTS).number("00033009", 0x22);

        List<String> services = rows(services().getMsgServiceTable(0)).stream()
                .map(row -> row.string(PropTags.PR_SERVICE_NAME_W).orElse("") + " "
                        + row.string(PropTags.PR_DISPLAY_NAME_W).orElse("") + " 0x%X".formatted(
                                row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0)))
                .toList();

        assertEquals(List.of("MSEMS Microsoft Exchange 0x21", "EMABLT ldap.example.com 0x20",
                "CONTAB Outlook Address Book 0x22", "INTERSTOR user@example.org 0x20",
                "MSUPST MS user@example.net 0x20"), services);
    }

    @Test
    void aServiceHasItsProviders() throws Exception {
        ProviderAdmin exchange = services().adminProviders(uid(MadeUpProfile.EXCHANGE), 0);

        assertEquals(List.of("user@example.com 33", "Exchange Global Address List 35"),
                rows(exchange.getProviderTable(0)).stream()
                        .map(row -> row.string(PropTags.PR_DISPLAY_NAME_W).orElse("") + " "
                                + row.integer(PropTags.PR_RESOURCE_TYPE).orElse(0))
                        .toList());
    }

    @Test
    void aSectionHasAllPropertiesButItsSecrets() throws Exception {
        ProfSect section = services().openProfileSection(uid(MadeUpProfile.PST_STORE), 0);

        List<String> stored = section.getPropList(0).stream().map(PropTag::toString)
                .filter(tag -> tag.startsWith("0x67")).toList();

        assertEquals(List.of("0x6700001F", "0x6701000B"), stored);
        assertEquals(Optional.of(MadeUpProfile.PST_PATH),
                PropValues.of(section.getProps(List.of(PropTags.PR_PST_PATH_W), 0)).string(PropTags.PR_PST_PATH_W));
    }

    @Test
    void aSecretIsNotThereEvenWhenItIsAskedFor() throws Exception {
        PropTag password = new PropTag(0x6704001E);

        assertEquals(List.of(new PropValue.ErrorValue(password, HResult.MAPI_E_NOT_FOUND)), services()
                .openProfileSection(uid(MadeUpProfile.PST_STORE), 0).getProps(List.of(password), 0));
    }

    @Test
    void anySectionOfTheProfileCanBeOpened() throws Exception {
        ProfSect section = services().openProfileSection(uid(MadeUpProfile.UNKNOWN), 0);

        assertEquals(List.of(new PropValue.BinaryValue(new PropTag(0xABCD0102), Bytes.ofHex("0102"))),
                section.getProps(List.of(new PropTag(0xABCD0102)), 0));
    }

    @Test
    void whateverWritesIsRefused() throws Exception {
        String refused = "MAPI_E_NO_ACCESS: the profiles in user.reg are for reading only; they stay as they are";
        ProfAdmin admin = mapi().adminProfiles(0);
        MsgServiceAdmin services = admin.adminServices("Work", 0, 0);
        MapiUid service = uid(MadeUpProfile.EXCHANGE);
        List<Executable> writes = List.of(() -> admin.createProfile("New", 0, 0), () -> admin.deleteProfile("Work", 0),
                () -> admin.copyProfile("Work", "New", 0, 0), () -> admin.renameProfile("Work", "New", 0, 0),
                () -> admin.setDefaultProfile(Optional.of("Work"), 0),
                () -> services.createMsgService("MSUPST MS", "", 0, 0), () -> services.deleteMsgService(service),
                () -> services.configureMsgService(service, 0, 0, List.of()),
                () -> services.openProfileSection(service, MapiProp.MAPI_MODIFY),
                () -> services.adminProviders(service, 0).createProvider("MSEMS", List.of(), 0, 0),
                () -> services.adminProviders(service, 0).deleteProvider(uid(MadeUpProfile.EXCHANGE_STORE)));

        for (Executable write : writes) {
            assertEquals(refused, refusal(write));
        }
    }

    @Test
    void whatIsListedTwiceOrNotThereDoesNotComeTwiceOrAtAll() throws Exception {
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.SERVICES).hex("01023d0e",
                MadeUpProfile.PST + MadeUpProfile.PST + "99".repeat(16) + MadeUpProfile.IMAP);
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.IMAP).hex("01023d00",
                MadeUpProfile.PST_STORE + MadeUpProfile.IMAP_STORE + "98".repeat(16));

        assertEquals(List.of("MSUPST MS", "INTERSTOR"), rows(services().getMsgServiceTable(0)).stream()
                .flatMap(row -> row.string(PropTags.PR_SERVICE_NAME_W).stream()).toList());
        assertEquals(2, rows(services().getProviderTable(0)).size());
    }

    @Test
    void profilesWithOneSearchKeyAreStillTwo() throws Exception {
        String instance = "\\8503020000000000c000000000000046";
        registry.key(MadeUpProfile.KEY + instance).hex("0102300b", "77".repeat(16));
        MadeUpProfile.addTo(registry, MadeUpProfile.OFFICE + "\\Profiles\\Copy");
        registry.key(MadeUpProfile.OFFICE + "\\Profiles\\Copy" + instance).hex("0102300b", "77".repeat(16));

        assertEquals(List.of("Copy", "Work"), rows(mapi().adminProfiles(0).getProfileTable(0)).stream()
                .flatMap(row -> row.string(PropTags.PR_DISPLAY_NAME_W).stream()).toList());
    }

    @Test
    void aStoreWhoseFileIsHereOpens() throws Exception {
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.PST_STORE).unicode("001f6700", FILE.toString());
        Mapi mapi = mapi();
        try (MapiSession session = mapi.logonEx(0, Optional.of("Work"), Optional.empty(), Mapi.MAPI_EXTENDED)) {
            List<EntryId> stores = rows(session.getMsgStoresTable(0)).stream()
                    .filter(row -> row.string(PropTags.PR_DISPLAY_NAME_W).equals(Optional.of("user@example.net")))
                    .flatMap(row -> row.entryId(PropTags.PR_ENTRYID).stream()).toList();
            try (MsgStore store = session.openMsgStore(0, stores.getFirst(), 0)) {
                assertEquals(1, store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0).size());
            }
            session.logoff(0, 0, 0);
        }
        mapi.uninitialize();
    }
}
