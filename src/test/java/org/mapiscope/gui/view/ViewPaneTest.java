package org.mapiscope.gui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.view.MadeViews;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class ViewPaneTest {
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final List<ObjectPath> opened = new ArrayList<>();
    private TestClient client;
    private EntryId store;
    private ClientSession session;
    private ViewPane pane;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder, ScriptedService.serving(MadeViews.contents()));
        session = client.logOn();
        store = session.stores().stream().filter(each -> each.name().equals("Views")).map(StoreEntry::entryId)
                .findFirst().orElseThrow();
        pane = new ViewPane(new ViewViewModel(session, dialogs), opened::add);
        window = new TestWindow(pane);
    }

    @AfterEach
    void close() {
        window.close();
        pane.model().close();
        client.close();
    }

    private ObjectPath.Entry folder(String name) throws MapiException {
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        return new ObjectPath.Entry(store, tree.children(tree.root()).stream().filter(each -> each.name().equals(name))
                .map(FolderEntry::entryId).findFirst().orElseThrow());
    }

    private void show(Place.View.Kind kind, ObjectPath object) {
        pane.model().show(new Place.View(kind, object));
        client.tasks.runAll();
    }

    private List<List<String>> cells() {
        return pane.model().tableProperty().get().rows().stream().map(ViewRow::cells).toList();
    }

    @Test
    void aRuleIsARowWithAllOfItBelow() throws MapiException {
        show(Place.View.Kind.RULES, folder("Inbox"));

        assertEquals(List.of("10", "Tidy up", "ST_ENABLED (0x1)", "0", "Organizer2"),
                cells().getFirst().subList(0, 5));
        assertEquals(
                List.of("Condition", "exist(PR_SUBJECT_W)", "", "Actions", "OP_DELETE", "", "Extended Rule Condition"),
                window.find("view-details", TextArea.class).getText().lines().limit(7).toList());
    }

    @Test
    void aConditionIsOneLineThatCanBeReadBack() throws MapiException {
        show(Place.View.Kind.RULES, folder("Inbox"));

        assertEquals(List.of("exist(PR_SUBJECT_W)", "OP_DELETE"), cells().getFirst().subList(5, 7));
    }

    @Test
    void enterOpensTheMessageThatARuleIs() throws MapiException {
        show(Place.View.Kind.RULES, folder("Inbox"));
        TestWindow.press(window.find("view-table", TableView.class), KeyCode.ENTER);

        assertEquals(pane.model().tableProperty().get().rows().getFirst().object(), Optional.of(opened.getFirst()));
    }

    @Test
    void aTableThatOnlyServersHaveIsExplained() throws MapiException {
        show(Place.View.Kind.RULES, folder("Freebusy Data"));

        assertEquals(
                """
                        PR_RULES_TABLE: IMAPIProp::OpenProperty = MAPI_E_INTERFACE_NOT_SUPPORTED (0x80004002). Only a store on a \
                        server has this table (IExchangeModifyTable); files do not.
                        IPM.Rule.Version2.Message, IPM.Rule.Message, IPM.ExtendedRule.Message: 0 found.""",
                pane.model().attempts());
    }

    @Test
    void aReadingThatAPersonStopsSaysHowFarItCame() throws MapiException {
        pane.model().show(new Place.View(Place.View.Kind.PERMISSIONS, folder("Inbox")));
        client.tasks.stopAll();
        client.tasks.runAll();

        assertEquals(List.of("PR_ACL_TABLE: stopped, with 0 found before.", "no rows"),
                List.of(pane.model().attempts(), pane.model().statusProperty().get()));
    }

    @Test
    void whatHasNoRowsIsNeitherCopiedNorSaved() throws MapiException {
        List<Button> buttons = List.of(window.find("view-copy", Button.class), window.find("view-save", Button.class));
        show(Place.View.Kind.RULES, folder("Freebusy Data"));
        List<Boolean> without = buttons.stream().map(Button::isDisabled).toList();
        show(Place.View.Kind.RULES, folder("Inbox"));

        assertEquals(List.of(true, true), without);
        assertEquals(List.of(false, false), buttons.stream().map(Button::isDisabled).toList());
    }

    @Test
    void permissionsNicknamesAndFreeBusyTimesAreRows() throws MapiException {
        show(Place.View.Kind.PERMISSIONS, folder("Inbox"));
        List<String> permission = cells().getFirst();
        show(Place.View.Kind.NICKNAMES, new ObjectPath.Store(store));
        List<String> nickname = cells().getFirst();
        show(Place.View.Kind.FREE_BUSY, new ObjectPath.Store(store));

        assertEquals(List.of(
                List.of("\\Everyone (S-1-1-0)", "", "ACCESS_ALLOWED_ACE_TYPE", "fsdrightReadBody",
                        "PR_NT_SECURITY_DESCRIPTOR"),
                List.of("Anna", "", "anna@example.org", ""),
                List.of("Published", "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "")),
                List.of(permission, nickname, cells().getFirst()));
    }

    @Test
    void sizeAndLimitsOfAStoreAreRowsAlsoThoseThatItDoesNotHave() throws MapiException {
        show(Place.View.Kind.QUOTA, new ObjectPath.Store(store));

        assertEquals(List.of(List.of("Size of the store", "PR_MESSAGE_SIZE_EXTENDED", "46,080 KB", ""),
                List.of("Warning from", "PR_QUOTA_WARNING", "The store does not say", ""),
                List.of("Warning from (Exchange)", "PR_STORAGE_QUOTA_LIMIT", "The store does not say", ""),
                List.of("Nothing is sent from", "PR_QUOTA_SEND", "51,200 KB", "90%"),
                List.of("Nothing is sent from (Exchange)", "PR_PROHIBIT_SEND_QUOTA", "The store does not say", ""),
                List.of("Nothing is received from", "PR_QUOTA_RECEIVE", "The store does not say", ""),
                List.of("Nothing is received from (Exchange)", "PR_PROHIBIT_RECEIVE_QUOTA", "No limit", ""),
                List.of("Largest message that is sent", "PR_MAX_SUBMIT_MESSAGE_SIZE", "10,240 KB", "")), cells());
    }

    @Test
    void theNamedPropertiesOfAStoreAreRows() throws MapiException {
        show(Place.View.Kind.NAMES, new ObjectPath.Store(store));

        assertEquals(List.of("0x8000 0x820D", "0x8001 Keywords"),
                cells().stream().map(row -> row.get(0) + " " + row.get(1)).toList());
        assertEquals(List.of("PSETID_Appointment PidLidAppointmentStartWhole, dispidApptStartWhole",
                "PS_PUBLIC_STRINGS PidNameKeywords"),
                cells().stream().map(row -> row.get(2) + " " + row.get(3)).toList());
        assertEquals(List.of("0x8000", "0x820D", "{00062002-0000-0000-C000-000000000046} = PSETID_Appointment"),
                window.find("view-details", TextArea.class).getText().lines().limit(3).toList());
    }

    @Test
    void rowsAreCopiedAndSavedWithTabs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("rows.tsv");
        dialogs.toSave = Optional.of(file);
        show(Place.View.Kind.NICKNAMES, new ObjectPath.Store(store));
        TestWindow.pressControl(window.find("view-table", TableView.class), KeyCode.C);
        pane.model().save();
        client.tasks.runAll();

        assertEquals(List.of("Name\tAddress type\tAddress\tShown as\nAnna\t\tanna@example.org\t\n"), dialogs.copied);
        assertEquals(dialogs.copied.getFirst().lines().toList(), Files.readAllLines(file));
    }

    @Test
    void everyControlIsNamedForThoseWhoHearTheScreen() {
        assertEquals(List.of(), window.silentControls());
    }
}
