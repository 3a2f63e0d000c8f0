package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileAccount.Encryption;
import org.mapiscope.operation.profile.ProfileAccount.Server;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.Kind;

class AccountRulesTest {
    private static final String SECTION = "accounts\\00000001";
    private static final Server POP3 = SnapshotBuilder.server("POP3", 995, Encryption.SSL);
    private static final Server SMTP = SnapshotBuilder.server("SMTP", 587, Encryption.STARTTLS);

    private final SnapshotBuilder profile = SnapshotBuilder.pop3();

    @Test
    void aProfileWithoutAnAccountIsANote() {
        profile.accounts.clear();

        assertEquals(once(ProfileRule.ACCOUNT_NONE, List.of("Outlook")), findings(ProfileRule.ACCOUNT_NONE, profile));
    }

    @Test
    void whatHasNoRegistryShowsNoAccounts() {
        profile.accounts.clear();
        profile.key = Optional.empty();

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_NONE, profile));
    }

    @Test
    void anAccountWhoseServiceIsGoneIsFound() {
        profile.accounts.set(0, SnapshotBuilder.with(profile.accounts.getFirst(),
                Optional.of(SnapshotBuilder.uid(0x77)), Optional.empty()));

        assertEquals(
                once(ProfileRule.ACCOUNT_SERVICE_GONE,
                        List.of("me@example.org", "{00000077-0000-0000-0000-000000000000}"), SECTION, "Service UID"),
                findings(ProfileRule.ACCOUNT_SERVICE_GONE, profile));
    }

    @Test
    void aServiceOfZerosIsNone() {
        profile.accounts.set(0, SnapshotBuilder.with(profile.accounts.getFirst(),
                Optional.of(SnapshotBuilder.uid(0)), Optional.empty()));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_SERVICE_GONE, profile));
    }

    @Test
    void anAccountThatDeliversIntoAFileThatIsNotInTheProfileIsFound() {
        deliverTo(SnapshotBuilder.entryId("C:\\old\\mail.pst"));

        assertEquals(once(ProfileRule.ACCOUNT_DELIVERY_GONE, List.of("me@example.org", "C:\\old\\mail.pst"), SECTION,
                "Delivery Store EntryID"), findings(ProfileRule.ACCOUNT_DELIVERY_GONE, profile));
    }

    @Test
    void aDeliveryStoreThatNamesItsFileIn8BitsIsFoundToo() {
        deliverTo(
                new EntryId(Bytes.of("\0\0\0\0mspst.dll\0C:\\old\\mail.pst\0".getBytes(StandardCharsets.US_ASCII))));

        assertEquals(once(ProfileRule.ACCOUNT_DELIVERY_GONE, List.of("me@example.org", "C:\\old\\mail.pst"), SECTION,
                "Delivery Store EntryID"), findings(ProfileRule.ACCOUNT_DELIVERY_GONE, profile));
    }

    @Test
    void anEntryIdentifierThatIsMadeToHurtIsReadInNoTime() {
        deliverTo(new EntryId(Bytes.of("c:\\".repeat(500_000).getBytes(StandardCharsets.US_ASCII))));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_DELIVERY_GONE, profile));
    }

    @Test
    void aDeliveryStoreIsKnownByTheEntryIdentifierOfItsProvider() {
        EntryId moved = SnapshotBuilder.entryId("C:\\old\\mail.pst");
        deliverTo(moved);
        profile.section(0x60, Kind.PROVIDER, new PropValue.BinaryValue(PropTags.PR_ENTRYID, moved.bytes()));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_DELIVERY_GONE, profile));
    }

    @Test
    void aDeliveryStoreThatNamesNoFileIsNotJudged() {
        deliverTo(EntryId.of(new byte[80]));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_DELIVERY_GONE, profile));
    }

    private void deliverTo(EntryId store) {
        profile.accounts.set(0,
                SnapshotBuilder.with(profile.accounts.getFirst(), Optional.empty(), Optional.of(store)));
    }

    @Test
    void twoAccountsOfOneTypeForOneAddressAreFound() {
        profile.account(2, ProfileAccount.Type.POP3, "ME@example.org", POP3, SMTP);

        assertEquals(once(ProfileRule.ACCOUNT_TWICE, List.of("me@example.org", "POP3"), SECTION, "Email",
                "accounts\\00000002", "Email"), findings(ProfileRule.ACCOUNT_TWICE, profile));
    }

    @Test
    void twoAccountsOfDifferentTypesForOneAddressAreNotTheSame() {
        profile.account(2, ProfileAccount.Type.IMAP, "me@example.org",
                SnapshotBuilder.server("IMAP", 993, Encryption.SSL), SMTP);

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_TWICE, profile));
    }

    @ParameterizedTest
    @CsvSource({"NONE", "''"})
    void aPasswordThatIsSentInClearIsFound(String encryption) {
        SnapshotBuilder clear = account(ProfileAccount.Type.POP3, server("POP3", Optional.of(110), encryption), SMTP);

        assertEquals(once(ProfileRule.ACCOUNT_IN_CLEAR, List.of("me@example.org", "POP3 mail.example.org"), SECTION,
                "POP3 Password"), findings(ProfileRule.ACCOUNT_IN_CLEAR, clear));
    }

    @Test
    void aServerForSendingInClearIsFoundWhereItHasAPasswordOfItsOwn() {
        SnapshotBuilder clear = account(ProfileAccount.Type.POP3, POP3, server("SMTP", Optional.of(25), "NONE"));
        clear.sections.removeLast();
        clear.sections.add(new ProfileSection(SECTION, Optional.empty(), Kind.ACCOUNT, Optional.empty(), List.of(),
                List.of(), List.of(new ProfileSection.Secret("SMTP Password", 16))));

        assertEquals(once(ProfileRule.ACCOUNT_IN_CLEAR, List.of("me@example.org", "SMTP mail.example.org"), SECTION,
                "SMTP Password"), findings(ProfileRule.ACCOUNT_IN_CLEAR, clear));
    }

    @Test
    void aServerForSendingInClearIsFoundWhereItAsksForALogon() {
        SnapshotBuilder clear = account(ProfileAccount.Type.POP3, POP3, server("SMTP", Optional.of(25), "NONE"));
        clear.sections.removeLast();
        clear.sections.add(new ProfileSection(SECTION, Optional.empty(), Kind.ACCOUNT, Optional.empty(), List.of(),
                List.of(new ProfileSection.RawValue("SMTP Use Auth", "REG_DWORD", Bytes.ofHex("01000000"))),
                List.of(new ProfileSection.Secret("POP3 Password", 16))));

        assertEquals(once(ProfileRule.ACCOUNT_IN_CLEAR, List.of("me@example.org", "SMTP mail.example.org"), SECTION,
                "POP3 Password"), findings(ProfileRule.ACCOUNT_IN_CLEAR, clear));
    }

    @Test
    void aServerForSendingWithoutALogonGetsNoPassword() {
        SnapshotBuilder clear = account(ProfileAccount.Type.POP3, POP3, server("SMTP", Optional.of(25), "NONE"));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_IN_CLEAR, clear));
    }

    @Test
    void anAccountWithoutAPasswordSendsNone() {
        SnapshotBuilder clear = account(ProfileAccount.Type.POP3, server("POP3", Optional.of(110), "NONE"), SMTP);
        clear.sections.removeLast();

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_IN_CLEAR, clear));
    }

    @ParameterizedTest
    @CsvSource({"POP3, 995, NONE", "POP3, 995, ''", "IMAP, 143, SSL", "SMTP, 587, SSL", "SMTP, 465, STARTTLS"})
    void aPortThatDoesNotFitTheEncryptionIsFound(String protocol, int port, String encryption) {
        SnapshotBuilder unfit = account(ProfileAccount.Type.IMAP, server(protocol, Optional.of(port), encryption));

        assertEquals(
                once(ProfileRule.ACCOUNT_PORT_UNFIT,
                        List.of("me@example.org", protocol, Integer.toString(port),
                                encryption.isEmpty() ? "NONE" : encryption),
                        SECTION, protocol + " Port"),
                findings(ProfileRule.ACCOUNT_PORT_UNFIT, unfit));
    }

    @ParameterizedTest
    @CsvSource({"POP3, 995, SSL", "POP3, 110, NONE", "IMAP, 143, STARTTLS", "SMTP, 465, SSL", "SMTP, 25, AUTO",
        "POP3, 10995, SSL"})
    void aPortThatFitsTheEncryptionIsNotFound(String protocol, int port, String encryption) {
        SnapshotBuilder fit = account(ProfileAccount.Type.IMAP, server(protocol, Optional.of(port), encryption));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_PORT_UNFIT, fit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "::1", "[::1]"})
    void aGatewayOnTheMachineItselfIsNotJudged(String address) {
        SnapshotBuilder gateway = account(ProfileAccount.Type.POP3,
                new Server("POP3", address, Optional.of(995), Optional.of("me"), Optional.of(Encryption.NONE)), SMTP);

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_IN_CLEAR, gateway));
        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_PORT_UNFIT, gateway));
    }

    @Test
    void anAccountWithoutAServerIsFound() {
        SnapshotBuilder alone = account(ProfileAccount.Type.POP3, SMTP);

        assertEquals(once(ProfileRule.ACCOUNT_SERVER_NONE, List.of("me@example.org", "POP3"), SECTION, "POP3 Server"),
                findings(ProfileRule.ACCOUNT_SERVER_NONE, alone));
    }

    @Test
    void anAccountWithoutAnAddressIsFound() {
        ProfileAccount old = profile.accounts.getFirst();
        profile.accounts.set(0, new ProfileAccount(old.section(), old.type(), "", "Mail", Optional.empty(),
                Optional.empty(), old.servers(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                true));

        assertEquals(once(ProfileRule.ACCOUNT_ADDRESS_NONE, List.of("Mail"), SECTION, "Email"),
                findings(ProfileRule.ACCOUNT_ADDRESS_NONE, profile));
    }

    private static SnapshotBuilder account(ProfileAccount.Type type, Server... servers) {
        SnapshotBuilder profile = new SnapshotBuilder();
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.account(1, type, "me@example.org", servers);
        return profile;
    }

    private static Server server(String protocol, Optional<Integer> port, String encryption) {
        return new Server(protocol, "mail.example.org", port, Optional.of("me"),
                encryption.isEmpty() ? Optional.empty() : Optional.of(Encryption.valueOf(encryption)));
    }
}
