package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.finding.ProfileFinding;

@ExtendWith(OnFxThread.class)
class FindingsViewModelTest {
    private static final Path PST = Path.of(System.getProperty("mapiscope.demo")).resolve("testPST.pst");

    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<String> shown = new ArrayList<>();
    private ProfilesViewModel profiles;
    private FindingsViewModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        profiles = new ProfilesViewModel(List.of(), file -> List.of(new MadeProfiles(file)), tasks, dialogs);
        profiles.setOnGo((node, evidence) -> shown.add(node.name() + " " + evidence.value()));
        model = MadeTools.findings(profiles, tasks);
        profiles.open(List.of(MadeProfiles.FILE));
        tasks.runAll();
        profiles.select(Optional.of(profiles.profiles().getFirst()));
    }

    private List<String> rules() {
        return model.findings().stream().map(ProfileFinding::rule).toList();
    }

    @Test
    void aProfileIsLookedAtWhenItIsSelected() {
        tasks.runAll();

        assertTrue(rules().contains("profile-damaged"), rules().toString());
        assertEquals(FindingsViewModel.State.CHECKED, model.stateProperty().get());
    }

    @Test
    void aFindingLeadsToWhereItWasSeen() {
        tasks.runAll();
        shown.clear();
        ProfileFinding missing = model.findings().stream().filter(each -> !each.evidence().isEmpty()).findFirst()
                .orElseThrow();
        model.go(missing);

        assertEquals(1, shown.size());
    }

    @Test
    void theFilesOfTheOtherMachineAreLookedForWhereThePersonSays() throws IOException {
        Files.copy(PST, folder.resolve("archive.pst"));
        tasks.runAll();
        boolean before = rules().contains("ost-missing");
        model.foldersProperty().set("C:\\Data=" + folder);
        model.check();
        tasks.runAll();

        assertFalse(before);
        assertEquals(List.of("C:\\Data\\anna.ost"), model.findings().stream()
                .filter(each -> each.rule().equals("ost-missing")).map(each -> each.arguments().getFirst()).toList());
    }

    @Test
    void aMistypedFolderIsSaid() {
        tasks.runAll();
        model.foldersProperty().set("C:\\Data");
        model.check();

        assertEquals(List.of("Where the files are"), dialogs.told);
    }

    @Test
    void theDeepCheckShowsWhatItFound() {
        tasks.runAll();
        model.checkDeeply();
        assertTrue(model.runningProperty().get());
        tasks.runAll();

        assertEquals(FindingsViewModel.State.CHECKED_DEEPLY, model.stateProperty().get());
    }

    @Test
    void whatWasFoundIsCopiedWithWhatToTry() {
        tasks.runAll();
        model.copy(model.findings());

        assertTrue(dialogs.copied.getFirst().contains("What to try: "));
    }

    @Test
    void nothingIsLookedAtWhenNoProfileIsSelected() {
        tasks.runAll();
        profiles.select(Optional.empty());

        assertEquals("Select a profile to see what may be wrong with it.", model.summary());
    }
}
