package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.operation.profile.ProfileSources;

/** What a person changes through the tree, over the profiles of a real subsystem. */
@ExtendWith(OnFxThread.class)
class ProfileChangesTest {
    private final HeldTasks tasks = new HeldTasks();
    private final MadeActions actions = new MadeActions();
    private TestClient client;
    private MapiProfiles where;
    private ProfilesViewModel model;
    private TestWindow window;
    private int waitingBefore;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder);
        where = new MapiProfiles(client.mapi.mapi, tasks);
        model = new ProfilesViewModel(
                List.of(new MachineProfiles(where, ProfileSources.ofMapi(client.mapi.mapi))),
                file -> List.of(new MadeProfiles(file)), tasks, new AnsweredDialogs());
        window = new TestWindow(new ProfilesView(model, MadeTools.of(model, tasks, actions)));
        waitingBefore = tasks.waiting();
        model.readFirst();
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
        client.close();
    }

    // the tree's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TreeView<TreeNode> tree() {
        return (TreeView<TreeNode>) window.find("profiles-tree", TreeView.class);
    }

    private TreeNode selected() {
        return tree().getSelectionModel().getSelectedItem().getValue();
    }

    private void press(KeyCode key) {
        tree().requestFocus();
        TestWindow.press(tree(), key);
    }

    @Test
    void nothingIsReadBeforeThePaneIsSeen() {
        assertEquals(0, waitingBefore);
    }

    @Test
    void theDefaultProfileIsSelectedAtFirst() {
        assertEquals(TestMapi.PROFILE, selected().name());
        assertTrue(model.snapshotProperty().get().isPresent());
    }

    @Test
    void keysChangeWhatIsSelected() {
        press(KeyCode.F2);
        press(KeyCode.DELETE);
        press(KeyCode.INSERT);

        assertEquals(List.of("RENAME PROFILE Test", "DELETE PROFILE Test", "ADD_SERVICE PROFILE Test"), actions.done);
    }

    @Test
    void aServiceIsMeantWhenItIsSelected() {
        tree().getSelectionModel().getSelectedItem().setExpanded(true);
        tree().getSelectionModel().selectNext();
        MapiUid service = model.snapshotProperty().get().orElseThrow().services().getFirst().uid();
        press(KeyCode.DELETE);

        assertEquals(List.of("REMOVE SERVICE Test " + service), actions.done);
    }

    @Test
    void aProfileOfAFileIsNeverChanged() {
        model.open(List.of(MadeProfiles.FILE));
        tasks.runAll();

        assertEquals("Anna", selected().name());
        assertTrue(window.find("profile-add-property", Button.class).isDisabled());
    }

    @Test
    void aProfileThatWasMadeIsShownAndSelected() throws MapiException {
        try (ProfAdmin admin = client.mapi.mapi.adminProfiles(0)) {
            admin.copyProfile(TestMapi.PROFILE, "Copy", 0, 0);
        }
        model.changed(ProfileSelection.profile(where, "Copy"));
        tasks.runAll();

        assertEquals("Copy", selected().name());
    }

    @Test
    void whereAProfileWasDeletedItsSourceIsSelected() throws MapiException {
        try (ProfAdmin admin = client.mapi.mapi.adminProfiles(0)) {
            admin.deleteProfile(TestMapi.PROFILE, 0);
        }
        model.changed(ProfileSelection.of(where));
        tasks.runAll();

        assertEquals("MapiScope's own", selected().name());
        assertEquals(Optional.empty(), model.snapshotProperty().get());
    }

    @Test
    void theProfileOfASessionIsThereAsLongAsTheSession() throws MapiException {
        ClientSession session = client.logOn();
        model.follow(client.sessions());
        tasks.runAll();
        client.tasks.runAll();
        List<String> before = model.sources().stream().map(TreeNode::name).toList();
        client.logOff(session);

        assertEquals(List.of("MapiScope's own", "Session: Test"), before);
        assertEquals(List.of("MapiScope's own"), model.sources().stream().map(TreeNode::name).toList());
    }

    @Test
    void theProfileOfASessionSaysWhatTheSessionSees() throws MapiException {
        client.logOn();
        model.follow(client.sessions());
        client.tasks.runAll();
        model.select(Optional.of(model.sources().getLast().children().getFirst()));
        client.tasks.runAll();

        assertFalse(model.snapshotProperty().get().orElseThrow().stores().isEmpty());
    }
}
