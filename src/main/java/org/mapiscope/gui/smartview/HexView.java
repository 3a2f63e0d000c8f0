package org.mapiscope.gui.smartview;

import javafx.collections.ObservableListBase;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.Messages;

/** Bytes as offset, hex and characters; only the lines that are seen exist. FX thread only. */
final class HexView extends StackPane {
    private static final int LINES_IN_VIEW = 8;

    private final Messages texts = Messages.of(HexView.class);
    private final HexModel model;
    private final ListView<Integer> list = new ListView<>();
    private final HexKeys keys;

    HexView(HexModel model) {
        this.model = model;
        getStyleClass().add("hex-view");
        list.setId("smartview-hex");
        list.setAccessibleText(texts.text("hex"));
        list.getStyleClass().addAll("edge-to-edge", "mono");
        list.setPlaceholder(new Label(texts.text("no-bytes")));
        list.setCellFactory(any -> new HexCell(model));
        getChildren().add(list);
        keys = new HexKeys(model, this::linesInView);
        list.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> point(event, event.isShiftDown()));
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> point(event, true));
        model.sourceProperty().subscribe(source -> showSource());
        model.caretProperty().subscribe(offset -> reveal(offset.longValue()));
    }

    ListView<Integer> list() {
        return list;
    }

    private void showSource() {
        list.setItems(new LineNumbers(model.lines()));
        list.scrollTo(0);
    }

    /** Scrolls so that a byte is seen; does nothing when it is. */
    private void reveal(long offset) {
        int line = (int) (offset / HexLine.BYTES);
        if (list.getItems().isEmpty() || isSeen(line)) {
            return;
        }
        list.scrollTo(Math.max(0, line - linesInView() / 3));
    }

    private boolean isSeen(int line) {
        return list.lookupAll(".hex-cell").stream().filter(HexCell.class::isInstance).map(HexCell.class::cast)
                .anyMatch(cell -> !cell.isEmpty() && cell.isVisible() && cell.getIndex() == line
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.localToScene(cell.getBoundsInLocal()).getMaxY() <= list
                                .localToScene(list.getBoundsInLocal()).getMaxY());
    }

    private int linesInView() {
        double height = list.lookupAll(".hex-cell").stream().filter(HexCell.class::isInstance)
                .mapToDouble(cell -> cell.getBoundsInLocal().getHeight()).filter(each -> each > 0).findFirst()
                .orElse(0);
        return height == 0 ? LINES_IN_VIEW : Math.max(1, (int) (list.getHeight() / height));
    }

    private void point(MouseEvent event, boolean extend) {
        HexCell cell = cell(event.getPickResult().getIntersectedNode());
        if (cell == null || cell.isEmpty() || isForMenu(event)) {
            return;
        }
        long offset = cell.offsetAt(cell.sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
        if (extend) {
            model.extend(offset);
        } else {
            model.select(offset);
        }
    }

    /** {@return whether the menu is asked for, of more than one byte that is selected already} */
    private boolean isForMenu(MouseEvent event) {
        return event.getButton() == MouseButton.SECONDARY && model.selectedProperty().get().size() > 1;
    }

    private static @Nullable HexCell cell(@Nullable Node node) {
        Node each = node;
        while (each != null && !(each instanceof HexCell)) {
            each = each.getParent();
        }
        return (HexCell) each;
    }

    /** The numbers of lines, none of which is kept. */
    private static final class LineNumbers extends ObservableListBase<Integer> {
        private final int size;

        LineNumbers(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
