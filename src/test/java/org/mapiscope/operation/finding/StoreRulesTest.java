package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.operation.profile.OutlookSettings.Setting;
import org.mapiscope.operation.profile.ProfileStore;

class StoreRulesTest {
    private static final String NAME = "Outlook Data File";
    private final SnapshotBuilder profile = new SnapshotBuilder();

    @Test
    void aProfileWithoutAStoreIsFound() {
        profile.contacts(0x20);

        assertEquals(once(ProfileRule.STORE_NONE, List.of("1")), findings(ProfileRule.STORE_NONE, profile));
    }

    @Test
    void noDefaultStoreIsFound() {
        profile.pst(0x10, SnapshotBuilder.PST, false);

        assertEquals(once(ProfileRule.DEFAULT_STORE_NONE, List.of("1"), SnapshotBuilder.keyOf(0x11), "00033009"),
                findings(ProfileRule.DEFAULT_STORE_NONE, profile));
    }

    @Test
    void twoDefaultStoresAreFound() {
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.mailbox(0x30, "me@example.org", SnapshotBuilder.OST, true);

        assertEquals(once(ProfileRule.DEFAULT_STORE_MANY, List.of(NAME + ", me@example.org"),
                SnapshotBuilder.keyOf(0x11), "00033009", SnapshotBuilder.keyOf(0x31), "00033009"),
                findings(ProfileRule.DEFAULT_STORE_MANY, profile));
    }

    @Test
    void aPstWithoutAPathIsFound() {
        profile.service(0x10, "MSUPST MS", NAME, "mspst.dll", 0x11);
        profile.pstStore(0x10, Optional.of(" "), true);

        assertEquals(once(ProfileRule.STORE_PATH_NONE, List.of(NAME), SnapshotBuilder.keyOf(0x11), ""),
                findings(ProfileRule.STORE_PATH_NONE, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"me.pst", "Documents\\me.pst", "C:me.pst", "\\me.pst"})
    void aPathThatDoesNotSayWhereItBeginsIsFound(String path) {
        profile.pst(0x10, path, true);

        assertEquals(found(ProfileRule.STORE_PATH_RELATIVE, path), findings(ProfileRule.STORE_PATH_RELATIVE, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\me.pst", "c:/me.pst", "\\\\server\\share\\me.pst", "\\\\?\\C:\\me.pst",
        "%USERPROFILE%\\me.pst", "/home/me/me.pst"})
    void aWholePathIsNotRelative(String path) {
        profile.pst(0x10, path, true);

        assertEquals(List.of(), findings(ProfileRule.STORE_PATH_RELATIVE, profile));
    }

    @Test
    void aPathOf260CharactersIsFound() {
        String path = "C:\\" + "x".repeat(253) + ".pst";
        profile.pst(0x10, path, true);
        profile.pst(0x14, path.substring(1), false);

        assertEquals(once(ProfileRule.STORE_PATH_LONG, List.of(path, "260"), SnapshotBuilder.keyOf(0x11), "001f6700"),
                findings(ProfileRule.STORE_PATH_LONG, profile));
    }

    @Test
    void twoServicesOnOneFileAreFound() {
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.pst(0x14, SnapshotBuilder.PST.toUpperCase(Locale.ROOT), false);

        assertEquals(once(ProfileRule.STORE_SHARED, List.of(SnapshotBuilder.PST, NAME), SnapshotBuilder.keyOf(0x11),
                "001f6700", SnapshotBuilder.keyOf(0x15), "001f6700"), findings(ProfileRule.STORE_SHARED, profile));
    }

    @Test
    void pathsWithSlashesAreTheSameFileInTheSameCaseOnly() {
        profile.pst(0x10, "/home/me/Mail.pst", true);
        profile.pst(0x14, "/home/me/mail.pst", false);

        assertEquals(List.of(), findings(ProfileRule.STORE_SHARED, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\server\\home\\me.pst", "\\\\?\\UNC\\server\\home\\me.pst", "//server/home/me.pst"})
    void aFileOnANetworkShareIsFound(String path) {
        profile.pst(0x10, path, true);

        assertEquals(found(ProfileRule.STORE_ON_NETWORK, path), findings(ProfileRule.STORE_ON_NETWORK, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\me.pst", "\\\\?\\C:\\me.pst", "/home/me/me.pst"})
    void aLocalFileIsNotOnANetworkShare(String path) {
        profile.pst(0x10, path, true);

        assertEquals(List.of(), findings(ProfileRule.STORE_ON_NETWORK, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Users\\me\\OneDrive\\me.pst", "C:\\Users\\me\\OneDrive - Example\\Documents\\me.pst",
        "D:\\Dropbox\\me.pst"})
    void aFileInAFolderThatIsSynchronisedIsFound(String path) {
        profile.pst(0x10, path, true);

        assertEquals(found(ProfileRule.STORE_IN_SYNC_FOLDER, path),
                findings(ProfileRule.STORE_IN_SYNC_FOLDER, profile));
    }

    @Test
    void aFileThatHasOnlyTheNameOfSuchAFolderIsNotInIt() {
        profile.pst(0x10, "C:\\Users\\me\\OneDrive", true);

        assertEquals(List.of(), findings(ProfileRule.STORE_IN_SYNC_FOLDER, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\Users\\me\\AppData\\Local\\Temp\\me.pst", "C:\\$Recycle.Bin\\S-1-5-21\\me.pst",
        "C:\\Windows\\INetCache\\Content.Outlook\\A1\\me.pst"})
    void aFileInATemporaryFolderIsFound(String path) {
        profile.pst(0x10, path, true);

        assertEquals(found(ProfileRule.STORE_IN_TEMP, path), findings(ProfileRule.STORE_IN_TEMP, profile));
    }

    @Test
    void aFileInTheRoamingProfileIsFound() {
        String path = "C:\\Users\\me\\AppData\\Roaming\\Microsoft\\me.pst";
        profile.pst(0x10, path, true);

        assertEquals(found(ProfileRule.STORE_ROAMING, path), findings(ProfileRule.STORE_ROAMING, profile));
    }

    private static List<ProfileFinding> found(ProfileRule rule, String path) {
        return once(rule, List.of(path, NAME), SnapshotBuilder.keyOf(0x11), "001f6700");
    }

    @Test
    void aStoreOfNoServiceIsNotOpenedAndNotLookedAt() {
        profile.contacts(0x20);
        profile.stores.add(new ProfileStore(SnapshotBuilder.uid(0x66), Optional.empty(), "", "Old",
                ProfileStore.Kind.PST, Optional.of("\\\\server\\old.pst"), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), true));

        assertEquals(once(ProfileRule.STORE_NONE, List.of("1")), findings(ProfileRule.STORE_NONE, profile));
        assertEquals(List.of(), findings(ProfileRule.STORE_ON_NETWORK, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DisablePST", "PSTDisableGrow"})
    void aPolicyOnPstFilesIsANote(String name) {
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.policies.add(new Setting("Policies", name, "1"));

        assertEquals(once(ProfileRule.PST_POLICY, List.of(name, "1"), "Policies", name),
                findings(ProfileRule.PST_POLICY, profile));
    }

    @Test
    void aPolicyOnPstFilesThatIsOffIsNotFound() {
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.policies.add(new Setting("Policies", "DisablePST", "0"));

        assertEquals(List.of(), findings(ProfileRule.PST_POLICY, profile));
    }

    @Test
    void aPolicyOnOfflineFilesIsANoteWhereThereIsOne() {
        profile.pst(0x10, SnapshotBuilder.PST, true);
        profile.policies.add(new Setting("Policies", "NoOST", "2"));

        assertEquals(List.of(), findings(ProfileRule.OST_POLICY, profile));
        profile.mailbox(0x30, "me@example.org", SnapshotBuilder.OST, false);
        assertEquals(once(ProfileRule.OST_POLICY, List.of("NoOST", "2"), "Policies", "NoOST"),
                findings(ProfileRule.OST_POLICY, profile));
    }
}
