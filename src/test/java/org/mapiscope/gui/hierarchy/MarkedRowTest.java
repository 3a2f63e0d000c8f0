package org.mapiscope.gui.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;

@ExtendWith(OnFxThread.class)
class MarkedRowTest {
    private static final int ROWS = 100;

    private final TreeItem<String> root = new TreeItem<>("root");
    private final TreeTableView<String> tree = new TreeTableView<>(root);
    private final MarkedRow marked = new MarkedRow(tree);
    private TestWindow window;

    @BeforeEach
    void open() {
        TreeTableColumn<String, String> name = new TreeTableColumn<>("Name");
        name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().getValue()));
        tree.getColumns().add(name);
        root.setExpanded(true);
        root.getChildren().setAll(rows());
        window = new TestWindow(tree);
        tree.applyCss();
        tree.layout();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static List<TreeItem<String>> rows() {
        return IntStream.range(0, ROWS).mapToObj(number -> new TreeItem<>("row " + number)).toList();
    }

    private boolean isSelectedSeen() {
        tree.layout();
        VirtualFlow<?> flow = (VirtualFlow<?>) tree.lookup(".virtual-flow");
        int row = tree.getSelectionModel().getSelectedIndex();
        return flow.getFirstVisibleCell().getIndex() <= row && row <= flow.getLastVisibleCell().getIndex();
    }

    @Test
    void aMarkedRowComesIntoSight() {
        tree.getSelectionModel().select(ROWS - 5);
        marked.follow();

        assertEquals(true, isSelectedSeen());
    }

    @Test
    void itStaysInSightWhenRowsComeAboveIt() {
        tree.getSelectionModel().select(3);
        marked.follow();
        root.getChildren().addAll(0, rows());
        marked.show();

        assertEquals(true, isSelectedSeen());
    }

    @Test
    void aPersonWhoLooksElsewhereIsLeftThere() {
        tree.getSelectionModel().select(3);
        marked.follow();
        TestWindow.press(tree, KeyCode.SHIFT);
        root.getChildren().addAll(0, rows());
        marked.show();

        assertEquals(false, isSelectedSeen());
    }
}
