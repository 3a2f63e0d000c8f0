package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.browse.BrowserWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;

@ExtendWith(OnFxThread.class)
class BrowserWindowsTest {
    private final ReadOnlyObjectWrapper<Locale> language = new ReadOnlyObjectWrapper<>(Locale.ENGLISH);
    private final BrowserWindows windows = new BrowserWindows(
            () -> new BrowserWindow.Parts(new Settings(new MemoryPreferences()), new RunningTasks(),
                    new ExportTools(new MsgWriter(), PstFiles.tools().converter(), page -> {}), List.of(),
                    language.getReadOnlyProperty(), () -> {}));
    private TestClient client;
    private ClientSession session;
    private Place store;
    private BrowserWindow first;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder);
        session = client.open(Path.of(System.getProperty("mapiscope.demo"), "testPST_variousBodyTypes.pst"));
        store = new Place.Properties(new ObjectPath.Store(session.stores().getFirst().entryId()));
        first = windows.show(session, store);
    }

    @AfterEach
    void close() {
        first.stage().hide();
        client.tasks.runAll();
        client.close();
    }

    @Test
    void anotherPlaceOfTheSessionIsShownInItsWindow() {
        BrowserWindow second = windows.show(session, store);

        assertSame(first, second);
        assertEquals(2, ((TabPane) first.stage().getScene().lookup("#browse-tabs")).getTabs().size());
    }

    @Test
    void aSessionWhoseWindowWasClosedGetsANewOne() {
        first.stage().hide();
        BrowserWindow second = windows.show(session, store);

        assertNotSame(first, second);
        second.stage().hide();
    }
}
