package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.once;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.operation.finding.StoreHeader.Format;
import org.mapiscope.operation.finding.StoreHeader.Owner;
import org.mapiscope.operation.profile.OutlookSettings.Setting;

class StoreFileRulesTest {
    private static final String PST = SnapshotBuilder.PST;
    private static final String OST = SnapshotBuilder.OST;
    private static final StoreHeader ANSI = new StoreHeader(Owner.PST, Format.ANSI);
    private static final long GB = 1L << 30;

    private final SnapshotBuilder profile = SnapshotBuilder.pop3();
    private final Check check = new Check();

    @Test
    void aFileThatIsMissingIsFound() {
        check.files.put(PST, new FileFacts.Missing("/mnt/me.pst"));

        assertEquals(found(ProfileRule.STORE_MISSING, PST, "/mnt/me.pst"), all());
    }

    @Test
    void anOfflineFileThatIsMissingIsANote() {
        check.files.put(OST, new FileFacts.Missing("/mnt/me.ost"));

        assertEquals(once(ProfileRule.OST_MISSING, List.of(OST, "/mnt/me.ost"), SnapshotBuilder.keyOf(0x31),
                "001f6610"), check.all(SnapshotBuilder.exchange().build()));
    }

    @Test
    void theOfflineFileOfAnImapAccountIsMadeAgainToo() {
        check.files.put(OST, new FileFacts.Missing("/mnt/me.ost"));

        assertEquals(once(ProfileRule.OST_MISSING, List.of(OST, "/mnt/me.ost"), SnapshotBuilder.keyOf(0x41),
                "001f6700"), check.all(SnapshotBuilder.imap().build()));
    }

    @Test
    void aFileThatSeveralMailboxesOfAnAccountShareIsFoundOnce() {
        SnapshotBuilder shared = SnapshotBuilder.exchange();
        shared.mailboxStore(0x30, 0x35, "other@example.org", Optional.of(OST), Optional.of(12), false);
        check.files.put(OST, new FileFacts.Missing("/mnt/me.ost"));

        assertEquals(once(ProfileRule.OST_MISSING, List.of(OST, "/mnt/me.ost"), SnapshotBuilder.keyOf(0x31),
                "001f6610"), check.all(shared.build()));
    }

    @Test
    void aFileThatTwoServicesUseIsFoundOnce() {
        profile.pst(0x14, PST, false);
        check.files.put(PST, new FileFacts.Missing("x"));

        assertEquals(found(ProfileRule.STORE_MISSING, PST, "x"), check.of(ProfileRule.STORE_MISSING, profile));
    }

    @Test
    void aFileThatCannotBeReadIsFound() {
        check.files.put(PST, new FileFacts.Unreadable("/mnt/me.pst", "access is denied"));

        assertEquals(found(ProfileRule.STORE_UNREADABLE, PST, "access is denied"), all());
    }

    @Test
    void aFileThatIsNoStoreIsFound() {
        check.files.put(PST,
                new FileFacts.Found(Path.of("me.pst"), 12345, Optional.empty(), false, true, Optional.empty()));

        assertEquals(found(ProfileRule.STORE_NO_PST, PST, "12345"), all());
    }

    @ParameterizedTest
    @CsvSource({"OST, UNICODE", "PAB, ANSI", "OTHER, UNICODE", "PST, OTHER"})
    void aFileOfAnotherKindIsFound(Owner owner, Format format) {
        check.files.put(PST, Check.file(1, new StoreHeader(owner, format)));

        assertEquals(found(ProfileRule.STORE_OF_OTHER_KIND, PST, owner.name(), format.name()),
                check.of(ProfileRule.STORE_OF_OTHER_KIND, profile));
    }

    @Test
    void aPstInPlaceOfAnOfflineFileIsFound() {
        check.files.put(OST, Check.file(1, Check.UNICODE));

        assertEquals(once(ProfileRule.STORE_OF_OTHER_KIND, List.of(OST, "PST", "UNICODE"),
                SnapshotBuilder.keyOf(0x31), "001f6610"), check.all(SnapshotBuilder.exchange().build()));
    }

    @Test
    void aFileInTheAnsiFormatIsANote() {
        check.files.put(PST, Check.file(GB, ANSI));

        assertEquals(found(ProfileRule.STORE_ANSI, PST, Long.toString(GB)), all());
    }

    @Test
    void anAnsiFileNear2GbIsFound() {
        check.files.put(PST, Check.file(1_900_000_000, ANSI));

        assertEquals(found(ProfileRule.STORE_NEAR_LIMIT, PST, "1900000000", "1950368768"),
                check.of(ProfileRule.STORE_NEAR_LIMIT, profile));
    }

    @Test
    void anAnsiFileOverItsLimitIsFound() {
        check.files.put(PST, Check.file(2_075_149_313, ANSI));

        assertEquals(found(ProfileRule.STORE_OVER_LIMIT, PST, "2075149313", "2075149312"),
                check.of(ProfileRule.STORE_OVER_LIMIT, profile));
    }

    @Test
    void aUnicodeFileOver50GbIsFound() {
        check.files.put(PST, Check.file(50 * GB + 1, Check.UNICODE));

        assertEquals(found(ProfileRule.STORE_OVER_LIMIT, PST, Long.toString(50 * GB + 1), Long.toString(50 * GB)),
                all());
    }

    @Test
    void outlook2007HasALimitOf20Gb() {
        profile.versions = List.of("12.0");
        profile.place = Optional.of("Windows Messaging Subsystem");
        check.files.put(PST, Check.file(21 * GB, Check.UNICODE));

        assertEquals(found(ProfileRule.STORE_OVER_LIMIT, PST, Long.toString(21 * GB), Long.toString(20 * GB)), all());
    }

    @Test
    void outlook2010HasALimitOf50Gb() {
        profile.versions = List.of("14.0", "12.0");
        profile.place = Optional.of("Windows Messaging Subsystem");
        check.files.put(PST, Check.file(21 * GB, Check.UNICODE));

        assertEquals(List.of(), all());
    }

    @Test
    void aFileThatIsLockedIsHeldAgainstTheLimitToo() {
        check.files.put(PST, new FileFacts.Locked(PST, 51 * GB));

        assertEquals(found(ProfileRule.STORE_OVER_LIMIT, PST, Long.toString(51 * GB), Long.toString(50 * GB)),
                check.of(ProfileRule.STORE_OVER_LIMIT, profile));
    }

    @Test
    void theLimitOfTheRegistryCounts() {
        profile.sizeLimits.add(new Setting("Software\\Microsoft\\Office\\16.0\\Outlook\\PST", "MaxLargeFileSize",
                "102400"));
        profile.sizeLimits.add(new Setting("Software\\Microsoft\\Office\\16.0\\Outlook\\PST", "WarnLargeFileSize",
                "97280"));
        check.files.put(PST, Check.file(60 * GB, Check.UNICODE));

        assertEquals(List.of(), all());
    }

    @Test
    void aPolicyGoesBeforeAPersonsOwnLimit() {
        profile.sizeLimits.add(new Setting("Software\\Microsoft\\Office\\16.0\\Outlook\\PST", "MaxLargeFileSize",
                "102400"));
        profile.sizeLimits.add(new Setting("Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\PST",
                "MaxLargeFileSize", "1024"));
        check.files.put(PST, Check.file(2 * GB, Check.UNICODE));

        assertEquals(
                once(ProfileRule.STORE_OVER_LIMIT, List.of(PST, Long.toString(2 * GB), Long.toString(GB)),
                        SnapshotBuilder.keyOf(0x11), "001f6700",
                        "Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\PST", "MaxLargeFileSize"),
                check.of(ProfileRule.STORE_OVER_LIMIT, profile));
    }

    @Test
    void theLimitsOfAnotherVersionDoNotCount() {
        profile.sizeLimits.add(new Setting("Software\\Microsoft\\Office\\15.0\\Outlook\\PST", "MaxLargeFileSize",
                "1024"));
        check.files.put(PST, Check.file(2 * GB, Check.UNICODE));

        assertEquals(List.of(), all());
    }

    @Test
    void aLimitOfZeroIsNone() {
        profile.sizeLimits.add(new Setting("Software\\Microsoft\\Office\\16.0\\Outlook\\PST", "MaxLargeFileSize",
                "0"));
        check.files.put(PST, Check.file(200 * GB, Check.UNICODE));

        assertEquals(List.of(), all());
    }

    @Test
    void aFileInUseIsANote() {
        check.files.put(PST, new FileFacts.Locked(PST, GB));

        assertEquals(found(ProfileRule.STORE_IN_USE, PST), all());
    }

    @Test
    void aFileWithALockThatCanStillBeReadIsInUse() {
        check.files.put(PST, new FileFacts.Found(Path.of("me.pst"), GB, Optional.of(Check.UNICODE), true, true,
                Optional.empty()));

        assertEquals(found(ProfileRule.STORE_IN_USE, PST), all());
    }

    @Test
    void aFileThatCannotBeWrittenIsFound() {
        check.files.put(PST, new FileFacts.Found(Path.of("me.pst"), GB, Optional.of(Check.UNICODE), false, false,
                Optional.empty()));

        assertEquals(found(ProfileRule.STORE_READ_ONLY, PST), all());
    }

    @Test
    void thisProgramNeedsOnlyToReadItsFiles() {
        profile.subsystem = "embedded";
        profile.key = Optional.empty();
        check.files.put(PST, new FileFacts.Found(Path.of("me.pst"), GB, Optional.of(Check.UNICODE), false, false,
                Optional.of(1L)));

        assertEquals(List.of(), all());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 209_715_199})
    void littleSpaceIsFound(long free) {
        check.files.put(PST, new FileFacts.Found(Path.of("me.pst"), GB, Optional.of(Check.UNICODE), false, true,
                Optional.of(free)));

        assertEquals(found(ProfileRule.STORE_LITTLE_SPACE, PST, Long.toString(free)), all());
    }

    private List<ProfileFinding> all() {
        return check.all(profile.build());
    }

    private static List<ProfileFinding> found(ProfileRule rule, String... arguments) {
        return once(rule, List.of(arguments), SnapshotBuilder.keyOf(0x11), "001f6700");
    }
}
