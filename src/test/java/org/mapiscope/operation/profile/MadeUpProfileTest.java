package org.mapiscope.operation.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.RegistryDamage;

/** What a snapshot has of {@link MadeUpProfile}. */
class MadeUpProfileTest {
    private static ProfileSnapshot snapshot() throws Exception {
        return source(MadeUpProfile.registry()).read(MadeUpProfile.NAME);
    }

    private static ProfileSource source(MemoryRegistry registry) throws Exception {
        return ProfileSources.of(registry, Optional.of(Path.of("folder", "user.reg"))).getFirst();
    }

    private static MapiUid uid(String hex) {
        return new MapiUid(Bytes.ofHex(hex));
    }

    private static Evidence evidence(String section, String value) {
        return new Evidence(section, value);
    }

    @Test
    void theOriginTellsFilePlaceAndKey() throws Exception {
        ProfileOrigin origin = snapshot().origin();

        assertEquals(
                new ProfileOrigin("embedded", Optional.of(Path.of("folder", "user.reg").toString()),
                        Optional.of("Outlook 16.0"), Optional.of(MadeUpProfile.KEY), List.of("Work"),
                        Optional.of("Work")),
                origin);
    }

    @Test
    void theSourceIsCalledAfterFileAndPlace() throws Exception {
        assertEquals("user.reg: Outlook 16.0", source(MadeUpProfile.registry()).label());
    }

    @Test
    void theDefaultProfileIsMarkedInTheList() throws Exception {
        assertEquals(List.of(new ProfileEntry("Work", true)), source(MadeUpProfile.registry()).profiles());
    }

    @Test
    void servicesHaveTheOrderOfTheProfile() throws Exception {
        assertEquals(List.of("MSEMS", "EMABLT", "CONTAB", "INTERSTOR", "MSUPST MS"),
                snapshot().services().stream().map(ProfileService::name).toList());
    }

    @Test
    void aServiceHasItsProviders() throws Exception {
        ProfileService exchange = snapshot().services().getFirst();

        assertEquals(new ProfileService(uid(MadeUpProfile.EXCHANGE), "MSEMS", "Microsoft Exchange",
                Optional.of("emsmdb32.dll"), Optional.of("ServiceEntry"), 0,
                List.of(new ProfileProvider(uid(MadeUpProfile.EXCHANGE_STORE),
                        Optional.of(uid(MadeUpProfile.EXCHANGE)), "user@example.com", "", 33, 2,
                        Optional.of("emsmdb32.dll")),
                        new ProfileProvider(uid(MadeUpProfile.EXCHANGE_BOOK), Optional.of(uid(MadeUpProfile.EXCHANGE)),
                                "Exchange Global Address List", "", 35, 0, Optional.of("emsabp32.dll"))),
                List.of()), exchange);
    }

    @Test
    void storesTellPathServerMailboxAndCachedMode() throws Exception {
        ProfileStore exchange = new ProfileStore(uid(MadeUpProfile.EXCHANGE_STORE),
                Optional.of(uid(MadeUpProfile.EXCHANGE)), "MSEMS", "user@example.com", ProfileStore.Kind.EXCHANGE,
                Optional.empty(), Optional.empty(),
                Optional.of("00000000-0000-0000-0000-000000000000@example.com"), Optional.of("user@example.com"),
                Optional.of(new CachedMode(true, Optional.of(MadeUpProfile.OST_PATH),
                        Optional.of(evidence(MadeUpProfile.EXCHANGE_STORE, "001f6610")), Optional.of(12), 0x184)),
                true);
        ProfileStore imap = new ProfileStore(uid(MadeUpProfile.IMAP_STORE), Optional.of(uid(MadeUpProfile.IMAP)),
                "INTERSTOR", "user@example.org", ProfileStore.Kind.INTERNET, Optional.of(MadeUpProfile.IMAP_PATH),
                Optional.of(evidence(MadeUpProfile.IMAP_STORE, "001f6610")), Optional.empty(), Optional.empty(),
                Optional.empty(), false);
        ProfileStore pst = new ProfileStore(uid(MadeUpProfile.PST_STORE), Optional.of(uid(MadeUpProfile.PST)),
                "MSUPST MS", "user@example.net", ProfileStore.Kind.PST, Optional.of(MadeUpProfile.PST_PATH),
                Optional.of(evidence(MadeUpProfile.PST_STORE, "001f6700")), Optional.empty(), Optional.empty(),
                Optional.empty(), false);

        assertEquals(List.of(exchange, imap, pst), snapshot().stores());
    }

    @Test
    void accountsTellTypeAddressAndServers() throws Exception {
        String accounts = MadeUpProfile.ACCOUNTS + "\\";
        List<ProfileAccount> expected = List.of(
                new ProfileAccount(accounts + "00000001", ProfileAccount.Type.EXCHANGE, "", "user@example.com",
                        Optional.empty(),
                        Optional.of("user@example.com"), List.of(), Optional.of(uid(MadeUpProfile.EXCHANGE)),
                        Optional.empty(), Optional.empty(), Optional.empty(), true),
                new ProfileAccount(accounts + "00000002", ProfileAccount.Type.IMAP, "", "user@example.org",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Server("IMAP", "imap.example.org", Optional.of(993), Optional.of("user"),
                                Optional.of(Encryption.SSL)),
                                new Server("SMTP", "smtp.example.org", Optional.of(587), Optional.empty(),
                                        Optional.of(Encryption.STARTTLS))),
                        Optional.of(uid(MadeUpProfile.IMAP)), Optional.empty(), Optional.empty(), Optional.empty(),
                        false),
                new ProfileAccount(accounts + "00000003", ProfileAccount.Type.POP3, "", "user@example.net",
                        Optional.empty(),
                        Optional.of("user@example.net"),
                        List.of(new Server("POP3", "pop.example.net", Optional.empty(), Optional.empty(),
                                Optional.empty())),
                        Optional.of(uid(MadeUpProfile.PST)), Optional.of(uid(MadeUpProfile.PREFERENCES)),
                        Optional.of(new EntryId(Bytes.ofHex("00000000" + MadeUpProfile.PST_STORE + "01"))),
                        Optional.empty(), false),
                new ProfileAccount(accounts + "00000004", ProfileAccount.Type.LDAP, "", "ldap.example.com",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Server("LDAP", "ldap.example.com", Optional.of(636), Optional.of("reader"),
                                Optional.of(Encryption.SSL))),
                        Optional.of(uid(MadeUpProfile.DIRECTORY)), Optional.empty(), Optional.empty(),
                        Optional.empty(), false),
                new ProfileAccount(accounts + "00000005", ProfileAccount.Type.OTHER,
                        "{00000000-0000-0000-0000-000000000001}",
                        "Something", Optional.empty(), Optional.empty(), List.of(), Optional.of(uid("00".repeat(16))),
                        Optional.empty(), Optional.empty(), Optional.empty(), false));

        assertEquals(expected, snapshot().accounts());
    }

    @Test
    void addressBooksTellWhatTheyShow() throws Exception {
        assertEquals(Map.of("Exchange Global Address List", List.of(), "ldap.example.com",
                List.of("ldap.example.com:636", "ou=people,dc=example,dc=com"), "Outlook Address Book",
                List.of("Contacts")),
                snapshot().addressBooks().stream().collect(
                        Collectors.toMap(ProfileAddressBook::displayName, ProfileAddressBook::containers)));
    }

    @Test
    void settingsOfOutlookAreThoseOfThePersonAndOfPolicies() throws Exception {
        String office = MadeUpProfile.OFFICE;
        String policies = MadeUpProfile.POLICIES;

        assertEquals(
                new OutlookSettings(List.of("16.0"), List.of(new Setting(office, "DefaultProfile", "Work")),
                        List.of(new Setting(office + "\\AutoDiscover", "ExcludeHttpsRootDomain", "1"),
                                new Setting(office + "\\AutoDiscover", "PreferLocalXML", "1")),
                        List.of(new Setting(policies + "\\Options\\Shutdown", "FastShutdownBehavior", "2")),
                        List.of(new Setting(office + "\\PST", "MaxLargeFileSize", "51200")),
                        List.of(new Setting(policies + "\\Cached Mode", "SyncWindowSetting", "3"))),
                snapshot().outlook());
    }

    @Test
    void eachSectionIsSomebodys() throws Exception {
        Map<String, Kind> expected = Map.ofEntries(Map.entry(MadeUpProfile.SERVICES, Kind.KNOWN),
                Map.entry(MadeUpProfile.EXCHANGE, Kind.SERVICE), Map.entry(MadeUpProfile.IMAP, Kind.SERVICE),
                Map.entry(MadeUpProfile.PST, Kind.SERVICE), Map.entry(MadeUpProfile.DIRECTORY, Kind.SERVICE),
                Map.entry(MadeUpProfile.CONTACTS, Kind.SERVICE),
                Map.entry(MadeUpProfile.EXCHANGE_STORE, Kind.PROVIDER),
                Map.entry(MadeUpProfile.EXCHANGE_BOOK, Kind.PROVIDER),
                Map.entry(MadeUpProfile.IMAP_STORE, Kind.PROVIDER), Map.entry(MadeUpProfile.PST_STORE, Kind.PROVIDER),
                Map.entry(MadeUpProfile.DIRECTORY_BOOK, Kind.PROVIDER),
                Map.entry(MadeUpProfile.CONTACTS_BOOK, Kind.PROVIDER),
                Map.entry(MadeUpProfile.EXCHANGE_ACCOUNT, Kind.REFERRED),
                Map.entry(MadeUpProfile.PREFERENCES, Kind.REFERRED), Map.entry(MadeUpProfile.ACCOUNTS, Kind.KNOWN),
                Map.entry(MadeUpProfile.ACCOUNTS + "\\00000001", Kind.ACCOUNT),
                Map.entry(MadeUpProfile.ACCOUNTS + "\\00000002", Kind.ACCOUNT),
                Map.entry(MadeUpProfile.ACCOUNTS + "\\00000003", Kind.ACCOUNT),
                Map.entry(MadeUpProfile.ACCOUNTS + "\\00000004", Kind.ACCOUNT),
                Map.entry(MadeUpProfile.ACCOUNTS + "\\00000005", Kind.ACCOUNT),
                Map.entry("0a0d020000000000c000000000000046", Kind.KNOWN),
                Map.entry(MadeUpProfile.UNKNOWN, Kind.UNKNOWN));

        assertEquals(expected, snapshot().sections().stream()
                .collect(Collectors.toMap(ProfileSection::key, ProfileSection::kind)));
    }

    @Test
    void whatNobodyKnowsStaysVisible() throws Exception {
        ProfileSection section = snapshot().section(uid(MadeUpProfile.UNKNOWN)).orElseThrow();

        assertEquals(new ProfileSection(MadeUpProfile.UNKNOWN, Optional.of(uid(MadeUpProfile.UNKNOWN)), Kind.UNKNOWN,
                Optional.empty(),
                List.of(new PropValue.BinaryValue(new PropTag(0xABCD0102), Bytes.ofHex("0102"))),
                List.of(new RawValue("Any name", "REG_SZ",
                        Bytes.of("any text\0".getBytes(StandardCharsets.UTF_16LE))),
                        new RawValue("00036602", "REG_BINARY", Bytes.ofHex("010203"))),
                List.of()), section);
    }

    @Test
    void secretsAreCountedAndNeverGivenOut() throws Exception {
        ProfileSnapshot snapshot = snapshot();

        List<Secret> secrets = snapshot.sections().stream().flatMap(each -> each.secrets().stream()).toList();
        assertEquals(List.of(new Secret("010267f0", 8), new Secret("001e6704", 8), new Secret("S01026606", 8),
                new Secret("IMAP Password", 16), new Secret("POP3 Password", 16)), secrets);
        String all = snapshot.toString();
        assertFalse(all.contains(Bytes.of(MadeUpProfile.PLANTED.getBytes(StandardCharsets.US_ASCII)).hex())
                || all.contains(Bytes.of(MadeUpProfile.PLANTED.getBytes(StandardCharsets.UTF_16LE)).hex())
                || all.contains(MadeUpProfile.PLANTED));
    }

    @Test
    void aProviderThatIsNotThereIsMissing() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.PST).hex("01023d00", "99".repeat(16));

        ProfileSnapshot snapshot = source(registry).read("work");

        ProfileService pst = snapshot.service(uid(MadeUpProfile.PST)).orElseThrow();
        assertEquals(List.of(uid("99".repeat(16))), pst.missing());
        assertEquals(List.of(), pst.providers());
        assertEquals(Optional.empty(), snapshot.stores().getLast().service());
    }

    @Test
    void aServiceWithoutASectionHasNoName() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        registry.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.SERVICES).hex("01023d0e", "99".repeat(16));

        assertEquals(
                List.of(new ProfileService(uid("99".repeat(16)), "", "", Optional.empty(), Optional.empty(), 0,
                        List.of(), List.of())),
                source(registry).read("Work").services());
    }

    @Test
    void damageOfTheFileIsTold() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry().damaged(new RegistryDamage("nk \\Software", 0x20, "is cut"));

        assertEquals(List.of("nk \\Software, 0x20: is cut"), source(registry).read("Work").damage());
    }

    @Test
    void anUnknownProfileIsNotFound() throws Exception {
        ProfileSource source = source(MadeUpProfile.registry());

        assertEquals(HResult.MAPI_E_NOT_FOUND,
                assertThrows(MapiException.class, () -> source.read("Other")).result());
    }

    @Test
    void aRegistryThatCannotBeReadAnyMoreIsADiskError() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        ProfileSource source = source(registry);
        registry.close();

        assertEquals(HResult.MAPI_E_DISK_ERROR,
                assertThrows(MapiException.class, () -> source.read("Work")).result());
    }

    @Test
    void theLastSourceClosesTheRegistry() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        MadeUpProfile.addTo(registry,
                "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles\\Old");
        List<ProfileSource> sources = ProfileSources.of(registry, Optional.empty());

        sources.getFirst().close();
        sources.getFirst().close();
        assertFalse(registry.isClosed());
        sources.getLast().close();
        assertEquals(List.of("Outlook 16.0", "Windows Messaging Subsystem"),
                sources.stream().map(ProfileSource::label).toList());
        assertEquals(true, registry.isClosed());
    }
}
