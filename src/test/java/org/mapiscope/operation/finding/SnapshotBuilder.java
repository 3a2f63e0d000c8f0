package org.mapiscope.operation.finding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.Evidence;
import org.mapiscope.operation.profile.OutlookSettings;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileAddressBook;
import org.mapiscope.operation.profile.ProfileOrigin;
import org.mapiscope.operation.profile.ProfileProvider;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.Kind;
import org.mapiscope.operation.profile.ProfileService;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileStore;

/** Builds profiles by hand, as registries of Outlook have them. */
final class SnapshotBuilder {
    static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook";
    static final String PST = "C:\\Users\\me\\Documents\\Outlook Files\\me.pst";
    static final String OST = "C:\\Users\\me\\AppData\\Local\\Microsoft\\Outlook\\me@example.org.ost";

    String subsystem = "outlook";
    String name = "Outlook";
    Optional<String> file = Optional.of("NTUSER.DAT");
    Optional<String> place = Optional.of("Outlook 16.0");
    Optional<String> key = Optional.of(KEY);
    List<String> profiles = new ArrayList<>(List.of("Outlook"));
    Optional<String> defaultProfile = Optional.of("Outlook");
    List<String> versions = new ArrayList<>(List.of("16.0"));
    final List<Setting> autodiscover = new ArrayList<>();
    final List<Setting> fastShutdown = new ArrayList<>();
    final List<Setting> sizeLimits = new ArrayList<>();
    final List<Setting> policies = new ArrayList<>();
    final List<ProfileService> services = new ArrayList<>();
    final List<ProfileSection> sections = new ArrayList<>();
    final List<ProfileStore> stores = new ArrayList<>();
    final List<ProfileAccount> accounts = new ArrayList<>();
    final List<ProfileAddressBook> addressBooks = new ArrayList<>();
    final List<String> damage = new ArrayList<>();

    /** A POP3 account that delivers into a PST. */
    static SnapshotBuilder pop3() {
        SnapshotBuilder profile = new SnapshotBuilder();
        profile.pst(0x10, PST, true);
        profile.contacts(0x20);
        profile.account(1, ProfileAccount.Type.POP3, "me@example.org", server("POP3", 995, Encryption.SSL),
                server("SMTP", 587, Encryption.STARTTLS));
        return profile;
    }

    /** A mailbox in cached mode. */
    static SnapshotBuilder exchange() {
        SnapshotBuilder profile = new SnapshotBuilder();
        profile.mailbox(0x30, "me@example.org", OST, true);
        profile.contacts(0x20);
        profile.accounts.add(new ProfileAccount("accounts\\00000001", ProfileAccount.Type.EXCHANGE, "",
                "me@example.org",
                Optional.of("Me"), Optional.of("me@example.org"), List.of(), Optional.of(uid(0x30)), Optional.empty(),
                Optional.empty(), Optional.empty(), true));
        return profile;
    }

    /** An IMAP account with its own OST. */
    static SnapshotBuilder imap() {
        SnapshotBuilder profile = new SnapshotBuilder();
        profile.service(0x40, "INTERSTOR", "me@example.org", "mspst.dll", 0x41);
        profile.stores.add(new ProfileStore(uid(0x41), Optional.of(uid(0x40)), "INTERSTOR", "me@example.org",
                ProfileStore.Kind.INTERNET, Optional.of(OST), Optional.of(new Evidence(keyOf(0x41), "001f6700")),
                Optional.empty(), Optional.empty(), Optional.empty(), true));
        profile.contacts(0x20);
        profile.accounts.add(new ProfileAccount("accounts\\00000001", ProfileAccount.Type.IMAP, "", "me@example.org",
                Optional.of("Me"), Optional.of("me@example.org"),
                List.of(server("IMAP", 993, Encryption.SSL), server("SMTP", 465, Encryption.SSL)),
                Optional.of(uid(0x40)), Optional.empty(), Optional.empty(), Optional.empty(), true));
        return profile;
    }

    ProfileSnapshot build() {
        return new ProfileSnapshot(new ProfileOrigin(subsystem, file, place, key, profiles, defaultProfile), name,
                defaultProfile.equals(Optional.of(name)), services, sections, stores, accounts, addressBooks,
                new OutlookSettings(versions, defaults(), autodiscover, fastShutdown, sizeLimits, policies), damage);
    }

    private List<Setting> defaults() {
        return defaultProfile
                .map(text -> new Setting("HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook",
                        "DefaultProfile", text))
                .stream().toList();
    }

    static MapiUid uid(int number) {
        byte[] bytes = new byte[MapiUid.SIZE];
        bytes[0] = (byte) number;
        return new MapiUid(Bytes.of(bytes));
    }

    static String keyOf(int number) {
        return "%02x".formatted(number) + "0".repeat(30);
    }

    /** A service with its providers, and their sections. */
    ProfileService service(int number, String serviceName, String displayName, String dll, int... providers) {
        List<ProfileProvider> all = new ArrayList<>();
        section(number, Kind.SERVICE);
        for (int provider : providers) {
            all.add(new ProfileProvider(uid(provider), Optional.of(uid(number)), displayName, displayName, 0x21, 0,
                    Optional.of(dll)));
            section(provider, Kind.PROVIDER);
        }
        ProfileService service = new ProfileService(uid(number), serviceName, displayName, Optional.of(dll),
                Optional.of("ServiceEntry"), 0, all, List.of());
        services.add(service);
        return service;
    }

    void replace(ProfileService old, List<ProfileProvider> providers, List<MapiUid> missing) {
        services.set(services.indexOf(old), new ProfileService(old.uid(), old.name(), old.displayName(), old.dllName(),
                old.entryName(), old.resourceFlags(), providers, missing));
    }

    void pst(int number, String path, boolean isDefault) {
        service(number, "MSUPST MS", "Outlook Data File", "mspst.dll", number + 1);
        pstStore(number, Optional.of(path), isDefault);
    }

    void pstStore(int service, Optional<String> path, boolean isDefault) {
        stores.add(new ProfileStore(uid(service + 1), Optional.of(uid(service)), "MSUPST MS", "Outlook Data File",
                ProfileStore.Kind.PST, path, Optional.of(new Evidence(keyOf(service + 1), "001f6700")),
                Optional.empty(), Optional.empty(), Optional.empty(), isDefault));
    }

    void mailbox(int number, String mailbox, String ost, boolean isDefault) {
        service(number, "MSEMS", "Microsoft Exchange", "emsmdb.dll", number + 1);
        mailboxStore(number, number + 1, mailbox, ost.isEmpty() ? Optional.empty() : Optional.of(ost),
                Optional.of(12), isDefault);
    }

    void mailboxStore(int service, int provider, String mailbox, Optional<String> ost, Optional<Integer> months,
            boolean isDefault) {
        stores.add(new ProfileStore(uid(provider), Optional.of(uid(service)), "MSEMS", mailbox,
                ProfileStore.Kind.EXCHANGE, Optional.empty(), Optional.empty(), Optional.of("server.example.org"),
                Optional.of(mailbox),
                Optional.of(new ProfileStore.CachedMode(true, ost,
                        ost.map(path -> new Evidence(keyOf(provider), "001f6610")), months, 0x180)),
                isDefault));
    }

    void contacts(int number) {
        service(number, "CONTAB", "Outlook Address Book", "contab.dll", number + 1);
        addressBooks.add(new ProfileAddressBook(uid(number + 1), Optional.of(uid(number)), "CONTAB",
                "Outlook Address Book", List.of("Contacts")));
    }

    static Server server(String protocol, int port, Encryption encryption) {
        return new Server(protocol, protocol.toLowerCase(Locale.ROOT) + ".example.org", Optional.of(port),
                Optional.of("me"), Optional.of(encryption));
    }

    ProfileAccount account(int number, ProfileAccount.Type type, String email, Server... servers) {
        String section = "accounts\\%08x".formatted(number);
        ProfileAccount account = new ProfileAccount(section, type, "", email, Optional.of("Me"), Optional.of(email),
                List.of(servers), Optional.empty(), Optional.empty(), Optional.of(entryId(PST)), Optional.empty(),
                number == 1);
        accounts.add(account);
        sections.add(new ProfileSection(section, Optional.empty(), Kind.ACCOUNT, Optional.empty(), List.of(),
                List.of(), List.of(new ProfileSection.Secret(type + " Password", 16))));
        return account;
    }

    /** {@return the account with another service and delivery store} */
    static ProfileAccount with(ProfileAccount old, Optional<MapiUid> service, Optional<EntryId> store) {
        return new ProfileAccount(old.section(), old.type(), old.typeName(), old.name(), old.displayName(),
                old.email(), old.servers(), service, old.preferences(), store, old.deliveryFolder(),
                old.isDefault());
    }

    /** {@return the entry identifier of a PST's store, as its provider makes it} */
    static EntryId entryId(String path) {
        return new EntryId(Bytes.ofHex("0000000038A1BB1005E5101AA1BB08002B2A56C200006D737073742E646C6C0000000000"
                + "4E495441F9BFB80100AA0037D96E00000000"
                + Bytes.of((path + "\0").getBytes(StandardCharsets.UTF_16LE)).hex()));
    }

    ProfileSection section(int number, Kind kind, PropValue... properties) {
        ProfileSection section = new ProfileSection(keyOf(number), Optional.of(uid(number)), kind, Optional.empty(),
                List.of(properties), List.of(), List.of());
        sections.add(section);
        return section;
    }

    /** {@return what the section of a provider has} */
    static PropValue[] provider(String displayName) {
        return new PropValue[]{new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, displayName),
            new PropValue.UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, "mspst.dll"),
            new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, 0x21)};
    }

    /** {@return what the section of a service has} */
    static PropValue[] service(String displayName) {
        return new PropValue[]{new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, displayName),
            new PropValue.UnicodeValue(PropTags.PR_SERVICE_NAME_W, "MSUPST MS"),
            new PropValue.UnicodeValue(new PropTag(0x3D0A001F), "mspst.dll")};
    }
}
