package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;

/** What is known of the selected row, in plain lines that can be copied. FX thread only. */
final class OverviewPane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Messages texts = Messages.of(OverviewPane.class);
    private final ProfilesViewModel model;
    private final TableView<Fact> table = new TableView<>();

    OverviewPane(ProfilesViewModel model) {
        this.model = model;
        buildTable();
        setCenter(table);
        setTop(tools());
        model.looksProperty().subscribe(number -> show());
    }

    private ToolBar tools() {
        Buttons buttons = new Buttons(texts, "overview");
        Button copy = buttons.button("copy-all", Feather.COPY, () -> copy(table.getItems()));
        copy.disableProperty().bind(model.selectedProperty().map(Optional::isEmpty));
        Button go = buttons.button("go", Feather.CORNER_UP_RIGHT, this::go);
        go.disableProperty().bind(table.getSelectionModel().selectedItemProperty()
                .map(fact -> fact.from().isEmpty()).orElse(true));
        return new ToolBar(copy, go);
    }

    private void buildTable() {
        table.setId("overview-table");
        table.setAccessibleText(texts.text("overview"));
        Label empty = new Label(texts.text("overview.empty"));
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        table.getStyleClass().addAll("dense", "edge-to-edge", "overview");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        TableColumn<Fact, String> label = Columns.text(texts.text("overview.label"), 190, Fact::label);
        label.setMinWidth(120);
        label.setSortable(false);
        TableColumn<Fact, String> value = Columns.text(texts.text("overview.value"), 560, Fact::value);
        value.setSortable(false);
        table.getColumns().setAll(List.of(label, value));
        table.setRowFactory(any -> new FactRow());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show() {
        List<Fact> facts = model.selectedProperty().get().map(Overview::of).orElse(List.of());
        if (!table.getItems().equals(facts)) {
            table.getItems().setAll(facts);
        }
    }

    private void go() {
        Fact fact = table.getSelectionModel().getSelectedItem();
        if (fact != null) {
            fact.from().ifPresent(model::go);
        }
    }

    private void copy(List<Fact> facts) {
        model.dialogs().copy(facts.stream().map(Fact::text).collect(Collectors.joining("\n")));
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            List<Fact> chosen = table.getSelectionModel().getSelectedItems();
            if (chosen.size() == 1 && !chosen.getFirst().isTitle()) {
                model.dialogs().copy(chosen.getFirst().value());
            } else {
                copy(chosen);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        }
    }

    /** A title stands out, and what a person should look at does. */
    private final class FactRow extends TableRow<Fact> {
        private static final PseudoClass TITLE = PseudoClass.getPseudoClass("title");
        private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

        FactRow() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    go();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Fact fact, boolean empty) {
            super.updateItem(fact, empty);
            pseudoClassStateChanged(TITLE, fact != null && fact.kind() == Fact.Kind.TITLE);
            pseudoClassStateChanged(WARNING, fact != null && fact.kind() == Fact.Kind.WARNING);
        }
    }
}
