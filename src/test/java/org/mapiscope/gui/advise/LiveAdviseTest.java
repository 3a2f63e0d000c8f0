package org.mapiscope.gui.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
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
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.advise.AdviseTarget;
import org.mapiscope.operation.advise.Subscription;
import org.mapiscope.operation.view.MadeViews;
import org.mapiscope.subsystem.ScriptedService;

/** A folder is watched in a window while another session changes it. */
@ExtendWith(OnFxThread.class)
class LiveAdviseTest {
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestClient client;
    private OpenSession other;
    private ObjectPath.Entry inbox;
    private AdviseViewModel model;
    private TestWindow window;

    @BeforeEach
    void watch(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder, ScriptedService.serving(MadeViews.contents()));
        ClientSession session = client.logOn();
        other = client.mapi.logOn();
        EntryId store = session.stores().stream().filter(each -> each.name().equals("Views"))
                .map(StoreEntry::entryId).findFirst().orElseThrow();
        FolderTree tree = new FolderTree(session.session().store(store).orElseThrow());
        inbox = new ObjectPath.Entry(store, tree.children(tree.root()).stream()
                .filter(each -> each.name().equals("Inbox")).map(FolderEntry::entryId).findFirst().orElseThrow());
        model = new AdviseViewModel(session, dialogs);
        window = new TestWindow(new AdvisePane(model));
        model.show(inbox);
        window.find("advise-start", Button.class).fire();
        client.tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
        model.close();
        client.tasks.runAll();
        client.close();
    }

    @Test
    void aMessageThatAnotherSessionMakesIsALine() throws Exception {
        change(folder -> {
            try (Message message = folder.createMessage(0)) {
                message.setProps(List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "New")));
                message.saveChanges(0);
            }
        });

        assertEquals(List.of("fnevObjectCreated"), shown());
    }

    @Test
    void aFolderThatAnotherSessionRenamesIsALine() throws Exception {
        change(folder -> folder.setProps(List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Renamed"))));

        assertEquals(List.of("fnevObjectModified"), shown());
    }

    private void change(Change change) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (Subscription last = Subscription.start(client.sessions().getFirst().session(),
                new AdviseTarget.Entry(inbox), 0x14, notifications -> told.countDown());
                Opened<MapiProp> opened = Opening.writable(other, inbox)) {
            change.make((MapiFolder) opened.object());
            assertEquals(List.of(true, true), List.of(told.await(10, TimeUnit.SECONDS), last.isActive()));
        }
        model.take();
    }

    private List<String> shown() {
        TableView<?> table = window.find("advise-table", TableView.class);
        return table.getItems().stream().map(row -> String.valueOf(table.getColumns().get(1).getCellData(0))).toList();
    }

    @FunctionalInterface
    private interface Change {
        void make(MapiFolder folder) throws MapiException;
    }
}
