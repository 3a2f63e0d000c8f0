package org.mapiscope.gui.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.view.MadeViews;
import org.mapiscope.subsystem.ScriptedService;

/** A message is deleted by another session while its properties are shown. */
@ExtendWith(OnFxThread.class)
class GoneObjectTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private PropertyPane pane;
    private TestWindow window;
    private ObjectPath.Entry folder;
    private ObjectPath.Entry message;

    @BeforeEach
    void open(@TempDir Path place) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(place, ScriptedService.serving(MadeViews.contents()));
        OpenSession session = mapi.logOn();
        find(session);
        pane = new PropertyPane(new PropertyViewModel(session, tasks, new AnsweredDialogs()));
        window = new TestWindow(pane);
        pane.show(message);
        tasks.runAll();
    }

    @AfterEach
    void close() {
        window.close();
        mapi.close();
    }

    private void find(OpenSession session) throws MapiException {
        EntryId store = session.stores().stream().filter(each -> each.name().equals("Views"))
                .map(StoreEntry::entryId).findFirst().orElseThrow();
        FolderTree tree = new FolderTree(session.store(store).orElseThrow());
        folder = new ObjectPath.Entry(store, tree.children(tree.root()).stream()
                .filter(each -> each.name().equals("Freebusy Data")).map(FolderEntry::entryId).findFirst()
                .orElseThrow());
        try (Opened<MapiTable> table = Opening.table(session, new TablePath.Contents(folder, 0))) {
            message = new ObjectPath.Entry(store, Rows.all(table.object(), List.of(PropTags.PR_ENTRYID)).getFirst()
                    .entryId(PropTags.PR_ENTRYID).orElseThrow());
        }
    }

    @Test
    void whatWasReadStaysWithTheReasonWhyItIsNotReadAnew() throws MapiException {
        int before = pane.model().lines().visible().size();
        try (Opened<MapiProp> opened = Opening.writable(mapi.logOn(), folder)) {
            ((MapiFolder) opened.object()).deleteMessages(List.of(message.entryId()), 0);
        }
        pane.model().refresh();
        tasks.runAll();

        assertEquals(List.of(before, Optional.of(HResult.MAPI_E_NOT_FOUND)),
                List.of(pane.model().lines().visible().size(),
                        pane.model().failureProperty().get().map(MapiException::result)));
    }
}
