package org.mapiscope.operation.profile.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfileEditor.Edited;
import org.mapiscope.operation.profile.edit.ProfilePlan.Kind;
import org.mapiscope.registry.MemoryRegistry;

class ProfileEditorTest {
    private static final String WORK = EditedProfiles.PROFILE;
    private static final MapiUid OWN = MapiUid.parse("01020304-0506-0708-090A-0B0C0D0E0F10");
    private static final PropValue COMMENT = new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "世界");

    @TempDir
    Path folder;

    private EditedProfiles test;
    private ProfileEditor editor;

    @BeforeEach
    void open() throws MapiException {
        test = new EditedProfiles(folder).filled();
        editor = test.editor;
    }

    @AfterEach
    void close() {
        test.close();
    }

    private List<String> serviceNames() throws MapiException {
        ProfileContent content = test.content();
        return content.services().stream().map(each -> content.displayName(each.uid()).orElse("")).toList();
    }

    private static HResult result(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(MapiException.class, call).result();
    }

    @Test
    void aDeletedProfileComesBackFromItsBackupAsItWas() throws MapiException {
        test.set(OWN, COMMENT);
        editor.change(each -> each.setDefault(WORK));
        ProfileContent before = test.content();

        Edited deleted = editor.change(each -> each.delete(WORK));
        assertEquals(List.of(), test.names());
        ProfileBackup backup = ProfileBackups.read(deleted.backup().orElseThrow().file());
        editor.change(each -> each.restore(backup, WORK));

        assertEquals(before, test.content());
    }

    @Test
    void aBackupComesBackUnderAnotherNameBesideTheFirst() throws MapiException {
        ProfileContent before = test.content();
        ProfileBackup backup = editor.backUp(WORK);
        editor.change(each -> each.restore(backup, "Other"));

        assertEquals(List.of(List.of("Other", WORK), before.withName("Other")),
                List.of(test.names(), test.content("Other").withId(before.id())));
    }

    @Test
    void aProfileIsPutBackToWhatItWas() throws MapiException {
        ProfileContent before = test.content();
        ProfileBackup backup = editor.backUp(WORK);
        editor.change(each -> each.remove(WORK, test.service(0)));
        editor.change(each -> each.restore(backup, WORK));

        assertEquals(before, test.content());
    }

    @Test
    void secretsAreInNoBackupAndStayInTheProfile() throws MapiException, IOException {
        PropValue secret = new PropValue.UnicodeValue(EditedProfiles.SECRET, "Geheim-4711");
        MapiUid service = test.service(0);
        editor.change(each -> each.setProperty(WORK, service, secret));
        ProfileBackup backup = editor.backUp(WORK);
        editor.change(each -> each.configure(WORK, service, List.of(EditedProfiles.path("/x/c.pst"))));
        editor.change(each -> each.restore(backup, WORK));

        assertEquals(List.of(false, List.of(EditedProfiles.SECRET), secret),
                List.of(Files.readString(backup.file()).contains("4711"), backup.secrets(),
                        test.get(service, EditedProfiles.SECRET)));
    }

    @Test
    void aSecretThatWentWithItsProfileIsNamedAsMissing() throws MapiException {
        MapiUid service = test.service(0);
        editor.change(each -> each.setProperty(WORK, service,
                new PropValue.UnicodeValue(EditedProfiles.SECRET, "Geheim-4711")));
        ProfileBackup backup = editor.change(each -> each.remove(WORK, service)).backup().orElseThrow();
        ProfilePlan plan = editor.planner().restore(backup, WORK);
        editor.apply(plan);

        assertEquals(List.of(ProfileDifference.Kind.SERVICE_ADDED, ProfileDifference.Kind.PROVIDER_ADDED,
                ProfileDifference.Kind.PROPERTY_SET, ProfileDifference.Kind.SECRET_MISSING),
                plan.differences().stream().map(ProfileDifference::kind).distinct()
                        .filter(kind -> kind != ProfileDifference.Kind.PROVIDER_FLAGS
                                && kind != ProfileDifference.Kind.SERVICE_ORDER
                                && kind != ProfileDifference.Kind.PROVIDER_ORDER)
                        .toList());
    }

    @Test
    void everyChangeIsTakenBackAndMadeAgain() throws MapiException {
        List<ProfileContent> states = new ArrayList<>(List.of(test.content()));
        MapiUid first = test.service(0);
        MapiUid second = test.service(1);
        List<ProfileEditor.Planning> changes = List.of(each -> each.move(WORK, second, -1),
                each -> each.setProperty(WORK, OWN, COMMENT),
                each -> each.setDefaultStore(WORK, test.provider(0)),
                each -> each.configure(WORK, first, List.of(EditedProfiles.path("/x/c.pst"))),
                each -> each.addService(WORK, "MSUPST MS", "Third", List.of(EditedProfiles.path("/x/d.pst"))),
                each -> each.addProvider(WORK, first, Optional.empty()),
                each -> each.remove(WORK, test.provider(0)),
                each -> each.deleteProperty(WORK, first, PropTags.PR_PST_PATH_W),
                each -> each.deleteSection(WORK, OWN),
                each -> each.remove(WORK, second),
                each -> each.setDefault(WORK));
        for (ProfileEditor.Planning change : changes) {
            editor.change(change);
            states.add(test.content());
        }

        List<ProfileContent> back = new ArrayList<>(List.of(test.content()));
        for (int i = 0; i < changes.size(); i++) {
            editor.undo();
            back.add(test.content());
        }
        assertEquals(states.reversed(), back);
        List<ProfileContent> again = new ArrayList<>(List.of(test.content()));
        for (int i = 0; i < changes.size(); i++) {
            editor.redo();
            again.add(test.content());
        }
        assertEquals(states, again);
    }

    @Test
    void whatIsMadeAndWhatGoesIsTakenBackToo() throws MapiException {
        ProfileContent before = test.content();
        editor.change(each -> each.create("New", List.of()));
        editor.change(each -> each.copy(WORK, "Copy"));
        editor.change(each -> each.rename(WORK, "Renamed"));
        editor.change(each -> each.delete("Renamed"));
        List<String> names = test.names();
        for (int i = 0; i < 4; i++) {
            editor.undo();
        }

        assertEquals(List.of(List.of("Copy", "New"), List.of(WORK), before),
                List.of(names, test.names(), test.content()));
        assertEquals(HResult.MAPI_E_NOT_FOUND, result(editor::undo));
    }

    @Test
    void theFormerDefaultProfileIsTheDefaultAgain() throws MapiException {
        editor.change(each -> each.create("New", List.of()));
        editor.change(each -> each.setDefault(WORK));
        editor.change(each -> each.setDefault("New"));
        editor.undo();

        assertEquals(List.of(true, false), List.of(test.content().isDefault(), test.content("New").isDefault()));
    }

    @Test
    void onlyWhatLosesSomethingWritesABackup() throws MapiException {
        MapiUid service = test.service(0);
        List<Boolean> written = new ArrayList<>();
        for (ProfileEditor.Planning change : List.<ProfileEditor.Planning>of(each -> each.move(WORK, service, 1),
                each -> each.setProperty(WORK, OWN, COMMENT), each -> each.rename(WORK, "Work "
                        .strip().toUpperCase(java.util.Locale.ROOT)),
                each -> each.configure("WORK", service, List.of(EditedProfiles.path("/x/c.pst"))),
                each -> each.deleteSection("WORK", OWN))) {
            written.add(editor.change(change).backup().isPresent());
        }

        assertEquals(List.of(false, false, false, true, true), written);
    }

    @Test
    void nothingIsChangedWhenNoBackupCanBeWritten() throws MapiException, IOException {
        Files.writeString(folder.resolve(ProfileBackups.FOLDER), "a file where the folder should be");
        ProfileContent before = test.content();

        assertEquals(HResult.MAPI_E_DISK_ERROR, result(() -> editor.change(each -> each.delete(WORK))));
        assertEquals(before, test.content());
    }

    @Test
    void aPlanChangesNothingAndSaysWhatWouldBeDifferent() throws MapiException {
        ProfileContent before = test.content();
        MapiUid service = test.service(0);
        ProfilePlan plan = editor.planner().configure(WORK, service, List.of(EditedProfiles.path("/x/c.pst")));

        assertEquals(List.of(
                new ProfileDifference(ProfileDifference.Kind.PROPERTY_CHANGED, Optional.of(service), "a.pst",
                        Optional.of(PropTags.PR_DISPLAY_NAME_W),
                        Optional.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "a.pst")),
                        Optional.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "c.pst"))),
                new ProfileDifference(ProfileDifference.Kind.PROPERTY_CHANGED, Optional.of(service), "a.pst",
                        Optional.of(PropTags.PR_PST_PATH_W), Optional.of(EditedProfiles.path("/x/a.pst")),
                        Optional.of(EditedProfiles.path("/x/c.pst")))),
                plan.differences());
        assertEquals(List.of(before, List.of(WORK)), List.of(test.content(), test.names()));
    }

    @Test
    void aPlanForWhatHasChangedSinceIsRefused() throws MapiException {
        ProfilePlan plan = editor.planner().delete(WORK);
        editor.change(each -> each.setProperty(WORK, OWN, COMMENT));

        assertEquals(HResult.MAPI_E_OBJECT_CHANGED, result(() -> editor.apply(plan)));
    }

    @Test
    void whatAnotherHasChangedSinceIsNotTakenBack() throws MapiException {
        editor.change(each -> each.setProperty(WORK, OWN, COMMENT));
        ProfileEditor other = new ProfileEditor(test.mapi, test.backups);
        other.change(each -> each.move(WORK, test.service(0), 1));

        assertEquals(HResult.MAPI_E_OBJECT_CHANGED, result(editor::undo));
        assertEquals(List.of("b.pst", "a.pst"), serviceNames());
    }

    @Test
    void servicesTakeTheirProvidersAlongAndStopAtTheEnds() throws MapiException {
        MapiUid store = test.provider(1);
        editor.change(each -> each.move(WORK, test.service(1), -7));
        editor.change(each -> each.move(WORK, test.service(0), -1));

        assertEquals(List.of(List.of("b.pst", "a.pst"), store), List.of(serviceNames(), test.provider(0)));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        MapiUid strange = MapiUid.random();
        PropTag tag = PropTag.of(0x7000, PropType.PT_LONG);
        for (ProfileEditor.Planning change : List.<ProfileEditor.Planning>of(each -> each.delete("None"),
                each -> each.remove(WORK, strange), each -> each.move(WORK, strange, 1),
                each -> each.setDefaultStore(WORK, strange), each -> each.configure(WORK, strange, List.of()),
                each -> each.deleteSection(WORK, strange), each -> each.deleteProperty(WORK, strange, tag),
                each -> each.addProvider(WORK, strange, Optional.empty()),
                each -> each.addService(WORK, "NOBODYS", "", List.of()),
                each -> each.create("New", List.of(folder.resolve("gone.pst"))))) {
            assertEquals(HResult.MAPI_E_NOT_FOUND, result(() -> editor.change(change)));
        }
    }

    @Test
    void nothingOfAPlanStaysInTheListOfProfiles() throws MapiException {
        editor.planner().create("New", List.of());
        editor.planner().addService(WORK, "MSUPST MS", "", List.of());

        assertEquals(List.of(WORK), test.names());
    }

    @Test
    void twoThatEditAtOnceLoseNothing() throws Exception {
        try (EditedProfiles second = new EditedProfiles(folder);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(adding(editor, "a"), adding(second.editor, "b")));
            assertEquals(List.of(true, true), List.of(both.get(0).get(), both.get(1).get()));
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }

        assertEquals(List.of("a 0", "a 1", "a 2", "a.pst", "b 0", "b 1", "b 2", "b.pst"),
                serviceNames().stream().sorted().toList());
    }

    private static Callable<Boolean> adding(ProfileEditor editor, String name) {
        return () -> {
            for (int i = 0; i < 3; i++) {
                String service = name + " " + i;
                editor.change(each -> each.addService(WORK, "MSUPST MS", service, List.of()));
            }
            return true;
        };
    }

    @Test
    void theKindOfTheLastChangeIsKnown() throws MapiException {
        editor.change(each -> each.move(WORK, test.service(0), 1));

        assertEquals(Optional.of(Kind.MOVE), editor.lastDone().map(Edited::kind));
        editor.undo();
        assertEquals(List.of(Optional.empty(), Optional.of(Kind.MOVE)),
                List.of(editor.lastDone().map(Edited::kind), editor.lastUndone().map(Edited::kind)));
    }

    @Test
    void profilesOfARegistryFileAreReadAndNeverChanged() throws MapiException, IOException {
        MemoryRegistry registry = new MemoryRegistry();
        registry.key("HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Reg").string("x", "y");
        try (EditedProfiles read = new EditedProfiles(registry)) {
            ProfileContent before = read.content("Reg");

            assertEquals(HResult.MAPI_E_NO_ACCESS, result(() -> read.editor.change(each -> each.delete("Reg"))));
            assertEquals(HResult.MAPI_E_NO_ACCESS, result(() -> read.editor.change(each -> each.rename("Reg", "R"))));
            assertEquals(List.of(before, List.of()), List.of(read.content("Reg"), read.backups.list()));
        }
    }

    @Test
    void aProfileOfARegistryFileIsBroughtAmongOnesOwn() throws MapiException, IOException {
        MemoryRegistry registry = new MemoryRegistry();
        registry.key("HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Reg"
                + "\\0403020106050807090a0b0c0d0e0f10").string("001f3001", "Name");
        try (EditedProfiles read = new EditedProfiles(registry)) {
            ProfileBackup backup = read.editor.backUp("Reg", folder.resolve("reg.json"));
            editor.change(each -> each.restore(backup, "Copy"));

            assertEquals(List.of(Optional.of("Name"), read.content("Reg").sections()),
                    List.of(test.content("Copy").text(OWN, PropTags.PR_DISPLAY_NAME_W),
                            test.content("Copy").sections()));
        }
    }
}
