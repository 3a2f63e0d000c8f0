package org.mapiscope.gui.profiles.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.ProfileSelection.Kind;
import org.mapiscope.gui.profiles.edit.ProfileSelection.Place;
import org.mapiscope.gui.property.Draft;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.ProfileEntry;

class ProfileEditingTest {
    @TempDir
    Path folder;

    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final AnsweredProfileDialogs prompts = new AnsweredProfileDialogs();
    private final List<Optional<String>> changed = new ArrayList<>();
    private TestMapi test;
    private MapiProfiles where;
    private ProfileEditing editing;

    @BeforeEach
    void make() throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        test = new TestMapi(folder);
        where = new MapiProfiles(test.mapi, tasks);
        editing = new ProfileEditing(test.mapi, MachineRegistry.NONE, dialogs, prompts);
        editing.addListener(profile -> changed.add(profile.profile()));
        dialogs.yes = true;
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ProfileSelection profile() {
        return ProfileSelection.profile(where, TestMapi.PROFILE);
    }

    private ProfileContent content(String profile) throws MapiException {
        try (ProfAdmin admin = test.mapi.adminProfiles(0)) {
            return admin.readProfile(profile);
        }
    }

    private MapiUid service() throws MapiException {
        return content(TestMapi.PROFILE).services().getFirst().uid();
    }

    private List<String> names() throws MapiException {
        return test.profiles.profiles().stream().map(ProfileEntry::name).toList();
    }

    private List<String> serviceNames() throws MapiException {
        ProfileContent content = content(TestMapi.PROFILE);
        return content.services().stream().map(each -> content.displayName(each.uid()).orElse("")).toList();
    }

    private void perform(ProfileAction action, ProfileSelection selection) {
        editing.perform(action, selection);
        tasks.runAll();
    }

    @Test
    void aNewProfileIsMadeOfItsNameAndFiles() throws MapiException {
        prompts.profile = Optional.of(model -> {
            model.nameProperty().set("New");
            model.add(List.of(folder.resolve("testPST.pst")));
        });
        perform(ProfileAction.CREATE, ProfileSelection.of(where));

        assertEquals(List.of(List.of("New", "Test"), 1, List.of(Optional.of("New")), List.of()),
                List.of(names(), content("New").services().size(), changed, dialogs.failures));
    }

    @Test
    void aCopyIsOfferedAFreeNameAndARenamedOneItsOwn() throws MapiException {
        prompts.profile = Optional.of(model -> {});
        perform(ProfileAction.COPY, profile());
        prompts.profile = Optional.of(model -> model.nameProperty().set("Other"));
        perform(ProfileAction.RENAME, profile());

        assertEquals(List.of(List.of("copy Test 2", "rename Test"), List.of("Other", "Test 2")),
                List.of(prompts.asked, names()));
    }

    @Test
    void aDeletionSaysWhatGoesAndThatABackupIsMade() throws MapiException {
        perform(ProfileAction.DELETE, profile());

        assertEquals(List.of(List.of("Delete the profile “Test”?", """
                It has one service and one section. The files that they name stay.
                • Outlook Data File

                A backup of the profile is written first; it can be brought back with “Restore profile”."""), List.of(),
                List.of(Optional.empty()), true),
                List.of(List.of(dialogs.questions.getFirst().title(),
                        dialogs.questions.getFirst().text().replaceAll("• .*", "• Outlook Data File")), names(),
                        changed, Files.isDirectory(folder.resolve("backups"))));
    }

    @Test
    void aNoLeavesAllAsItIs() throws MapiException {
        dialogs.yes = false;
        perform(ProfileAction.DELETE, profile());
        perform(ProfileAction.REMOVE, profile().service(service(), Place.ONLY));

        assertEquals(List.of(List.of("Test"), 1, List.of()),
                List.of(names(), content("Test").services().size(), changed));
    }

    @Test
    void aDeletedProfileIsBroughtBackFromTheListOfBackups() throws MapiException {
        ProfileContent before = content("Test");
        perform(ProfileAction.DELETE, profile());
        List<String> preview = new ArrayList<>();
        prompts.restore = Optional.of(model -> preview.addAll(RestoreModel.preview(model.backups().getFirst())));
        perform(ProfileAction.RESTORE, ProfileSelection.of(where));

        assertEquals(List.of(before, List.of(before.displayName(before.services().getFirst().uid()).orElseThrow()
                + " – " + folder.resolve("testPST.pst"), "1 section")), List.of(content("Test"), preview));
    }

    @Test
    void aProfileIsPutBackAfterAQuestion() throws MapiException {
        ProfileContent before = content("Test");
        perform(ProfileAction.BACK_UP, profile());
        perform(ProfileAction.REMOVE, profile().service(service(), Place.ONLY));
        prompts.restore = Optional.of(model -> model.selectedProperty().set(Optional.of(model.backups().getLast())));
        perform(ProfileAction.RESTORE, profile());

        assertEquals(List.of(before, List.of("Backup of the profile Test")), List.of(content("Test"), dialogs.told));
    }

    @Test
    void servicesAreAddedConfiguredAndMoved() throws MapiException {
        prompts.service = Optional.of(model -> {
            MadeBackups.type(model, PropTags.PR_PST_PATH_W, "/x/a.pst");
            MadeBackups.type(model, PropTags.PR_DISPLAY_NAME_W, "Added");
        });
        perform(ProfileAction.ADD_SERVICE, profile());
        MapiUid added = content("Test").services().getLast().uid();
        perform(ProfileAction.MOVE_UP, profile().service(added, new Place(1, 2)));
        List<String> moved = serviceNames();
        prompts.service = Optional.of(model -> MadeBackups.type(model, PropTags.PR_DISPLAY_NAME_W, "Called"));
        perform(ProfileAction.CONFIGURE, profile().service(added, new Place(0, 2)));

        assertEquals(List.of("Added", "Called", List.of("add-service MSUPST MS", "configure MSUPST MS"),
                Optional.of("/x/a.pst")),
                List.of(moved.getFirst(), serviceNames().getFirst(), prompts.asked,
                        content("Test").text(added, PropTags.PR_PST_PATH_W)));
    }

    @Test
    void whoHearsOfAChangeLearnsWhatWasSelected() throws MapiException {
        List<Optional<MapiUid>> heard = new ArrayList<>();
        editing.addListener(after -> heard.add(after.uid()));
        MapiUid service = service();
        perform(ProfileAction.ADD_PROVIDER, profile().service(service, Place.ONLY));
        perform(ProfileAction.REMOVE, profile().service(service, Place.ONLY));

        assertEquals(List.of(Optional.of(service), Optional.empty()), heard);
    }

    @Test
    void propertiesAreAddedEditedAndDeleted() throws MapiException {
        MapiUid uid = service();
        ProfileSelection section = profile().service(uid, Place.ONLY);
        prompts.draft = Optional.of(new Draft("PR_COMMENT_W", PropType.PT_UNICODE, "first"));
        perform(ProfileAction.ADD_PROPERTY, section);
        prompts.draft = Optional.of(new Draft("0x3004001F", PropType.PT_UNICODE, "second"));
        perform(ProfileAction.EDIT_PROPERTY, section.withProperty(PropTags.PR_COMMENT_W));
        Optional<String> edited = content("Test").text(uid, PropTags.PR_COMMENT_W);
        perform(ProfileAction.DELETE_PROPERTY, section.withProperty(PropTags.PR_COMMENT_W));

        assertEquals(List.of(Optional.of("second"), Optional.empty(), List.of("add", "edit 0x3004001F first")),
                List.of(edited, content("Test").text(uid, PropTags.PR_COMMENT_W), prompts.asked));
    }

    @Test
    void aPropertyThatNobodyKnowsIsToldAndNotSet() throws MapiException {
        ProfileContent before = content("Test");
        prompts.draft = Optional.of(new Draft("PR_NOBODYS", PropType.PT_UNICODE, "x"));
        perform(ProfileAction.ADD_PROPERTY, profile().service(service(), Place.ONLY));

        assertEquals(List.of(before, List.of("Set a property")), List.of(content("Test"), dialogs.told));
    }

    @Test
    void aChangeIsTakenBackAndMadeAgain() throws MapiException {
        ProfileContent before = content("Test");
        perform(ProfileAction.SET_DEFAULT, profile());
        ProfileContent after = content("Test");
        perform(ProfileAction.UNDO, ProfileSelection.of(where));
        ProfileContent back = content("Test");
        perform(ProfileAction.REDO, ProfileSelection.of(where));

        assertEquals(List.of(before, after), List.of(back, content("Test")));
    }

    @Test
    void aFailureIsShownAndChangesNothing() throws MapiException {
        perform(ProfileAction.REMOVE, profile().service(MapiUid.random(), Place.ONLY));

        assertEquals(List.of("IMsgServiceAdmin::DeleteMsgService", List.of()),
                List.of(dialogs.failures.getFirst().call(), changed));
    }

    @Test
    void aProfileOfARegistryFileIsOnlyRead() {
        ProfileSelection selection = ProfileSelection.ofFile("Outlook", Kind.PROFILE);

        assertEquals(List.of("This profile is of a registry file, and registry files are only read."),
                Arrays.stream(ProfileAction.values()).flatMap(each -> editing.whyNot(each, selection).stream())
                        .distinct().toList());
        assertEquals(ProfileAction.values().length, Arrays.stream(ProfileAction.values())
                .filter(each -> editing.whyNot(each, selection).isPresent()).count());
    }

    @Test
    void whatIsPossibleDependsOnWhatIsSelected() throws MapiException {
        ProfileSelection service = profile().service(service(), new Place(0, 2));

        assertEquals(List.of(List.of(ProfileAction.CREATE, ProfileAction.RESTORE),
                List.of(ProfileAction.CREATE, ProfileAction.COPY, ProfileAction.RENAME, ProfileAction.SET_DEFAULT,
                        ProfileAction.DELETE, ProfileAction.BACK_UP, ProfileAction.RESTORE, ProfileAction.ADD_SERVICE),
                List.of(ProfileAction.CREATE, ProfileAction.COPY, ProfileAction.RENAME, ProfileAction.SET_DEFAULT,
                        ProfileAction.DELETE, ProfileAction.BACK_UP, ProfileAction.RESTORE, ProfileAction.ADD_SERVICE,
                        ProfileAction.CONFIGURE, ProfileAction.ADD_PROVIDER, ProfileAction.SET_DEFAULT_STORE,
                        ProfileAction.MOVE_DOWN, ProfileAction.REMOVE, ProfileAction.ADD_PROPERTY,
                        ProfileAction.DELETE_SECTION),
                List.of()),
                List.of(possible(ProfileSelection.of(where)), possible(profile()), possible(service),
                        possible(ProfileSelection.NOTHING)));
    }

    @Test
    void whatIsBegunTwiceOpensOneDialog() throws MapiException {
        editing.perform(ProfileAction.CREATE, ProfileSelection.of(where));
        editing.perform(ProfileAction.RENAME, profile());
        prompts.profile = Optional.of(model -> {
            model.nameProperty().set("New");
            tasks.runAll();
        });
        tasks.runAll();

        assertEquals(List.of(List.of("create"), List.of("New", "Test")), List.of(prompts.asked, names()));
    }

    @Test
    void aDeletionThatIsBegunTwiceIsAskedAboutOnce() throws MapiException {
        AnsweredDialogs waiting = new AnsweredDialogs() {
            @Override
            public boolean confirm(Question question) {
                tasks.runAll();
                return super.confirm(question);
            }
        };
        editing = new ProfileEditing(test.mapi, MachineRegistry.NONE, waiting, prompts);
        editing.perform(ProfileAction.DELETE, profile());
        editing.perform(ProfileAction.DELETE, profile());
        tasks.runAll();

        assertEquals(List.of(1, List.of("Test")), List.of(waiting.questions.size(), names()));
    }

    private List<ProfileAction> possible(ProfileSelection selection) {
        return Arrays.stream(ProfileAction.values()).filter(each -> editing.whyNot(each, selection).isEmpty()).toList();
    }
}
