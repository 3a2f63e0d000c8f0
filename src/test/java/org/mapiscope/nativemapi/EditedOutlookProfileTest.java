package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.profile.edit.ProfileBackup;
import org.mapiscope.operation.profile.edit.ProfileBackups;
import org.mapiscope.operation.profile.edit.ProfileEditor;
import org.mapiscope.registry.MemoryRegistry;

/** Outlook's own profiles are changed by MAPI's calls, and brought back as far as these go. */
class EditedOutlookProfileTest {
    private static final String WORK = "Work";

    @TempDir
    Path folder;

    private NativeWorld world;
    private ProfileEditor editor;

    @BeforeEach
    void open() throws MapiException {
        world = NativeWorld.of(List.of());
        editor = new ProfileEditor(world.mapi(), new ProfileBackups(folder.resolve("backups")));
        editor.change(each -> each.create(WORK, List.of()));
        editor.change(each -> each.addService(WORK, world.serviceName(), "First", List.of()));
        editor.change(each -> each.addService(WORK, world.serviceName(), "Second", List.of()));
        MapiUid first = service(0);
        editor.change(each -> each.setProperty(WORK, first,
                new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "Größe")));
    }

    @AfterEach
    void close() throws MapiException {
        world.close();
    }

    private MapiUid service(int index) throws MapiException {
        return editor.planner().content(WORK).services().get(index).uid();
    }

    /** {@return names and comments of the services} */
    private List<String> services(String profile) throws MapiException {
        ProfileContent content = editor.planner().content(profile);
        List<String> services = new ArrayList<>();
        content.services().forEach(each -> services.add(content.displayName(each.uid()).orElse("") + ": "
                + content.text(each.uid(), PropTags.PR_COMMENT_W).orElse("")));
        return services;
    }

    private List<String> names() throws MapiException {
        return new ProfileList(world.mapi()).profiles().stream().map(ProfileEntry::name).sorted().toList();
    }

    @Test
    void aDeletedProfileIsMadeAnewOfItsBackup() throws MapiException {
        Optional<ProfileBackup> backup = editor.change(each -> each.delete(WORK)).backup();
        List<String> gone = names();
        editor.change(each -> each.restore(ProfileBackups.read(backup.orElseThrow().file()), WORK));

        assertEquals(List.of(List.of("Test"), List.of("Test", WORK), List.of("First: Größe", "Second: ")),
                List.of(gone, names(), services(WORK)));
    }

    @Test
    void aRemovedServiceIsInTheBackupThatWasWrittenBefore() throws MapiException {
        Optional<ProfileBackup> backup = editor.change(each -> each.remove(WORK, service(0))).backup();
        editor.change(each -> each.restore(backup.orElseThrow(), "Before"));

        assertEquals(List.of(List.of("Second: "), List.of("First: Größe", "Second: ")),
                List.of(services(WORK), services("Before")));
    }

    @Test
    void aProfileThatIsThereIsNotWrittenOver() throws MapiException {
        ProfileBackup backup = editor.backUp(WORK);

        assertEquals(HResult.MAPI_E_COLLISION,
                assertThrows(MapiException.class, () -> editor.change(each -> each.restore(backup, WORK))).result());
    }

    @Test
    void whatMapiHasNoCallForIsRefused() throws MapiException {
        MapiUid first = service(0);
        MapiUid store = editor.planner().content(WORK).providers().getFirst().uid();

        assertEquals(List.of(HResult.MAPI_E_NO_SUPPORT, HResult.MAPI_E_NO_SUPPORT, HResult.MAPI_E_NOT_FOUND),
                List.of(assertThrows(MapiException.class, () -> editor.change(each -> each.move(WORK, first, 1)))
                        .result(),
                        assertThrows(MapiException.class,
                                () -> editor.change(each -> each.setDefaultStore(WORK, store))).result(),
                        assertThrows(MapiException.class, editor::undo).result()));
    }

    @Test
    void profilesAreCopiedRenamedAndMadeDefault() throws MapiException {
        editor.change(each -> each.copy(WORK, "Copy"));
        editor.change(each -> each.rename(WORK, "Renamed"));
        editor.change(each -> each.setDefault("Copy"));

        assertEquals(List.of(List.of("Copy", "Renamed", "Test"), true),
                List.of(names(), editor.planner().content("Copy").isDefault()));
    }

    @Test
    void noPasswordIsInABackup() throws MapiException, IOException {
        PropTag password = PropTag.of(0x6703, PropType.PT_UNICODE);
        MapiUid second = service(1);
        editor.change(each -> each.setProperty(WORK, second, new PropValue.UnicodeValue(password, "Geheim-4711")));
        ProfileBackup backup = editor.backUp(WORK);

        assertEquals(List.of(false, List.of(password)),
                List.of(Files.readString(backup.file()).contains("4711"), backup.secrets()));
    }

    @Test
    void theKeysOfTheProfileAreWrittenBesideTheBackupWithoutSecrets() throws MapiException, IOException {
        MemoryRegistry machine = new MemoryRegistry();
        String profiles = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\";
        machine.key(profiles + WORK + "\\9375CFF0413111d3B88A00104B2A6676\\00000001")
                .string("Account Name", "Größe").string("POP3 Password", "Geheim-4711");
        machine.key(profiles + "Another").string("x", "y");
        ProfileEditor withRegistry = new ProfileEditor(world.mapi(), new ProfileBackups(folder.resolve("backups")),
                () -> Optional.of(machine));
        Path backup = withRegistry.change(each -> each.remove(WORK, service(0))).backup().orElseThrow().file();
        Path reg = backup.resolveSibling(String.valueOf(backup.getFileName()).replace(".json", ".reg"));

        assertEquals("""
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Work\\\
                9375CFF0413111d3B88A00104B2A6676\\00000001]
                "Account Name"="Größe"
                """.strip(), withoutParents(Files.readString(reg, StandardCharsets.UTF_16)));
    }

    /** {@return the file without the keys that have no values} */
    private static String withoutParents(String text) {
        return text.replace("\r", "").replace("\uFEFF", "").replaceAll("\\[[^\\]]*\\]\n\n", "").strip();
    }
}
