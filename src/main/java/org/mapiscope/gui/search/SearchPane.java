package org.mapiscope.gui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.search.SearchHit;

/** Asks for a search and shows what comes of it. FX thread only; close it when it goes. */
public final class SearchPane extends BorderPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(SearchPane.class);
    private static final double LEAST_QUERY = 120;
    private static final double LEAST_KINDS = 80;
    private static final double GAP = 8;

    private final SearchViewModel model;
    private final TextField query = new TextField();
    private final MenuButton fields = new MenuButton();
    private final VBox notices = new VBox(GAP);
    private final TableView<SearchHit> table;
    private Consumer<ObjectPath> onOpen = path -> {};
    private Consumer<ObjectPath> onOpenElsewhere = path -> {};

    public SearchPane(SearchViewModel model) {
        this.model = model;
        this.table = new TableView<>(model.hits());
        buildTable();
        setTop(new VBox(question(), notices));
        setCenter(table);
        setBottom(bottom());
        model.wrongProperty().subscribe(this::showNotices);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public SearchViewModel model() {
        return model;
    }

    /** Says where to search from now on. */
    public void show(ObjectPath where) {
        model.show(where);
    }

    /** Says what happens when a result is opened, here and in a tab of its own. */
    public void onOpen(Consumer<ObjectPath> here, Consumer<ObjectPath> elsewhere) {
        onOpen = here;
        onOpenElsewhere = elsewhere;
    }

    public void focusQuery() {
        query.requestFocus();
        query.selectAll();
    }

    private Node question() {
        query.setId("search-query");
        query.setPromptText(TEXTS.text("query"));
        query.setAccessibleText(TEXTS.text("query"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setOnAction(event -> model.start());
        query.setMinWidth(LEAST_QUERY);
        HBox.setHgrow(query, Priority.ALWAYS);
        Buttons buttons = new Buttons(TEXTS, "search");
        Button start = buttons.button("start", Feather.SEARCH, model::start);
        Button stop = buttons.button("stop", Feather.X_CIRCLE, model::stop);
        stop.disableProperty().bind(model.runningProperty().not());
        start.setMinWidth(Region.USE_PREF_SIZE);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        ChoiceBox<SearchKind> kinds = kinds();
        kinds.setMinWidth(LEAST_KINDS);
        HBox.setHgrow(kinds, Priority.SOMETIMES);
        HBox first = new HBox(GAP, kinds, query, start, stop);
        first.setAlignment(Pos.CENTER_LEFT);
        FlowPane second = new FlowPane(Orientation.HORIZONTAL, GAP * 2, GAP, fields(),
                box("subfolders", model.subfoldersProperty().get(), on -> model.subfoldersProperty().set(on)),
                box("associated", model.associatedProperty().get(), on -> model.associatedProperty().set(on)));
        second.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(GAP, first, second);
        both.setPadding(new Insets(GAP));
        return both;
    }

    private ChoiceBox<SearchKind> kinds() {
        ChoiceBox<SearchKind> kinds = new ChoiceBox<>();
        kinds.setId("search-kind");
        kinds.setAccessibleText(TEXTS.text("kind"));
        kinds.getItems().setAll(SearchKind.values());
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(SearchKind kind) {
                return kind == null ? "" : TEXTS.text("kind." + kind);
            }

            @Override
            public SearchKind fromString(String text) {
                throw new UnsupportedOperationException("Nobody types a kind of search");
            }
        });
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        model.kindProperty().subscribe(kind -> {
            query.setPromptText(TEXTS.text("query." + kind));
            fields.setDisable(kind != SearchKind.WORDS);
        });
        return kinds;
    }

    private Node fields() {
        fields.setId("search-fields");
        for (SearchField field : SearchField.values()) {
            CheckMenuItem item = new CheckMenuItem(TEXTS.text("field." + field));
            item.setSelected(model.isIn(field));
            item.selectedProperty().subscribe(on -> {
                model.setIn(field, on);
                describeFields();
            });
            fields.getItems().add(item);
        }
        describeFields();
        return fields;
    }

    private void describeFields() {
        List<String> names = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            if (model.isIn(field)) {
                names.add(TEXTS.text("field." + field));
            }
        }
        fields.setText(TEXTS.text("fields", String.join(", ", names)));
    }

    private static CheckBox box(String key, boolean on, Consumer<Boolean> changed) {
        CheckBox box = new CheckBox(TEXTS.text(key));
        box.setId("search-" + key);
        box.setSelected(on);
        box.selectedProperty().subscribe(changed);
        return box;
    }

    private void buildTable() {
        table.setId("search-results");
        table.setAccessibleText(TEXTS.text("results"));
        Label none = new Label();
        none.textProperty().bind(model.statusProperty().map(status -> status.isEmpty()
                ? TEXTS.text("empty")
                : status));
        table.setPlaceholder(none);
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (SearchColumn column : SearchColumn.values()) {
            table.getColumns().add(Columns.text(column.title(), column.width(), column::text));
        }
        table.setRowFactory(any -> {
            TableRow<SearchHit> row = new TableRow<>();
            row.setOnMouseClicked(event -> clicked(row, event));
            return row;
        });
    }

    private void clicked(TableRow<SearchHit> row, MouseEvent event) {
        if (row.isEmpty()) {
            return;
        }
        if (event.getButton() == MouseButton.MIDDLE) {
            onOpenElsewhere.accept(row.getItem().path());
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            onOpen.accept(row.getItem().path());
        }
    }

    private Node bottom() {
        ProgressBar bar = new ProgressBar();
        bar.setId("search-progress");
        bar.setPrefWidth(160);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        Label status = new Label();
        status.setId("search-status");
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        Hyperlink unread = new Hyperlink(TEXTS.text("copy-failures"));
        unread.setId("search-copy-failures");
        unread.setOnAction(event -> model.copyFailures());
        model.statusProperty().subscribe(words -> unread.setVisible(!model.failures().isEmpty()));
        HBox line = new HBox(GAP, bar, status, unread);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(GAP / 2, GAP, GAP / 2, GAP));
        return line;
    }

    private void showNotices(String wrong) {
        notices.getChildren().clear();
        if (!wrong.isEmpty()) {
            notices.getChildren().add(new Notice(Notice.Kind.WARNING, wrong));
        }
        notices.setPadding(wrong.isEmpty() ? Insets.EMPTY : new Insets(0, GAP, GAP, GAP));
    }

    private void key(KeyEvent event) {
        boolean inTable = table.isFocused();
        SearchHit selected = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
            model.stop();
            event.consume();
        } else if (inTable && event.getCode() == KeyCode.ENTER && selected != null) {
            (event.isShortcutDown() ? onOpenElsewhere : onOpen).accept(selected.path());
            event.consume();
        } else if (inTable && event.getCode() == KeyCode.C && event.isShortcutDown()) {
            List<SearchHit> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
            model.copy(chosen.isEmpty() ? model.hits() : chosen);
            event.consume();
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
