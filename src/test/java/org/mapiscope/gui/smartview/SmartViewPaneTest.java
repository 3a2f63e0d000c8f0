package org.mapiscope.gui.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
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
import org.mapiscope.mapi.Bytes;
import org.mapiscope.smartview.Block;
import org.mapiscope.smartview.SmartViewParser;

@ExtendWith(OnFxThread.class)
class SmartViewPaneTest {
    /** A change number of 22 bytes, and three bytes that are no more of it. */
    private static final Bytes XID = Bytes.ofHex("00112233445566778899AABBCCDDEEFF" + "010203040506");

    private final HeldTasks tasks = new HeldTasks();
    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private SmartViewModel model;
    private TestWindow window;

    @BeforeEach
    void open() {
        Messages.setLanguage(Locale.ENGLISH);
        model = new SmartViewModel(tasks, dialogs);
        window = new TestWindow(new SmartViewPane(model));
        show(XID);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void show(Bytes bytes) {
        model.show(new Subject("", ByteSource.of(bytes), Optional.of(SmartViewParser.XID), "", false));
    }

    private BlockTree tree() {
        return window.find("smartview-tree", BlockTree.class);
    }

    @Test
    void choosingANodeMarksItsBytes() {
        TreeItem<Block> node = tree().getRoot().getChildren().getFirst();
        tree().getSelectionModel().select(node);

        assertEquals(new ByteRange(0, 16), model.hex().markedProperty().get());
        assertTrue(model.statusProperty().get().startsWith("Offset 0x0, 16 bytes chosen."));
    }

    @Test
    void pointingAtAByteChoosesTheDeepestNodeThatHasIt() {
        model.hex().select(18);

        Block chosen = tree().getSelectionModel().getSelectedItem().getValue();
        assertTrue(chosen.offset() <= 18 && 18 < chosen.end() && chosen.children().isEmpty(), chosen.toString());
        assertEquals(new ByteRange(18, 19), model.hex().selectedProperty().get());
    }

    @Test
    void everyParserShowsAnyBytes() {
        for (SmartViewParser parser : SmartViewParser.values()) {
            model.parserProperty().set(Optional.of(parser));
            for (int offset = 0; offset < XID.size(); offset++) {
                model.hex().select(offset);
            }
        }

        assertTrue(model.rootProperty().get().isPresent());
    }

    @Test
    void theArrowsMoveAndShiftSelects() {
        ListView<?> hex = window.find("smartview-hex", ListView.class);
        TestWindow.press(hex, KeyCode.RIGHT);
        TestWindow.press(hex, KeyCode.DOWN);
        TestWindow.pressControl(hex, KeyCode.C);

        assertEquals(17, model.hex().caretProperty().get());
        assertEquals(List.of("02"), dialogs.copied);
    }

    @Test
    void goingToAByteTakesHexAndDecimal() {
        TextField goTo = window.find("smartview-go-to", TextField.class);
        goTo.setText("0x10");
        goTo.fireEvent(new ActionEvent());
        long hex = model.hex().caretProperty().get();
        goTo.setText("here");
        goTo.fireEvent(new ActionEvent());

        assertEquals(16, hex);
        assertEquals(1, dialogs.told.size());
    }

    @Test
    void fiftyMegabytesAreShownWithoutBeingRead() {
        List<Long> read = new ArrayList<>();
        long size = 50L << 20;
        PagedBytes bytes = new PagedBytes(size, tasks, (offset, length) -> {
            read.add(offset);
            return Bytes.of(new byte[length]);
        });
        model.show(new Subject("", bytes, Optional.of(SmartViewParser.XID), "", false));
        tasks.runAll();
        model.hex().select(size - 1);
        tasks.runAll();

        assertEquals(3_276_800, window.find("smartview-hex", ListView.class).getItems().size());
        assertTrue(read.size() <= 3, read.toString());
        assertTrue(model.statusProperty().get().endsWith("Smart View takes at most 4 MB apart."));
    }

    @Test
    void pastedBytesAndFilesAreShown(@TempDir Path folder) throws IOException {
        SmartViewWindow pane = new SmartViewWindow(tasks, dialogs);
        TestWindow other = new TestWindow(pane);
        other.find("smartview-input", TextArea.class).setText("0A 0B");
        long pasted = pane.model().hex().size();
        Path file = Files.write(folder.resolve("bytes.bin"), new byte[70_000]);
        pane.open(file);
        tasks.runAll();

        assertEquals(2, pasted);
        assertEquals(70_000, pane.model().hex().size());
        assertEquals(List.of(), other.silentControls());
        other.close();
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
