package org.mapiscope.operation.profile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.MemoryRegistry.MemoryKey;
import org.mapiscope.registry.reg.RegFormat;
import org.mapiscope.registry.reg.RegWriter;

/**
 * A registry with one profile of Outlook 16.0, {@link #NAME}: a mailbox on Exchange in cached mode, an IMAP account, a POP3
 * account with its PST, a directory and the contacts. Secrets are in it, each of which has {@link #PLANTED} in it.
 */
public final class MadeUpProfile {
    public static final String NAME = "Work";
    public static final String OFFICE = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook";
    public static final String KEY = OFFICE + "\\Profiles\\" + NAME;
    public static final String POLICIES = "HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\Outlook";
    /** In bytes of 8 and of 16 bits a character. */
    public static final String PLANTED = "planted";

    public static final String SERVICES = "9207f3e0a3b11019908b08002b2a56c2";
    public static final String ACCOUNTS = "9375CFF0413111d3B88A00104B2A6676";
    public static final String EXCHANGE = "a0".repeat(16);
    public static final String EXCHANGE_STORE = "a1".repeat(16);
    public static final String EXCHANGE_BOOK = "a2".repeat(16);
    public static final String EXCHANGE_ACCOUNT = "a3".repeat(16);
    public static final String IMAP = "b0".repeat(16);
    public static final String IMAP_STORE = "b1".repeat(16);
    public static final String PST = "c0".repeat(16);
    public static final String PST_STORE = "c1".repeat(16);
    public static final String DIRECTORY = "d0".repeat(16);
    public static final String DIRECTORY_BOOK = "d1".repeat(16);
    public static final String CONTACTS = "e0".repeat(16);
    public static final String CONTACTS_BOOK = "e1".repeat(16);
    public static final String PREFERENCES = "f0".repeat(16);
    public static final String UNKNOWN = "f1".repeat(16);

    public static final String OST_PATH = "C:\\Users\\user\\AppData\\Local\\Microsoft\\Outlook\\user@example.com.ost";
    public static final String IMAP_PATH = "C:\\Users\\user\\AppData\\Local\\Microsoft\\Outlook\\user@example.org.ost";
    public static final String PST_PATH = "C:\\Users\\user\\Documents\\Outlook Files\\user@example.net.pst";

    private final MemoryRegistry registry;
    private final String profile;

    private MadeUpProfile(MemoryRegistry registry, String profile) {
        this.registry = registry;
        this.profile = profile;
    }

    /** {@return a registry with the profile and with settings, as a .reg file has it} */
    public static MemoryRegistry registry() {
        MemoryRegistry registry = new MemoryRegistry();
        registry.key(OFFICE).string("DefaultProfile", NAME);
        registry.key(OFFICE + "\\AutoDiscover").dword("ExcludeHttpsRootDomain", 1).string("PreferLocalXML", "1");
        registry.key(OFFICE + "\\PST").dword("MaxLargeFileSize", 51200);
        registry.key(POLICIES + "\\Options\\Shutdown").dword("FastShutdownBehavior", 2);
        registry.key(POLICIES + "\\Cached Mode").dword("SyncWindowSetting", 3);
        addTo(registry, KEY);
        return registry;
    }

    /** {@return a .reg file of that name in {@code folder} with what is in {@code registry}} */
    public static Path write(MemoryRegistry registry, Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new RegWriter(RegFormat.VERSION_5).write(out, "", registry.root());
        }
        return file;
    }

    /** Adds the profile under the key of that path. */
    public static void addTo(MemoryRegistry registry, String path) {
        MadeUpProfile made = new MadeUpProfile(registry, path);
        made.section(SERVICES).hex("01023d00", EXCHANGE_STORE + IMAP_STORE + PST_STORE)
                .hex("01023d01", EXCHANGE_BOOK + DIRECTORY_BOOK + CONTACTS_BOOK)
                .hex("01023d0e", EXCHANGE + DIRECTORY + CONTACTS + IMAP + PST);
        made.addExchange();
        made.addInternet();
        made.addDirectory();
        made.addAccounts();
        made.section("0a0d020000000000c000000000000046").number("0003036f", 7);
        made.section(PREFERENCES).unicode("001f3001", "AcctSettings0001");
        made.section(UNKNOWN).hex("0102abcd", "0102").string("Any name", "any text").hex("00036602", "010203");
    }

    private MemoryKey section(String name) {
        return registry.key(profile + "\\" + name);
    }

    private MemoryKey service(String uid, String name, String displayName) {
        return section(uid).unicode("001f3d09", name).unicode("001f3001", displayName).unicode("001f3d0b",
                "ServiceEntry");
    }

    private MemoryKey provider(String uid, String service, String displayName) {
        return section(uid).hex("01023d0c", service).unicode("001f3001", displayName);
    }

    private void addExchange() {
        service(EXCHANGE, "MSEMS", "Microsoft Exchange").unicode("001f3d0a", "emsmdb32.dll")
                .hex("01023d00", EXCHANGE_STORE).hex("01023d01", EXCHANGE_BOOK).hex("01023d15", EXCHANGE_ACCOUNT);
        provider(EXCHANGE_STORE, EXCHANGE, "user@example.com").number("00033e03", 33).number("00033009", 0x2)
                .unicode("001f300a", "emsmdb32.dll").hex("01023414", "5494a1c0297f101ba58708002b2a2517")
                .number("00036601", 0x184).unicode("001f6610", OST_PATH).number("00036649", 12);
        provider(EXCHANGE_BOOK, EXCHANGE, "Exchange Global Address List").number("00033e03", 35).unicode("001f300a",
                "emsabp32.dll");
        section(EXCHANGE_ACCOUNT).ansi("001e6602", "00000000-0000-0000-0000-000000000000@example.com")
                .unicode("001f6641", "user@example.com").ansi("001e6603", "/o=Example/cn=Recipients/cn=user")
                .ansi("010267f0", PLANTED);
    }

    private void addInternet() {
        service(IMAP, "INTERSTOR", "user@example.org").hex("01023d00", IMAP_STORE);
        provider(IMAP_STORE, IMAP, "user@example.org").number("00033e03", 33).unicode("001f6610", IMAP_PATH);
        service(PST, "MSUPST MS", "user@example.net").unicode("001f3d0a", "mspst.dll").hex("01023d00", PST_STORE);
        provider(PST_STORE, PST, "user@example.net").number("00033e03", 33)
                .hex("01023414", "4e495441f9bfb80100aa0037d96e0000").unicode("001f6700", PST_PATH)
                .hex("000b6701", "0100").ansi("001e6704", PLANTED);
    }

    private void addDirectory() {
        service(DIRECTORY, "EMABLT", "ldap.example.com").hex("01023d01", DIRECTORY_BOOK);
        provider(DIRECTORY_BOOK, DIRECTORY, "ldap.example.com").number("00033e03", 35)
                .ansi("001e6600", "ldap.example.com").ansi("001e6601", "636").ansi("001e6602", "reader")
                .ansi("001e6603", "ou=people,dc=example,dc=com").hex("000b6613", "0100").ansi("S01026606", PLANTED);
        service(CONTACTS, "CONTAB", "Outlook Address Book").hex("01023d01", CONTACTS_BOOK);
        provider(CONTACTS_BOOK, CONTACTS, "Outlook Address Book").number("00033e03", 35).hex("101e6624",
                "010000000c00000000000000436f6e746163747300");
    }

    private MemoryKey account(int number, String clsid, String service) {
        return section(ACCOUNTS + "\\0000000" + number).string("clsid", clsid).hex("Service UID", service);
    }

    private void addAccounts() {
        section(ACCOUNTS).dword("NextAccountID", 6).hex("{ED475418-B0D6-11D2-8C3B-00104B2A6676}",
                "010000000300000002000000");
        account(1, "{ED475414-B0D6-11D2-8C3B-00104B2A6676}", EXCHANGE).unicode("Service Name", "MSEMS")
                .unicode("Account Name", "user@example.com").unicode("Email", "user@example.com");
        account(2, "{ED475412-B0D6-11D2-8C3B-00104B2A6676}", IMAP).unicode("Account Name", "user@example.org")
                .unicode("IMAP Server", "imap.example.org").unicode("IMAP User", "user").dword("IMAP Port", 993)
                .dword("IMAP Use SSL", 1).unicode("SMTP Server", "smtp.example.org").dword("SMTP Port", 587)
                .dword("SMTP Secure Connection", 2).unicode("IMAP Password", PLANTED);
        account(3, "{ED475411-B0D6-11D2-8C3B-00104B2A6676}", PST).unicode("Account Name", "user@example.net")
                .unicode("Email", "user@example.net").unicode("POP3 Server", "pop.example.net")
                .hex("Preferences UID", PREFERENCES).hex("Delivery Store EntryID", "00000000" + PST_STORE + "01")
                .unicode("POP3 Password", PLANTED);
        account(4, "{4DB5CBF2-3B77-4852-BC8E-BB81908861F3}", DIRECTORY).unicode("Account Name", "ldap.example.com");
        account(5, "{00000000-0000-0000-0000-000000000001}", "00".repeat(16)).unicode("Account Name", "Something");
    }
}
