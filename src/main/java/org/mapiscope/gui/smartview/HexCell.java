package org.mapiscope.gui.smartview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A line of the hex view, with what is selected and marked behind its text. FX thread only. */
final class HexCell extends ListCell<Integer> {
    private static final int OFFSET_COLUMNS = 8;
    private static final int HEX_AT = OFFSET_COLUMNS + 2;
    private static final int CHARACTERS_AT = HEX_AT + HexLine.column(HexLine.BYTES) + 1;
    private static final int COLUMNS = CHARACTERS_AT + HexLine.BYTES + 1;

    private final HexModel model;
    private final Text offset = text("hex-offset");
    private final Text hex = text("hex-bytes");
    private final List<Text> characters = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Line line = new Line();

    HexCell(HexModel model) {
        this.model = model;
        getStyleClass().add("hex-cell");
        line.getChildren().addAll(offset, hex);
        model.changesProperty().subscribe(count -> show());
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().addAll("text", style);
        text.setMouseTransparent(true);
        return text;
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
        super.updateItem(number, empty);
        show();
    }

    private void show() {
        Integer number = getItem();
        if (isEmpty() || number == null || number >= model.lines()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        HexLine shown = model.line(number);
        offset.setText(shown.offset());
        hex.setText(shown.hex());
        showCharacters(shown.characters());
        showMarks(model.rangeOf(number));
        setAccessibleText(shown.offset() + ": " + shown.hex() + " " + String.join("", shown.characters()));
        setGraphic(line);
        line.requestLayout();
    }

    private void showCharacters(List<String> shown) {
        while (characters.size() < shown.size()) {
            Text text = text("hex-character");
            characters.add(text);
            line.getChildren().add(text);
        }
        for (int i = 0; i < characters.size(); i++) {
            characters.get(i).setText(i < shown.size() ? shown.get(i) : "");
        }
    }

    private void showMarks(ByteRange bytes) {
        marks.forEach(mark -> line.getChildren().removeAll(mark.inHex(), mark.inCharacters()));
        marks.clear();
        model.unparsedProperty().get().forEach(range -> mark("hex-unparsed", range.in(bytes), bytes));
        mark("hex-marked", model.markedProperty().get().in(bytes), bytes);
        mark("hex-selected", model.selectedProperty().get().in(bytes), bytes);
    }

    private void mark(String style, ByteRange range, ByteRange bytes) {
        if (!range.isEmpty()) {
            Mark mark = new Mark(region(style), region(style), (int) (range.from() - bytes.from()),
                    (int) (range.to() - bytes.from()));
            marks.add(mark);
            line.getChildren().add(marks.size() * 2 - 2, mark.inHex());
            line.getChildren().add(marks.size() * 2 - 1, mark.inCharacters());
        }
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        return region;
    }

    /** {@return the byte at a place in this cell} */
    long offsetAt(double x) {
        double column = (x - line.getLayoutX()) / line.columnWidth();
        int index = column >= CHARACTERS_AT
                ? (int) Math.min(HexLine.BYTES - 1, column - CHARACTERS_AT)
                : HexLine.index(column - HEX_AT);
        return (long) getIndex() * HexLine.BYTES + index;
    }

    /**
     * A range with its colour behind the digits and behind the characters.
     *
     * @param from index in the line
     * @param to index after the last
     */
    private record Mark(Region inHex, Region inCharacters, int from, int to) {}

    /** Puts all of it into columns of one width, for the font's letters all have one. */
    private final class Line extends Pane {
        private static final String SAMPLE = "00000000";
        private final Text sample = text("hex-bytes");

        Line() {
            sample.setText(SAMPLE);
            sample.setVisible(false);
            sample.setManaged(false);
            getChildren().add(sample);
        }

        double columnWidth() {
            return sample.getLayoutBounds().getWidth() / SAMPLE.length();
        }

        @Override
        protected double computePrefWidth(double height) {
            return columnWidth() * COLUMNS;
        }

        @Override
        protected double computePrefHeight(double width) {
            return sample.getLayoutBounds().getHeight();
        }

        @Override
        protected void layoutChildren() {
            double width = columnWidth();
            double height = sample.getLayoutBounds().getHeight();
            place(offset, 0);
            place(hex, HEX_AT * width);
            double step = model.utf16Property().get() ? 2 * width : width;
            for (int i = 0; i < characters.size(); i++) {
                place(characters.get(i), CHARACTERS_AT * width + i * step);
            }
            for (Mark mark : marks) {
                double from = (HEX_AT + HexLine.column(mark.from())) * width;
                double to = (HEX_AT + HexLine.column(mark.to() - 1) + 2) * width;
                mark.inHex().resizeRelocate(from - 1, 0, to - from + 2, height);
                mark.inCharacters().resizeRelocate((CHARACTERS_AT + mark.from()) * width, 0,
                        (mark.to() - mark.from()) * width, height);
            }
        }

        private void place(Text text, double x) {
            text.relocate(x, 0);
        }
    }
}
