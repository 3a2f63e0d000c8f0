package org.mapiscope.gui.contents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The rows in view of a table that may have millions, all of one height. JavaFX's own flow goes through the heights of all
 * rows, seen or not, several times whenever it scrolls or is laid out; this one multiplies. FX thread only.
 *
 * <p>A table's skin wants a flow of JavaFX's: this is one by its face alone. The one that it extends has no rows and lays
 * out nothing; only its two bars are used. Lengths are pixels of the scene.
 *
 * @param <R> a row
 */
final class RowFlow<R extends IndexedCell<?>> extends VirtualFlow<R> {
    /** Of a pixel: a row that is cut by less is whole. */
    private static final double PART = 0.5;

    private final double rowHeight;
    private final DoubleSupplier contentWidth;
    private final Group sheet = new Group();
    private final Group clipped = new Group(sheet);
    private final Rectangle clip = new Rectangle();
    private final RowBars bars = new RowBars(this, getVbar(), getHbar());
    /** Rows that are not in view, which somebody has asked for all the same. */
    private final Map<Integer, R> unseen = new HashMap<>();

    private final Deque<R> spare = new ArrayDeque<>();
    private List<R> rows = List.of();
    private int count;
    private Upkeep upkeep = Upkeep.NONE;

    /** What must be done to the rows that stay in view, each with what those before it do. */
    private enum Upkeep {
        NONE, LAYOUT, UPDATE, REBUILD, RECREATE
    }

    /**
     * @param rowHeight of every row
     * @param contentWidth how wide all columns are together
     */
    RowFlow(double rowHeight, DoubleSupplier contentWidth) {
        this.rowHeight = rowHeight;
        this.contentWidth = contentWidth;
        // a flow of JavaFX's that runs across leaves the lower bar alone; one that runs down sets it to 0
        setVertical(false);
        sheet.setAutoSizeChildren(false);
        sheet.getStyleClass().add("sheet");
        clipped.getStyleClass().add("clipped-container");
        clip.setSmooth(false);
        clipped.setAutoSizeChildren(false);
        clipped.setClip(clip);
        getChildren().addFirst(clipped);
        getChildren().add(bars.corner());
        getVbar().setUnitIncrement(rowHeight);
        getVbar().valueProperty().subscribe(value -> requestLayout());
        getHbar().valueProperty().subscribe(value -> need(Upkeep.LAYOUT));
        setOnScroll(event -> bars.move(event, rowHeight));
    }

    /** @param rows that the table has, seen or not */
    void setRowCount(int rows) {
        if (rows != count) {
            count = rows;
            need(Upkeep.UPDATE);
        }
    }

    /** {@return whether some of a column is in view, or would be if it had rows} */
    boolean isColumnInView(double left, double width) {
        return left + width > bars.left() && left < bars.left() + bars.width();
    }

    private void need(Upkeep needed) {
        upkeep = Collections.max(List.of(upkeep, needed));
        requestLayout();
    }

    @Override
    protected void requestCellLayout() {
        need(Upkeep.LAYOUT);
    }

    @Override
    protected void reconfigureCells() {
        need(Upkeep.UPDATE);
    }

    @Override
    protected void rebuildCells() {
        need(Upkeep.REBUILD);
    }

    @Override
    protected void recreateCells() {
        need(Upkeep.RECREATE);
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() > 0 && getHeight() > 0) {
            double before = bars.width();
            bars.layout(contentWidth.getAsDouble(), count * rowHeight);
            if (bars.width() != before) {
                upkeep = Collections.max(List.of(upkeep, Upkeep.LAYOUT));
            }
            clip.setWidth(bars.width());
            clip.setHeight(bars.height());
            arrange();
        }
    }

    /** Puts rows where they are seen; one that is seen already stays what it is. */
    private void arrange() {
        double offset = bars.top();
        int first = (int) (offset / rowHeight);
        int end = Math.max(first, (int) Math.ceil((offset + bars.height()) / rowHeight));
        forgetOld();
        rows = take(first, end - first);
        double width = Math.max(contentWidth.getAsDouble(), bars.width());
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            if (upkeep.compareTo(Upkeep.UPDATE) >= 0 || row.getIndex() != first + i) {
                update(row, first + i);
            }
            if (upkeep != Upkeep.NONE) {
                row.requestLayout();
            }
            row.resizeRelocate(0, snapPositionY((first + i) * rowHeight - offset), width, rowHeight);
            row.setVisible(true);
        }
        sheet.setLayoutX(-snapPositionX(bars.left()));
        upkeep = Upkeep.NONE;
    }

    private void forgetOld() {
        if (upkeep.compareTo(Upkeep.UPDATE) >= 0) {
            sheet.getChildren().removeAll(unseen.values());
            unseen.clear();
        }
        if (upkeep.compareTo(Upkeep.REBUILD) >= 0) {
            rows.forEach(row -> row.updateIndex(-1));
        }
        if (upkeep == Upkeep.RECREATE) {
            sheet.getChildren().clear();
            rows = List.of();
            spare.clear();
        }
    }

    /** {@return rows for those places, first those that have them already, then those of no place any more, then new ones} */
    private List<R> take(int first, int wanted) {
        Map<Integer, R> kept = new HashMap<>();
        for (R row : rows) {
            boolean stays = row.getIndex() >= first && row.getIndex() < first + wanted;
            if (!stays || kept.putIfAbsent(row.getIndex(), row) != null) {
                spare.add(row);
            }
        }
        List<R> taken = new ArrayList<>();
        for (int i = first; i < first + wanted; i++) {
            R row = kept.get(i);
            taken.add(row == null ? another(i) : row);
        }
        for (R row : spare) {
            row.updateIndex(-1);
            row.setVisible(false);
        }
        return taken;
    }

    private R another(int index) {
        // one that is as odd or even looks alike
        for (R row : spare) {
            if (row.getIndex() % 2 == index % 2) {
                spare.remove(row);
                return row;
            }
        }
        return spare.isEmpty() ? create() : spare.remove();
    }

    private R create() {
        R row = getCellFactory().call(this);
        sheet.getChildren().add(row);
        return row;
    }

    /** Has a row show what is at a place; a look that changes while rows are laid out would be seen one frame too late. */
    private static void update(IndexedCell<?> row, int index) {
        Set<PseudoClass> look = Set.copyOf(row.getPseudoClassStates());
        row.updateIndex(index);
        if (row.getSkin() == null || !look.equals(row.getPseudoClassStates())) {
            row.applyCss();
        }
    }

    @Override
    public double scrollPixels(double delta) {
        double before = bars.top();
        scrollToPixel(before + delta);
        return bars.top() - before;
    }

    /** What asks for rows right after must get those that are seen then. */
    private void scrollToPixel(double offset) {
        layoutChildren();
        bars.moveTo(offset);
        layoutChildren();
    }

    @Override
    public void scrollTo(int index) {
        layoutChildren();
        double top = Math.clamp(index, 0, Math.max(0, count - 1)) * rowHeight;
        double offset = bars.top();
        if (top < offset) {
            scrollToPixel(top);
        } else if (top + rowHeight > offset + bars.height()) {
            scrollToPixel(top + rowHeight - bars.height());
        }
    }

    @Override
    public void scrollToTop(int index) {
        scrollToPixel(index * rowHeight);
    }

    @Override
    public void scrollTo(R row) {
        scrollTo(row.getIndex());
    }

    @Override
    public void scrollToTop(R row) {
        scrollToTop(row.getIndex());
    }

    @Override
    public void scrollToBottom(R row) {
        scrollToPixel((row.getIndex() + 1) * rowHeight - bars.height());
    }

    @Override
    public double getViewportLength() {
        return bars.height();
    }

    @Override
    public @Nullable R getFirstVisibleCell() {
        return rows.isEmpty() || rows.getFirst().isEmpty() ? null : rows.getFirst();
    }

    @Override
    public @Nullable R getLastVisibleCell() {
        return rows.reversed().stream().filter(row -> !row.isEmpty()).findFirst().orElse(null);
    }

    @Override
    protected @Nullable R getFirstVisibleCellWithinViewport() {
        return whole().findFirst().orElse(null);
    }

    @Override
    protected @Nullable R getLastVisibleCellWithinViewport() {
        return whole().reduce((before, last) -> last).orElse(null);
    }

    private Stream<R> whole() {
        return rows.stream().filter(row -> !row.isEmpty() && row.getLayoutY() > -PART
                && row.getLayoutY() + rowHeight < bars.height() + PART);
    }

    @Override
    public @Nullable R getVisibleCell(int index) {
        return rows.stream().filter(row -> row.getIndex() == index).findFirst().orElse(null);
    }

    @Override
    public R getCell(int index) {
        return getPrivateCell(index);
    }

    /** For screen readers, which ask for rows that are not in view, such as all that are selected. */
    @Override
    protected R getPrivateCell(int index) {
        R seen = getVisibleCell(index);
        return seen == null ? unseen.computeIfAbsent(index, this::createUnseen) : seen;
    }

    private R createUnseen(int index) {
        R row = create();
        update(row, index);
        row.setVisible(false);
        return row;
    }

    @Override
    protected List<R> getCells() {
        return rows;
    }
}
