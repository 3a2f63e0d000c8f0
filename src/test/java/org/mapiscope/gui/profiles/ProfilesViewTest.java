package org.mapiscope.gui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.profile.Evidence;

@ExtendWith(OnFxThread.class)
class ProfilesViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final MadeProfiles made = new MadeProfiles(MadeProfiles.FILE);
    private ProfilesViewModel model;
    private TestWindow window;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        model = new ProfilesViewModel(List.of(), file -> List.of(made), tasks, dialogs);
        window = new TestWindow(new ProfilesView(model, MadeTools.of(model, tasks)));
        dialogs.toOpen = List.of(MadeProfiles.FILE);
        window.find("profiles-open", Button.class).fire();
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
    }

    // the tree's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private TreeView<TreeNode> tree() {
        return (TreeView<TreeNode>) window.find("profiles-tree", TreeView.class);
    }

    // the list's type of rows is that of the view
    @SuppressWarnings("unchecked")
    private ListView<Fact> overview() {
        return (ListView<Fact>) window.find("overview-list", ListView.class);
    }

    private TreeItem<TreeNode> profile(String name) {
        return tree().getRoot().getChildren().getFirst().getChildren().stream()
                .filter(each -> each.getValue().name().equals(name)).findFirst().orElseThrow();
    }

    private void select(TreeItem<TreeNode> item) {
        tree().getSelectionModel().select(item);
        tasks.runAll();
    }

    private String overviewText() {
        return String.join("\n", overview().getItems().stream().map(Fact::text).toList());
    }

    @Test
    void anOpenedFileIsSaidToBeReadOnly() {
        select(tree().getRoot().getChildren().getFirst());

        assertEquals("""
                NTUSER.DAT - Outlook 16.0
                File: %s
                Access: The file is opened for reading only. Nothing in it is ever changed.
                Profiles: 2 profiles
                Damaged: lf \\Profiles at 0x1000: 2 keys are lost""".formatted(MadeProfiles.FILE), overviewText());
    }

    @Test
    void theOverviewOfTheDefaultProfileOfAnOpenedFileSaysItAll() {
        assertEquals("""
                Profile Anna
                Default profile: Yes
                File: %s
                Place: Outlook 16.0
                Registry key: Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Anna
                Services: Archive (MSUPST MS), Microsoft Exchange (MSEMS), Outlook Address Book (CONTAB)
                Profiles there: Anna, Old
                Damaged: lf \\Profiles\\Anna at 0x1000: 2 keys are lost
                Message store Archive
                Kind: Outlook data file (PST)
                File path: C:\\Data\\archive.pst
                Default store: Yes
                Message store Mailbox - Anna
                Kind: Exchange mailbox
                Default store: No
                Server: mail.example.org
                Mailbox: anna@example.org
                Cached mode: Yes
                OST path: C:\\Data\\anna.ost
                Mail kept offline: 12 months
                Configuration flags: 0x00000180
                Account anna@example.org
                Type: POP3
                Default account: Yes
                Name: Anna
                E-mail address: anna@example.org
                POP3 server: pop.example.org:995, SSL/TLS, user anna
                Service: Archive (MSUPST MS)
                Delivers to: Archive
                Secrets: 2 are there and are not shown
                Address book Outlook Address Book
                Service: CONTAB
                Shows: Contacts
                Outlook's settings
                Versions with settings: 16.0
                FastShutdownBehavior: 1   (Software\\Policies\\Microsoft\\Office\\16.0\\Outlook)"""
                .formatted(MadeProfiles.FILE), overviewText());
    }

    @Test
    void theOverviewIsCopiedAsText() {
        select(profile("Old"));
        window.find("overview-copy-all", Button.class).fire();

        assertEquals(List.of(overviewText()), dialogs.copied);
    }

    @Test
    void aFactLeadsToTheValueThatItIsFrom() {
        select(profile("Anna"));
        overview().getSelectionModel().select(overview().getItems().stream()
                .filter(each -> each.value().endsWith("archive.pst")).findFirst().orElseThrow());
        window.find("overview-go", Button.class).fire();

        PartNode selected = (PartNode) tree().getSelectionModel().getSelectedItem().getValue();
        assertEquals(MadeProfiles.PST_PROVIDER, ((Part.Provider) selected.part()).value().uid());
        assertEquals("profiles-tab-section", window.find("profiles-tabs", TabPane.class).getSelectionModel()
                .getSelectedItem().getId());
        assertTrue(window.textsUnder("section-secrets").getFirst()
                .startsWith("1 secret is there and is not shown: 01026605 (24 bytes)"));
    }

    @Test
    void anotherValueIsFoundAmongThoseThatAreNoProperties() {
        select(profile("Anna"));
        model.go(new Evidence(MadeProfiles.PST_PROVIDER.toString(), "LastBackup"));

        assertEquals("Other values (1)", window.find("section-tabs", TabPane.class).getSelectionModel()
                .getSelectedItem().getText());
    }

    @Test
    void theSearchOpensWhatIsFound() {
        window.find("profiles-filter", TextField.class).setText("anna.ost");
        tasks.runAll();
        window.find("profiles-filter", TextField.class).setText("archive.pst");
        tasks.runAll();

        assertTrue(profile("Anna").isExpanded());
        assertEquals(1, profile("Anna").getChildren().size());
    }

    @Test
    void whatWasFoundStaysSelectedWhenTheSearchIsOver() {
        window.find("profiles-filter", TextField.class).setText("archive.pst");
        tasks.runAll();
        TreeItem<TreeNode> found = profile("Anna").getChildren().getFirst().getChildren().getFirst();
        select(found);
        window.find("profiles-filter", TextField.class).setText("");
        tasks.runAll();

        assertEquals(found.getValue(), tree().getSelectionModel().getSelectedItem().getValue());
        assertEquals(tree().getRow(found), tree().getSelectionModel().getSelectedIndex());
    }

    @Test
    void deleteOnAFileClosesIt() {
        select(tree().getRoot().getChildren().getFirst());
        TestWindow.press(tree(), KeyCode.DELETE);
        tasks.runAll();

        assertEquals(1, made.closed);
        assertEquals(List.of(), tree().getRoot().getChildren());
    }

    @Test
    void f5ReadsTheProfileAnew() {
        TestWindow.press(tree(), KeyCode.F5);
        tasks.runAll();

        assertEquals(2, made.reads);
        assertFalse(overview().getItems().isEmpty());
    }

    @Test
    void controlFGoesToTheSearchAndControlShiftFIsLeftToTheWindow() {
        TextField filter = window.find("profiles-filter", TextField.class);
        tree().requestFocus();
        Event.fireEvent(tree(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));
        boolean withShift = filter.isFocused();
        TestWindow.pressControl(tree(), KeyCode.F);

        assertEquals(List.of(false, true), List.of(withShift, filter.isFocused()));
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
