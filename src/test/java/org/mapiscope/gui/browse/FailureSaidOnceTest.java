package org.mapiscope.gui.browse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.MemoryPreferences;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.hierarchy.Opener.Where;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/** What is shown of a folder that a file has in its tables but whose own block is damaged. */
@ExtendWith(OnFxThread.class)
class FailureSaidOnceTest {
    private static final String NAME = "Top of Outlook data file";
    private static final Nid TOP = new Nid(0x8022);

    private TestClient client;
    private ObjectPath.Entry folder;
    private Browser browser;
    private BrowserView view;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path place) throws IOException, MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(place);
        ClientSession session = client.open(damaged(place));
        EntryId store = session.stores().getFirst().entryId();
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        folder = new ObjectPath.Entry(store, tree.children(tree.root()).stream()
                .filter(each -> each.name().equals(NAME)).map(FolderEntry::entryId).findFirst().orElseThrow());
        Settings settings = new Settings(new MemoryPreferences());
        browser = new Browser(session, new AnsweredDialogs(), shown -> {});
        view = new BrowserView(browser, new Panes(browser, settings), new Splits(settings), new RunningTasks());
        window = new TestWindow(view);
        client.tasks.runAll();
    }

    private static Path damaged(Path place) throws IOException {
        Path whole = Path.of(System.getProperty("mapiscope.demo"), "testPST_variousBodyTypes.pst");
        byte[] bytes = Files.readAllBytes(whole);
        try (NodeDatabase database = NodeDatabase.open(whole)) {
            Bid properties = database.nodes().find(TOP.value()).orElseThrow().data();
            bytes[(int) database.blocks().find(properties.key()).orElseThrow().where().offset()] ^= 0x55;
        }
        return Files.write(place.resolve("damaged.pst"), bytes);
    }

    @AfterEach
    void close() {
        view.close();
        client.tasks.runAll();
        window.close();
        client.close();
    }

    private List<String> notices() {
        client.tasks.runAll();
        view.applyCss();
        view.layout();
        return view.lookupAll(".notice").stream().map(node -> ((Notice) node).text()).toList();
    }

    private static String upToTheName(String notice) {
        return notice.substring(0, notice.indexOf(": "));
    }

    @Test
    void ofAFolderItIsSaidOnceWithItsNumberAndItsName() {
        browser.open(Place.contents(folder, 0), Where.HERE);

        assertEquals(List.of("IMsgStore::OpenEntry failed (0x8004011B). MAPI_E_CORRUPT_DATA"),
                notices().stream().map(FailureSaidOnceTest::upToTheName).toList());
        assertEquals("", placeholder());
    }

    private String placeholder() {
        return ((Label) window.find("contents-table", TableView.class).getPlaceholder()).getText();
    }

    @Test
    void ofItsPropertiesItIsSaidOnce() {
        browser.open(new Place.Properties(folder), Where.HERE);

        assertEquals(List.of("IMsgStore::OpenEntry failed (0x8004011B). MAPI_E_CORRUPT_DATA"),
                notices().stream().map(FailureSaidOnceTest::upToTheName).toList());
    }

    @Test
    void ofAMessageItIsSaidOnceInAllItsParts() {
        browser.open(new Place.Message(folder), Where.HERE);
        notices();
        window.find("browse-parts", TabPane.class).getSelectionModel().select(1);

        assertEquals(1, notices().size());
    }

    @Test
    void itIsGoneWhereAnotherPlaceIsShown() {
        browser.open(Place.contents(folder, 0), Where.HERE);
        notices();
        browser.open(new Place.Properties(new ObjectPath.Store(folder.store())), Where.HERE);

        assertEquals(List.of(), notices());
    }
}
