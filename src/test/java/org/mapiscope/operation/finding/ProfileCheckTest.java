package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.operation.finding.ProfileCheck.Options;

class ProfileCheckTest {
    private static final String ARCHIVE = "C:\\archive.pst";

    private final SnapshotBuilder profile = SnapshotBuilder.pop3();
    private final Check machine = new Check();
    private final List<String> progress = new ArrayList<>();

    @Test
    void errorsComeFirstThenWarningsThenNotes() {
        profile.accounts.clear();
        profile.damage.add("nk");
        profile.pst(0x14, "\\\\server\\a.pst", false);
        machine.files.put(SnapshotBuilder.PST, new FileFacts.Missing("x"));

        assertEquals(
                List.of(Severity.ERROR + " store-missing", Severity.WARNING + " profile-damaged",
                        Severity.WARNING + " store-on-network", Severity.NOTE + " account-none"),
                machine.all(profile.build()).stream().map(each -> each.severity() + " " + each.rule()).toList());
    }

    @Test
    void aDamagedFileIsFoundWhenAllOfItIsRead() {
        machine.files.put(SnapshotBuilder.PST, Check.file(100, Check.UNICODE));

        assertEquals(found(ProfileRule.STORE_DAMAGED, "1", "2"), deep(report(FindingKind.OVERLAP, FindingKind.COUNT,
                FindingKind.COUNTER, FindingKind.OLD_MAP)));
    }

    @Test
    void aFileWithNotesOnlyIsNotDamaged() {
        machine.files.put(SnapshotBuilder.PST, Check.file(100, Check.UNICODE));

        assertEquals(List.of(), deep(report(FindingKind.OLD_MAP)));
    }

    @Test
    void aFileThatCannotBeCheckedIsANote() {
        machine.files.put(SnapshotBuilder.PST, Check.file(100, Check.UNICODE));

        assertEquals(found(ProfileRule.STORE_NOT_CHECKED, "MAPI_E_VERSION"), deep((file, all) -> {
            throw new MapiException("check", HResult.MAPI_E_VERSION, "");
        }));
    }

    @Test
    void whatIsNoStoreIsNotReadThrough() {
        machine.files.put(SnapshotBuilder.PST, new FileFacts.Locked("x", 1));

        assertEquals(List.of("store-in-use"), deep((file, all) -> {
            throw new AssertionError();
        }).stream().map(ProfileFinding::rule).toList());
    }

    @Test
    void theProgressIsThatOfAllFilesTogether() {
        profile.pst(0x14, ARCHIVE, false);
        machine.files.putAll(Map.of(SnapshotBuilder.PST, Check.file(100, Check.UNICODE), ARCHIVE,
                Check.file(300, Check.UNICODE)));

        deep((file, all) -> {
            all.worked(50, 999);
            return report().check(file, all);
        });

        assertEquals(List.of("50 of 400", "150 of 400"), progress);
    }

    @Test
    void aStopEndsWithWhatWasFoundSoFar() {
        profile.pst(0x14, ARCHIVE, false);
        machine.files.putAll(Map.of(SnapshotBuilder.PST, Check.file(100, Check.UNICODE), ARCHIVE,
                Check.file(300, Check.UNICODE)));

        List<ProfileFinding> findings = deep((file, all) -> {
            progress.add("stop");
            return report(FindingKind.OVERLAP).check(file, all);
        });

        assertEquals(found(ProfileRule.STORE_DAMAGED, "1", "0"), findings);
    }

    private List<ProfileFinding> deep(Deep deep) {
        return new ProfileCheck(deep).check(profile.build(), machine, Options.DEEP, new MapiProgress() {
            @Override
            public void worked(long done, long total) {
                progress.add(done + " of " + total);
            }

            @Override
            public boolean isCancelled() {
                return progress.contains("stop");
            }
        });
    }

    private static Deep report(FindingKind... kinds) {
        return (file, all) -> new CheckReport("Unicode", new CheckReport.Counts(0, 0, 0, 0, 0, 0),
                List.of(kinds).stream().map(kind -> new Finding(kind, "x", 0, "y")).toList(), List.of(), true);
    }

    private static List<ProfileFinding> found(ProfileRule rule, String... more) {
        List<String> arguments = new ArrayList<>(List.of(SnapshotBuilder.PST));
        arguments.addAll(List.of(more));
        return Check.once(rule, arguments, SnapshotBuilder.keyOf(0x11), "001f6700");
    }

    /** The walk through a file. */
    private interface Deep extends StoreChecker {
        @Override
        CheckReport check(Path file, MapiProgress progress) throws MapiException;

        @Override
        default CheckReport checkAndRecover(Path file, MapiProgress progress) throws MapiException {
            throw new AssertionError("Nobody asked for what is lost");
        }
    }
}
