package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.finding.StoreHeader.Owner;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileSection.Kind;

/** Profiles with which nothing is wrong: no rule may say otherwise. */
class OrdinaryProfilesTest {
    private static final StoreHeader OST = new StoreHeader(Owner.OST, Format.UNICODE_4K);
    private final Check check = new Check();

    @Test
    void nothingIsSaidOfAPop3AccountWithItsPst() {
        check.files.put(SnapshotBuilder.PST, Check.file(1_000_000_000, Check.UNICODE));

        assertEquals(List.of(), check.all(SnapshotBuilder.pop3().build()));
    }

    @Test
    void nothingIsSaidOfAMailboxInCachedMode() {
        check.files.put(SnapshotBuilder.OST, Check.file(20_000_000_000L, OST));

        assertEquals(List.of(), check.all(SnapshotBuilder.exchange().build()));
    }

    @Test
    void nothingIsSaidOfAnImapAccount() {
        check.files.put(SnapshotBuilder.OST, Check.file(1_000_000_000, OST));

        assertEquals(List.of(), check.all(SnapshotBuilder.imap().build()));
    }

    @Test
    void nothingIsSaidOfFilesOnAnotherMachine() {
        assertEquals(List.of(), check.all(SnapshotBuilder.pop3().build()));
    }

    @Test
    void nothingIsSaidOfTheSectionsThatProgramsKeepInAProfile() {
        SnapshotBuilder profile = SnapshotBuilder.pop3();
        profile.section(0x70, Kind.UNKNOWN);
        profile.section(0x71, Kind.UNKNOWN,
                new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Settings of an add-in"));
        profile.section(0x72, Kind.KNOWN);
        profile.section(0x73, Kind.REFERRED);

        assertEquals(List.of(), check.all(profile.build()));
    }

    @Test
    void nothingIsSaidOfFilesThatOutlookHasFoundByAutodiscover() {
        SnapshotBuilder profile = SnapshotBuilder.exchange();
        profile.autodiscover.add(new Setting("AutoDiscover", "me@example.org", "C:\\a\\x - Autodiscover.xml"));
        profile.autodiscover.add(new Setting("AutoDiscover\\RedirectServers", "autodiscover.example.org", "0"));
        profile.autodiscover.add(new Setting("AutoDiscover", "ExcludeScpLookup", "0"));

        assertEquals(List.of(), check.all(profile.build()));
    }

    @Test
    void nothingIsSaidOfPublicFoldersAndOthersMailboxesInAnAccount() {
        SnapshotBuilder profile = SnapshotBuilder.exchange();
        profile.mailboxStore(0x30, 0x35, "other@example.org", Optional.of(SnapshotBuilder.OST),
                Optional.of(12), false);

        assertEquals(List.of(), check.all(profile.build()));
    }

    @Test
    void nothingIsSaidOfAnOutlook2010InTheOldPlace() {
        SnapshotBuilder profile = SnapshotBuilder.pop3();
        profile.place = Optional.of("Windows Messaging Subsystem");
        profile.key = Optional.of("Software\\Microsoft\\Windows NT\\CurrentVersion\\"
                + "Windows Messaging Subsystem\\Profiles\\Outlook");
        profile.versions = List.of("14.0");

        assertEquals(List.of(), check.all(profile.build()));
    }
}
