package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.FirstRow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.operation.table.TableRow;

/** The table control: as many rows as MAPI's table has, of which the cells that are seen exist. FX thread only. */
final class ContentsTable extends TableView<RowItem> {
    private final Messages texts = Messages.of(ContentsTable.class);
    private final ContentsViewModel model;
    private boolean showing;

    ContentsTable(ContentsViewModel model) {
        this.model = model;
        setId("contents-table");
        setRowFactory(any -> new ContentsRow());
        setAccessibleText(texts.text("table"));
        getStyleClass().addAll("edge-to-edge", "dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        FirstRow.onDown(this);
        setSortPolicy(table -> sortByHeader());
        getColumns().addListener((ListChangeListener<TableColumn<RowItem, ?>>) change -> columnsMoved());
        model.columns().addListener((ListChangeListener<ContentsColumn>) change -> showColumns());
        model.orderProperty().subscribe(this::showOrder);
        model.rowsProperty().subscribe(this::showRows);
        showColumns();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ContentsTableSkin(this);
    }

    /** {@return the row that the person is on} */
    Optional<RowItem> current() {
        int index = getSelectionModel().getSelectedIndex();
        return index < 0 || index >= getItems().size() ? Optional.empty() : Optional.of(getItems().get(index));
    }

    /** Brings a row into view, unless it is seen. */
    void showRow(int row) {
        if (getSkin() instanceof ContentsTableSkin skin && !skin.isSeen(row)) {
            scrollTo(Math.max(0, row - 3));
        }
    }

    /** Selects all rows, or as many of the first as can be copied. */
    void selectAllBounded() {
        getSelectionModel().selectRange(0, Math.min(getItems().size(), ContentsExport.MOST_COPIED));
    }

    /** {@return whether an event's target is in a row, and not in a header or the empty part} */
    boolean isOnRow(EventTarget target) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !(node instanceof javafx.scene.control.TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof javafx.scene.control.TableRow<?> row && !row.isEmpty();
    }

    private void showRows(RowPages rows) {
        int place = getSelectionModel().getSelectedIndex();
        Optional<Bytes> key = current().flatMap(RowItem::row).flatMap(TableRow::instanceKey);
        int first = getSkin() instanceof ContentsTableSkin skin ? skin.firstSeen() : 0;
        // a table forgets its order when it gets other items, and would have them sorted so
        showing = true;
        setItems(rows);
        showing = false;
        showOrder(model.orderProperty().get());
        if (model.keepsPlace() && first < rows.size()) {
            scrollTo(first);
        }
        if (model.keepsPlace() && place >= 0 && place < rows.size()) {
            getSelectionModel().clearAndSelect(place);
            key.ifPresent(known -> rows.get(place).stateProperty().subscribe(state -> leaveOther(place, state, known)));
        }
    }

    /** Rows may have come or gone before the selected one: then another one is in its place, which nobody has chosen. */
    private void leaveOther(int place, RowState state, Bytes key) {
        boolean other = state instanceof RowState.Read read && !read.row().instanceKey().equals(Optional.of(key));
        if (other && getSelectionModel().getSelectedIndex() == place) {
            getSelectionModel().clearSelection();
        }
    }

    private void showColumns() {
        if (!showing && !tags().equals(model.columns().stream().map(ContentsColumn::tag).toList())) {
            showing = true;
            getSortOrder().clear();
            getColumns().setAll(model.columns().stream().map(this::column).toList());
            showing = false;
            showOrder(model.orderProperty().get());
        }
    }

    private TableColumn<RowItem, RowState> column(ContentsColumn shown) {
        TableColumn<RowItem, RowState> column = new TableColumn<>();
        PropTag tag = shown.tag();
        Label title = new Label(ColumnTitle.of(tag));
        CellHint.on(title, () -> ColumnTitle.help(tag));
        column.setGraphic(title);
        column.setUserData(tag);
        column.setPrefWidth(shown.width());
        column.setCellValueFactory(cell -> cell.getValue().stateProperty());
        column.setCellFactory(any -> new ContentsCell(tag, texts, () -> model.orderProperty().get()));
        column.widthProperty().subscribe(width -> columnsMoved());
        return column;
    }

    private List<PropTag> tags() {
        return getColumns().stream().map(column -> (PropTag) column.getUserData()).toList();
    }

    /** A person has moved columns, or made one wider: that is kept. */
    private void columnsMoved() {
        if (!showing) {
            showing = true;
            model.setColumns(getColumns().stream()
                    .map(column -> new ContentsColumn((PropTag) column.getUserData(), column.getWidth())).toList());
            showing = false;
        }
    }

    /** Called when a person clicks a header: the table of MAPI sorts, not this list. */
    private boolean sortByHeader() {
        if (!showing) {
            List<SortOrder> sorts = new ArrayList<>();
            for (TableColumn<RowItem, ?> column : getSortOrder()) {
                sorts.add(new SortOrder((PropTag) column.getUserData(),
                        column.getSortType() == TableColumn.SortType.ASCENDING
                                ? Order.TABLE_SORT_ASCEND
                                : Order.TABLE_SORT_DESCEND));
            }
            model.sortWithin(sorts);
        }
        return true;
    }

    /** Draws the arrows where the table says that it is sorted. */
    private void showOrder(SortOrderSet order) {
        showing = true;
        getSortOrder().clear();
        for (SortOrder sort : order.sorts()) {
            getColumns().stream().filter(column -> sort.tag().equals(column.getUserData())).findFirst()
                    .ifPresent(column -> {
                        column.setSortType(sort.order() == Order.TABLE_SORT_DESCEND
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING);
                        getSortOrder().add(column);
                    });
        }
        showing = false;
    }
}
