package org.mapiscope.gui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MapiException;

@ExtendWith(OnFxThread.class)
class FilesViewTest {
    private static final Path PST = Path.of(System.getProperty("mapiscope.demo")).resolve("testPST.pst");

    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private TestWindow window;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        window = new TestWindow(new FilesView(new FilesViewModel(FilesViewModelTest.TOOLS, tasks, dialogs)));
        dialogs.toOpen = List.of(PST);
        window.find("files-add", Button.class).fire();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String notice(String id) {
        return ((Notice) window.find(id, StackPane.class).getChildren().getFirst()).text();
    }

    @Test
    void theCheckSaysWhatTheFileIsAndThatNothingIsWrong() {
        window.find("files-check", Button.class).fire();
        tasks.runAll();

        assertTrue(notice("files-summary").matches("Unicode: .* messages, .* Nothing is wrong.*"),
                notice("files-summary"));
    }

    @Test
    void whatWasFoundCanBeCopied() throws IOException {
        dialogs.toOpen = List.of(FilesViewModelTest.cutOff(folder));
        window.find("files-add", Button.class).fire();
        window.find("files-check", Button.class).fire();
        tasks.runAll();
        window.find("files-copy", Button.class).fire();

        assertEquals(1, dialogs.copied.size());
    }

    @Test
    void theConversionShowsItsCounts() {
        dialogs.toSave = Optional.of(folder.resolve("new.pst"));
        window.find("files-convert", Button.class).fire();
        tasks.runAll();

        assertEquals("Conversion", window.find("files-results", TabPane.class).getSelectionModel().getSelectedItem()
                .getText());
        assertTrue(notice("files-converted").startsWith(folder.resolve("new.pst") + ": "),
                notice("files-converted"));
    }

    @Test
    void aFolderThatIsTickedTakesThoseInItAlong() throws MapiException {
        dialogs.toOpen = List.of(FilesViewModelTest.made(folder));
        window.find("files-add", Button.class).fire();
        window.find("files-folders", Button.class).fire();
        tasks.runAll();
        window.find("files-tick-none", Button.class).fire();
        TreeItem<?> root = window.find("files-folders-tree", TreeView.class).getRoot();
        ((CheckBoxTreeItem<?>) root.getChildren().getFirst()).setSelected(true);
        dialogs.toSave = Optional.of(folder.resolve("new.pst"));
        window.find("files-convert", Button.class).fire();
        tasks.runAll();

        assertTrue(notice("files-converted").contains(": 10 messages in 5 folders"), notice("files-converted"));
    }

    @Test
    void deleteTakesTheFileOffTheList() {
        ListView<?> list = window.find("files-list", ListView.class);
        list.requestFocus();
        TestWindow.press(list, KeyCode.DELETE);

        assertEquals(List.of(), list.getItems());
        assertTrue(window.find("files-check", Button.class).isDisabled());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
