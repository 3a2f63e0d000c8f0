package org.mapiscope.operation.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;
import org.mapiscope.operation.profile.ProfileStore.CachedMode;

/** A profile with a mailbox, a PST, an address book and a POP3 account, of a person and with identifiers that a test chooses. */
public final class HandMadeProfile {
    /** PR_STORE_PROVIDERS. */
    private static final PropTag STORE_PROVIDERS = new PropTag(0x3D000102);
    private static final PropTag LAST_TIME = new PropTag(0x30080040);

    private final Owner owner;
    private final Random uids;
    private final List<ProfileSection> sections = new ArrayList<>();

    private HandMadeProfile(Owner owner, long seed) {
        this.owner = owner;
        this.uids = new Random(seed);
    }

    /**
     * Whose profile it is.
     *
     * @param user of Windows
     * @param server of Exchange
     * @param pst the name of the file, without its end
     */
    public record Owner(String person, String user, String domain, String server, String pst, String profile) {
        public String email() {
            return user + "@" + domain;
        }

        public String mailbox() {
            return "/o=" + domain.substring(0, domain.indexOf('.')) + "/ou=First Administrative Group/cn=Recipients/cn="
                    + user;
        }

        public String pstPath() {
            return "C:\\Users\\" + user + "\\Documents\\Outlook Files\\" + pst + ".pst";
        }

        public String ostPath() {
            return "C:\\Users\\" + user + "\\AppData\\Local\\Microsoft\\Outlook\\" + email() + ".ost";
        }
    }

    /** @param seed of all identifiers, so that another one gives others */
    public static ProfileSnapshot of(Owner owner, long seed) {
        return new HandMadeProfile(owner, seed).snapshot();
    }

    private MapiUid uid() {
        byte[] bytes = new byte[MapiUid.SIZE];
        uids.nextBytes(bytes);
        return new MapiUid(Bytes.of(bytes));
    }

    private static PropValue text(int tag, String value) {
        return new PropValue.UnicodeValue(new PropTag(tag), value);
    }

    private static Bytes join(Bytes... parts) {
        return Bytes.ofHex(String.join("", List.of(parts).stream().map(Bytes::hex).toList()));
    }

    private ProfileSnapshot snapshot() {
        ProfileProvider mailbox = provider("MSEMS", owner.email(), 33);
        ProfileProvider file = provider("MSPST MS", "Old mail", 33);
        ProfileProvider contacts = provider("CONTAB", "Outlook Address Book", 34);
        ProfileService exchange = service("MSEMS", "Microsoft Exchange", mailbox);
        ProfileService pst = service("MSUPST MS", "Old mail", file);
        ProfileService book = service("CONTAB", "Outlook Address Book", contacts);
        Bytes entry = join(Bytes.ofHex("00000000"), file.uid().bytes(),
                Bytes.of(owner.pstPath().getBytes(StandardCharsets.UTF_16LE)));
        section(mailbox.uid(), Kind.PROVIDER, List.of(text(0x6608001F, owner.server()),
                text(0x6610001F, owner.mailbox())));
        section(file.uid(), Kind.PROVIDER,
                List.of(new PropValue.BinaryValue(PropTags.PR_ENTRYID, entry),
                        new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, owner.pstPath())));
        section(contacts.uid(), Kind.PROVIDER, List.of());
        section(exchange.uid(), Kind.SERVICE, List.of(
                new PropValue.BinaryValue(STORE_PROVIDERS, mailbox.uid().bytes())));
        section(pst.uid(), Kind.SERVICE, List.of(new PropValue.BinaryValue(STORE_PROVIDERS, file.uid().bytes())));
        section(book.uid(), Kind.SERVICE, List.of());
        sections.add(new ProfileSection("9207f3e0a3b11019908b08002b2a56c2",
                Optional.of(MapiUid.parse("{E0F30792-B1A3-1910-908B-08002B2A56C2}")), Kind.KNOWN,
                Optional.of("MUID_PROFILE_INSTANCE"),
                List.of(new PropValue.BinaryValue(STORE_PROVIDERS, join(mailbox.uid().bytes(), file.uid().bytes())),
                        new PropValue.SysTimeValue(LAST_TIME, uids.nextInt(1_000_000))),
                List.of(), List.of()));
        ProfileAccount account = account(pst.uid(), entry);
        return new ProfileSnapshot(origin(), owner.profile(), true, List.of(exchange, pst, book), sections,
                stores(exchange, pst), List.of(account),
                List.of(new ProfileAddressBook(contacts.uid(), Optional.of(book.uid()), "CONTAB",
                        "Outlook Address Book", List.of("Contacts"))),
                new OutlookSettings(List.of("16.0"), List.of(), List.of(), List.of(), List.of()), List.of());
    }

    private ProfileOrigin origin() {
        return new ProfileOrigin("outlook", Optional.of("/home/" + owner.user() + "/NTUSER.DAT"),
                Optional.of("Outlook 16.0"),
                Optional.of("Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\" + owner.profile()),
                List.of(owner.profile()), Optional.of(owner.profile()));
    }

    private List<ProfileStore> stores(ProfileService exchange, ProfileService pst) {
        MapiUid mailbox = exchange.providers().getFirst().uid();
        MapiUid file = pst.providers().getFirst().uid();
        return List.of(
                new ProfileStore(mailbox, Optional.of(exchange.uid()), "MSEMS", owner.email(),
                        ProfileStore.Kind.EXCHANGE, Optional.empty(), Optional.empty(), Optional.of(owner.server()),
                        Optional.of(owner.mailbox()),
                        Optional.of(new CachedMode(true, Optional.of(owner.ostPath()), Optional.empty(),
                                Optional.of(12), 0x184)),
                        true),
                new ProfileStore(file, Optional.of(pst.uid()), "MSUPST MS", "Old mail", ProfileStore.Kind.PST,
                        Optional.of(owner.pstPath()), Optional.of(new Evidence(file.bytes().hex(), "001f6700")),
                        Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    private ProfileAccount account(MapiUid service, Bytes store) {
        MapiUid preferences = uid();
        String key = "9375CFF0413111d3B88A00104B2A6676\\00000001";
        sections.add(new ProfileSection(key, Optional.empty(), Kind.ACCOUNT, Optional.empty(), List.of(),
                List.of(new RawValue("Service UID", "REG_BINARY", service.bytes()),
                        new RawValue("Preferences UID", "REG_BINARY", preferences.bytes()),
                        new RawValue("Delivery Store EntryID", "REG_BINARY", store),
                        new RawValue("Email", "REG_SZ", Bytes.of(owner.email().getBytes(StandardCharsets.UTF_16LE)))),
                List.of(new Secret("POP3 Password", 290))));
        section(preferences, Kind.REFERRED, List.of(text(0x0003001F, owner.person())));
        return new ProfileAccount(key, ProfileAccount.Type.POP3, "", owner.email(), Optional.of(owner.person()),
                Optional.of(owner.email()),
                List.of(new Server("POP3", "pop." + owner.domain(), Optional.of(995), Optional.of(owner.user()),
                        Optional.of(Encryption.SSL)),
                        new Server("SMTP", "smtp." + owner.domain(), Optional.empty(), Optional.empty(),
                                Optional.empty())),
                Optional.of(service), Optional.of(preferences), Optional.of(new EntryId(store)), Optional.empty(),
                true);
    }

    private ProfileProvider provider(String name, String display, int type) {
        return new ProfileProvider(uid(), Optional.empty(), display, name, type, 0, Optional.of("provider32.dll"));
    }

    private ProfileService service(String name, String display, ProfileProvider provider) {
        return new ProfileService(uid(), name, display, Optional.of("service32.dll"), Optional.of("ServiceEntry"), 0,
                List.of(provider), List.of());
    }

    private void section(MapiUid uid, Kind kind, List<PropValue> properties) {
        sections.add(new ProfileSection(uid.bytes().hex().toLowerCase(Locale.ROOT), Optional.of(uid), kind,
                Optional.empty(), properties, List.of(), List.of()));
    }
}
