package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.profile.Evidence;

@ExtendWith(OnFxThread.class)
class ProfilesViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final MadeProfiles made = new MadeProfiles(MadeProfiles.FILE);
    private final List<String> shown = new ArrayList<>();
    private ProfilesViewModel model;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        model = new ProfilesViewModel(List.of(), file -> List.of(made), tasks, dialogs);
        model.setOnGo((node, evidence) -> shown.add(node.name() + " " + evidence.value()));
        model.open(List.of(MadeProfiles.FILE));
        tasks.runAll();
    }

    private ProfileNode profile(String name) {
        return model.profiles().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private void look(TreeNode node) {
        model.select(Optional.of(node));
        tasks.runAll();
    }

    private static String lines(TreeNode node, String indent) {
        StringBuilder text = new StringBuilder(indent + node.name() + "\n");
        node.shown().forEach(each -> text.append(lines(each, indent + " ")));
        return text.toString();
    }

    @Test
    void anOpenedFileShowsItsProfilesUnread() {
        assertEquals("""
                NTUSER.DAT - Outlook 16.0
                 Anna
                 Old
                """, lines(model.shown().getFirst(), ""));
        assertEquals(0, made.reads);
    }

    @Test
    void aProfileIsReadWhenItIsSelected() {
        look(profile("Anna"));

        assertEquals("""
                Anna
                 Archive
                  Archive
                 Microsoft Exchange
                  Mailbox - Anna
                  %s
                 Outlook Address Book
                  Outlook Address Book
                 Accounts
                  anna@example.org
                 Address books
                  Outlook Address Book
                 Other sections
                  pbGlobalProfileSectionGuid
                """.formatted(MadeProfiles.LOST), lines(profile("Anna"), ""));
        assertEquals(Optional.of(MadeProfiles.profile("Anna", true)), model.snapshotProperty().get());
    }

    @Test
    void theSearchFindsValuesInProfilesThatNobodyHasLookedInto() {
        model.filterProperty().set("archive.PST");
        tasks.runAll();

        assertEquals("""
                NTUSER.DAT - Outlook 16.0
                 Anna
                  Archive
                   Archive
                """, lines(model.shown().getFirst(), ""));
    }

    @Test
    void aSearchWithoutAnyMatchShowsNothing() {
        model.filterProperty().set("nowhere");
        tasks.runAll();

        assertEquals(List.of(), model.shown());
    }

    @Test
    void whatIsStillThereAfterARefreshIsTheSameNode() {
        look(profile("Anna"));
        TreeNode service = profile("Anna").children().getFirst();
        made.profiles.put("New", MadeProfiles.empty("New"));
        model.readAgain();
        tasks.runAll();

        assertEquals(List.of("Anna", "New", "Old"), model.profiles().stream().map(TreeNode::name).toList());
        assertEquals(service, profile("Anna").children().getFirst());
        assertEquals(2, made.reads);
    }

    @Test
    void aProfileThatIsGoneSaysWhy() {
        made.profiles.remove("Old");
        look(profile("Old"));

        assertEquals("MAPI_E_NOT_FOUND", NodeWords.word(profile("Old")));
    }

    @Test
    void aFindingLeadsToItsSectionAndValue() {
        look(profile("Anna"));
        shown.clear();
        model.go(new Evidence(MadeProfiles.PST_PROVIDER.toString(), "001f6700"));

        assertEquals(List.of("Archive 001f6700"), shown);
    }

    @Test
    void aFileThatIsOpenIsNotOpenedTwice() {
        shown.clear();
        model.open(List.of(MadeProfiles.FILE));

        assertEquals(0, tasks.waiting());
        assertEquals(List.of("NTUSER.DAT - Outlook 16.0 "), shown);
    }

    @Test
    void aFileIsGivenBackWhenItIsClosed() {
        look(profile("Anna"));
        model.closeFile();
        tasks.runAll();

        assertEquals(List.of(), model.sources());
        assertEquals(1, made.closed);
        assertEquals(Optional.empty(), model.snapshotProperty().get());
    }

    @Test
    void aFileWithoutProfilesIsSaid() {
        model = new ProfilesViewModel(List.of(), file -> List.of(), tasks, dialogs);
        model.open(List.of(Path.of("SYSTEM")));
        tasks.runAll();

        assertEquals(List.of("No profiles in SYSTEM"), dialogs.told);
        assertEquals(List.of(), model.sources());
    }

    @Test
    void aFileThatIsNoRegistryIsSaid() {
        model = new ProfilesViewModel(List.of(), file -> {
            throw new MapiException("RegLoadAppKey", HResult.MAPI_E_CORRUPT_DATA, "no hive");
        }, tasks, dialogs);
        model.open(List.of(Path.of("letter.txt")));
        tasks.runAll();

        assertEquals(List.of("letter.txt is not opened"), dialogs.told);
    }

    @Test
    void aFileThatMayNotBeReadIsAFailure() {
        model = new ProfilesViewModel(List.of(), file -> {
            throw new MapiException("RegLoadAppKey", HResult.MAPI_E_NO_ACCESS, "denied");
        }, tasks, dialogs);
        model.open(List.of(MadeProfiles.FILE));
        tasks.runAll();

        assertEquals(List.of("denied"), dialogs.failures.stream().map(MapiException::detail).toList());
    }

    @Test
    void theFileOfAWindowThatClosedMeanwhileIsGivenBack() {
        model = new ProfilesViewModel(List.of(), file -> List.of(made), tasks, dialogs);
        model.open(List.of(MadeProfiles.FILE));
        model.close();
        tasks.runAll();

        assertEquals(1, made.closed);
    }
}
