package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileAccount;
import org.mapiscope.operation.profile.ProfileSection.Kind;

class ExchangeRulesTest {
    private static final String OST = SnapshotBuilder.OST;
    private final SnapshotBuilder profile = SnapshotBuilder.exchange();

    @Test
    void cachedModeWithoutAFileIsANote() {
        SnapshotBuilder fresh = new SnapshotBuilder();
        fresh.mailbox(0x30, "me@example.org", "", true);

        assertEquals(once(ProfileRule.OST_PATH_NONE, List.of("me@example.org"), SnapshotBuilder.keyOf(0x31), ""),
                findings(ProfileRule.OST_PATH_NONE, fresh));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D:\\Mail\\me.ost", "C:\\Users\\me\\Documents\\me.ost", "\\\\server\\share\\me.ost"})
    void anOfflineFileOutsideOutlooksFolderIsANote(String path) {
        SnapshotBuilder moved = new SnapshotBuilder();
        moved.mailbox(0x30, "me@example.org", path, true);

        assertEquals(once(ProfileRule.OST_ELSEWHERE, List.of(path, "me@example.org"), SnapshotBuilder.keyOf(0x31),
                "001f6610"), findings(ProfileRule.OST_ELSEWHERE, moved));
    }

    @Test
    void outlooksFolderOfWindowsXpIsItsOwnToo() {
        SnapshotBuilder old = new SnapshotBuilder();
        old.mailbox(0x30, "me", "C:\\Documents and Settings\\me\\Local Settings\\Application Data\\Microsoft\\Outlook"
                + "\\outlook.ost", true);

        assertEquals(List.of(), findings(ProfileRule.OST_ELSEWHERE, old));
    }

    @Test
    void aMailboxWithoutItsAccountIsFound() {
        profile.accounts.clear();
        profile.account(1, ProfileAccount.Type.POP3, "other@example.org");

        assertEquals(once(ProfileRule.OST_WITHOUT_ACCOUNT, List.of("me@example.org", OST), SnapshotBuilder.keyOf(0x31),
                ""), findings(ProfileRule.OST_WITHOUT_ACCOUNT, profile));
    }

    @Test
    void theFileOfAnImapAccountThatIsGoneIsFound() {
        SnapshotBuilder imap = SnapshotBuilder.imap();
        imap.accounts.clear();
        imap.account(1, ProfileAccount.Type.POP3, "other@example.org");

        assertEquals(once(ProfileRule.OST_WITHOUT_ACCOUNT, List.of("me@example.org", OST), SnapshotBuilder.keyOf(0x41),
                ""), findings(ProfileRule.OST_WITHOUT_ACCOUNT, imap));
    }

    @Test
    void nothingIsSaidOfAccountsWhereNoneAreKnown() {
        profile.accounts.clear();

        assertEquals(List.of(), findings(ProfileRule.OST_WITHOUT_ACCOUNT, profile));
    }

    @Test
    void anAccountThatNamesNoServiceCouldBeTheStores() {
        SnapshotBuilder imap = SnapshotBuilder.imap();
        imap.accounts.set(0, SnapshotBuilder.with(imap.accounts.getFirst(), Optional.empty(), Optional.empty()));

        assertEquals(List.of(), findings(ProfileRule.OST_WITHOUT_ACCOUNT, imap));
    }

    @Test
    void aPeriodThatOutlookDoesNotOfferIsANote() {
        SnapshotBuilder odd = new SnapshotBuilder();
        odd.service(0x30, "MSEMS", "Microsoft Exchange", "emsmdb.dll", 0x31);
        odd.mailboxStore(0x30, 0x31, "me@example.org", Optional.of(OST), Optional.of(7), true);

        assertEquals(once(ProfileRule.SYNC_WINDOW_ODD, List.of("me@example.org", "7"), SnapshotBuilder.keyOf(0x31),
                ""), findings(ProfileRule.SYNC_WINDOW_ODD, odd));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 12, 24, 36, 60})
    void aPeriodThatOutlookOffersIsNotFound(int months) {
        SnapshotBuilder ordinary = new SnapshotBuilder();
        ordinary.service(0x30, "MSEMS", "Microsoft Exchange", "emsmdb.dll", 0x31);
        ordinary.mailboxStore(0x30, 0x31, "me@example.org", Optional.of(OST), Optional.of(months), true);

        assertEquals(List.of(), findings(ProfileRule.SYNC_WINDOW_ODD, ordinary));
    }

    @Test
    void oneMailboxInTwoServicesIsFound() {
        profile.mailbox(0x50, "ME@example.org", OST + "2", false);

        assertEquals(once(ProfileRule.MAILBOX_TWICE, List.of("me@example.org"), SnapshotBuilder.keyOf(0x31), "",
                SnapshotBuilder.keyOf(0x51), ""), findings(ProfileRule.MAILBOX_TWICE, profile));
    }

    @Test
    void oneMailboxInTwoServicesIsNotToldAsTwoAccountsToo() {
        profile.mailbox(0x50, "me@example.org", OST + "2", false);
        profile.accounts.add(SnapshotBuilder.with(profile.accounts.getFirst(),
                Optional.of(SnapshotBuilder.uid(0x50)), Optional.empty()));

        assertEquals(List.of(), findings(ProfileRule.ACCOUNT_TWICE, profile));
    }

    @Test
    void publicFoldersAreInEachAccount() {
        SnapshotBuilder two = new SnapshotBuilder();
        for (int service : List.of(0x30, 0x50)) {
            two.mailbox(service, service + "@example.org", OST + service, service == 0x30);
            two.section(service + 2, Kind.PROVIDER, new PropValue.BinaryValue(PropTags.PR_MDB_PROVIDER,
                    Bytes.ofHex("78B2FA70AFF711CD9BC800AA002FC45A")));
            two.mailboxStore(service, service + 2, "public@example.org", Optional.empty(), Optional.empty(), false);
        }

        assertEquals(List.of(), findings(ProfileRule.MAILBOX_TWICE, two));
        assertEquals(List.of(), findings(ProfileRule.OST_PATH_NONE, two));
    }

    @Test
    void moreThanTenExchangeAccountsAreANote() {
        SnapshotBuilder many = new SnapshotBuilder();
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.mailbox(2 * i, i + "@example.org", OST + i, i == 0);
            evidence.addAll(List.of(SnapshotBuilder.keyOf(2 * i + 1), ""));
        }

        assertEquals(once(ProfileRule.EXCHANGE_MANY, List.of("11"), evidence.toArray(String[]::new)),
                findings(ProfileRule.EXCHANGE_MANY, many));
    }

    @Test
    void anOfflineFileWhereAPolicyWantsItIsNotElsewhere() {
        SnapshotBuilder moved = new SnapshotBuilder();
        moved.mailbox(0x30, "me@example.org", "D:\\Mail\\me.ost", true);
        moved.policies.add(new Setting("Outlook", "ForceOSTPath", "d:\\mail\\"));

        assertEquals(List.of(), findings(ProfileRule.OST_ELSEWHERE, moved));
    }
}
