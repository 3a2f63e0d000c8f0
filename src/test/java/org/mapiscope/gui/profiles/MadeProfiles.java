package org.mapiscope.gui.profiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileStore;

/** Profiles of a registry file, made by hand: a PST, an Exchange mailbox, a POP3 account, an address book. */
final class MadeProfiles implements ProfileSource {
    static final Path FILE = Path.of("hive", "NTUSER.DAT");
    static final String LABEL = "NTUSER.DAT - Outlook 16.0";
    static final MapiUid PST_SERVICE = uid(1);
    static final MapiUid PST_PROVIDER = uid(2);
    static final MapiUid EXCHANGE_SERVICE = uid(3);
    static final MapiUid EXCHANGE_PROVIDER = uid(4);
    static final MapiUid BOOK_SERVICE = uid(5);
    static final MapiUid BOOK_PROVIDER = uid(6);
    static final MapiUid LOST = uid(7);
    static final String ACCOUNT = "9375CFF0413111d3B88A00104B2A6676\\00000002";
    private static final Bytes STORE = Bytes.ofHex("00000000AABB");

    final Map<String, ProfileSnapshot> profiles = new TreeMap<>();
    Optional<MapiException> failure = Optional.empty();
    int reads;
    int closed;
    private final Path file;

    MadeProfiles(Path file) {
        this.file = file;
        profiles.put("Anna", profile("Anna", true));
        profiles.put("Old", empty("Old"));
    }

    static MapiUid uid(int number) {
        byte[] bytes = new byte[MapiUid.SIZE];
        bytes[0] = (byte) number;
        return new MapiUid(Bytes.of(bytes));
    }

    static ProfileOrigin origin(String profile) {
        return new ProfileOrigin("embedded", Optional.of(FILE.toString()), Optional.of("Outlook 16.0"),
                Optional.of("Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\" + profile), List.of("Anna", "Old"),
                Optional.of("Anna"));
    }

    static ProfileSnapshot empty(String name) {
        return new ProfileSnapshot(origin(name), name, false, List.of(), List.of(), List.of(), List.of(), List.of(),
                OutlookSettings.NONE, List.of());
    }

    static ProfileSnapshot profile(String name, boolean isDefault) {
        return new ProfileSnapshot(origin(name), name, isDefault, services(), sections(), stores(), List.of(account()),
                List.of(new ProfileAddressBook(BOOK_PROVIDER, Optional.of(BOOK_SERVICE), "CONTAB",
                        "Outlook Address Book", List.of("Contacts"))),
                outlook(), List.of("lf \\Profiles\\Anna at 0x1000: 2 keys are lost"));
    }

    private static List<ProfileService> services() {
        return List.of(
                new ProfileService(PST_SERVICE, "MSUPST MS", "Archive", Optional.of("mspst32.dll"),
                        Optional.of("PSTServiceEntry"), 0,
                        List.of(provider(PST_PROVIDER, PST_SERVICE, "Archive", 0x21)), List.of()),
                new ProfileService(EXCHANGE_SERVICE, "MSEMS", "Microsoft Exchange", Optional.of("emsui.dll"),
                        Optional.of("EMSCfg"), 0,
                        List.of(provider(EXCHANGE_PROVIDER, EXCHANGE_SERVICE, "Mailbox - Anna", 0x21)),
                        List.of(LOST)),
                new ProfileService(BOOK_SERVICE, "CONTAB", "Outlook Address Book", Optional.of("contab32.dll"),
                        Optional.of("ServiceEntry"), 0,
                        List.of(provider(BOOK_PROVIDER, BOOK_SERVICE, "Outlook Address Book", 0x22)), List.of()));
    }

    private static ProfileProvider provider(MapiUid uid, MapiUid service, String name, int type) {
        return new ProfileProvider(uid, Optional.of(service), name, name, type, 0, Optional.of("mspst32.dll"));
    }

    private static List<ProfileSection> sections() {
        return List.of(section(PST_SERVICE, ProfileSection.Kind.SERVICE, "Archive"),
                new ProfileSection(PST_PROVIDER.toString(), Optional.of(PST_PROVIDER), ProfileSection.Kind.PROVIDER,
                        Optional.empty(),
                        List.of(new PropValue.BinaryValue(PropTags.PR_ENTRYID, STORE),
                                new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Archive"),
                                new PropValue.UnicodeValue(new PropTag(0x6700001F), "C:\\Data\\archive.pst")),
                        List.of(new ProfileSection.RawValue("LastBackup", "REG_SZ", Bytes.ofHex("41004200"))),
                        List.of(new ProfileSection.Secret("01026605", 24))),
                section(EXCHANGE_SERVICE, ProfileSection.Kind.SERVICE, "Microsoft Exchange"),
                section(EXCHANGE_PROVIDER, ProfileSection.Kind.PROVIDER, "Mailbox - Anna"),
                section(BOOK_SERVICE, ProfileSection.Kind.SERVICE, "Outlook Address Book"),
                section(BOOK_PROVIDER, ProfileSection.Kind.PROVIDER, "Outlook Address Book"),
                new ProfileSection(ACCOUNT, Optional.empty(), ProfileSection.Kind.ACCOUNT, Optional.empty(),
                        List.of(), List.of(new ProfileSection.RawValue("Account Name", "REG_SZ",
                                Bytes.ofHex("41006E006E006100"))),
                        List.of(new ProfileSection.Secret("POP3 Password", 290),
                                new ProfileSection.Secret("SMTP Password", 290))),
                new ProfileSection("13dbb0c8aa05101a9bb000aa002fc45a",
                        Optional.of(MapiUid.parse("{C8B0DB13-05AA-1A10-9BB0-00AA002FC45A}")),
                        ProfileSection.Kind.KNOWN, Optional.of("pbGlobalProfileSectionGuid"),
                        List.of(new PropValue.LongValue(new PropTag(0x66010003), 6)), List.of(), List.of()));
    }

    private static ProfileSection section(MapiUid uid, ProfileSection.Kind kind, String name) {
        return new ProfileSection(uid.toString(), Optional.of(uid), kind, Optional.empty(),
                List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name)), List.of(), List.of());
    }

    private static List<ProfileStore> stores() {
        return List.of(
                new ProfileStore(PST_PROVIDER, Optional.of(PST_SERVICE), "MSUPST MS", "Archive",
                        ProfileStore.Kind.PST, Optional.of("C:\\Data\\archive.pst"),
                        Optional.of(new Evidence(PST_PROVIDER.toString(), "001f6700")), Optional.empty(),
                        Optional.empty(), Optional.empty(), true),
                new ProfileStore(EXCHANGE_PROVIDER, Optional.of(EXCHANGE_SERVICE), "MSEMS", "Mailbox - Anna",
                        ProfileStore.Kind.EXCHANGE, Optional.empty(), Optional.empty(),
                        Optional.of("mail.example.org"), Optional.of("anna@example.org"),
                        Optional.of(new ProfileStore.CachedMode(true, Optional.of("C:\\Data\\anna.ost"),
                                Optional.of(new Evidence(EXCHANGE_PROVIDER.toString(), "001f6610")), Optional.of(12),
                                0x180)),
                        false));
    }

    private static ProfileAccount account() {
        return new ProfileAccount(ACCOUNT, ProfileAccount.Type.POP3, "", "anna@example.org", Optional.of("Anna"),
                Optional.of("anna@example.org"),
                List.of(new ProfileAccount.Server("POP3", "pop.example.org", Optional.of(995), Optional.of("anna"),
                        Optional.of(ProfileAccount.Encryption.SSL))),
                Optional.of(PST_SERVICE), Optional.empty(), Optional.of(new EntryId(STORE)), Optional.empty(), true);
    }

    private static OutlookSettings outlook() {
        return new OutlookSettings(List.of("16.0"), List.of(), List.of(),
                List.of(new OutlookSettings.Setting("Software\\Policies\\Microsoft\\Office\\16.0\\Outlook",
                        "FastShutdownBehavior", "1")),
                List.of());
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public List<ProfileEntry> profiles() throws MapiException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return profiles.values().stream().map(each -> new ProfileEntry(each.name(), each.isDefault())).toList();
    }

    @Override
    public ProfileSnapshot read(String profile) throws MapiException {
        reads++;
        ProfileSnapshot found = profiles.get(profile);
        if (found == null) {
            throw new MapiException("IProfAdmin::AdminServices", HResult.MAPI_E_NOT_FOUND, "");
        }
        return found;
    }

    @Override
    public List<String> damage() {
        return List.of("lf \\Profiles at 0x1000: 2 keys are lost");
    }

    @Override
    public void close() {
        closed++;
    }
}
