package org.mapiscope.gui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;

/** Shows the first rows of a table. FX thread only. */
final class FirstRows implements Panes.Rows {
    private static final Messages TEXTS = Messages.of(FirstRows.class);
    private static final int ROWS = 500;
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_ATTACH_NUM,
            PropTags.PR_SUBJECT_W, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_SENDER_NAME_W,
            PropTags.PR_MESSAGE_CLASS_W);

    private final ClientSession client;
    private final Panes.RowEvents events;
    private final TableView<PropValues> view = new TableView<>();
    private Optional<TablePath> shown = Optional.empty();
    private TaskRunner.Running reading = () -> {};

    FirstRows(ClientSession client, Panes.RowEvents events) {
        this.client = client;
        this.events = events;
        view.setId("browse-rows");
        view.setAccessibleText(TEXTS.text("loading"));
        view.getStyleClass().addAll("dense", "edge-to-edge");
        for (PropTag tag : COLUMNS.subList(2, COLUMNS.size())) {
            view.getColumns().add(Columns.text(tag.toString(), 200, row -> row.string(tag).orElse("")));
        }
        view.getSelectionModel().selectedItemProperty()
                .subscribe(row -> events.selected(Optional.ofNullable(row).flatMap(this::object)));
        view.setRowFactory(any -> row());
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(view.getSelectionModel().getSelectedItem()).flatMap(this::object)
                        .ifPresent(row -> events.opened(row, Opener.Where.HERE));
            }
        });
    }

    private TableRow<PropValues> row() {
        TableRow<PropValues> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (!row.isEmpty() && (twice || event.getButton() == MouseButton.MIDDLE)) {
                object(row.getItem()).ifPresent(path -> events.opened(path,
                        twice ? Opener.Where.HERE : Opener.Where.NEW_TAB));
            }
        });
        return row;
    }

    private Optional<ObjectPath> object(PropValues row) {
        return shown.flatMap(table -> switch (table) {
            case TablePath.Attachments attachments -> row.integer(PropTags.PR_ATTACH_NUM).stream()
                    .mapToObj(number -> (ObjectPath) new ObjectPath.Attachment(attachments.owner(), number))
                    .findFirst();
            case TablePath.Recipients recipients -> Optional.empty();
            default -> row.entryId(PropTags.PR_ENTRYID).map(id -> new ObjectPath.Entry(table.owner().store(), id));
        });
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(TablePath table) {
        view.getItems().clear();
        shown = Optional.of(table);
        refresh();
    }

    @Override
    public void refresh() {
        reading.cancel();
        view.setPlaceholder(new Label(TEXTS.text("loading")));
        shown.ifPresent(table -> reading = client.tasks().run("", progress -> read(table), rows -> {
            view.setPlaceholder(new Label(""));
            view.getItems().setAll(rows);
        }, e -> view.setPlaceholder(new Label(FailureText.sentences(e)))));
    }

    private List<PropValues> read(TablePath path) throws MapiException {
        try (Opened<MapiTable> table = Opening.table(client.session(), path)) {
            table.object().setColumns(COLUMNS, 0);
            List<PropValues> rows = new ArrayList<>();
            table.object().queryRows(ROWS, 0).forEach(row -> rows.add(PropValues.of(row)));
            return rows;
        }
    }

    @Override
    public void focus() {
        view.requestFocus();
    }

    @Override
    public void close() {
        reading.cancel();
    }
}
