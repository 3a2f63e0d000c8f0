package org.mapiscope.gui.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.export.ExportedItem;

/** What is chosen for an export, and its report. FX thread only. */
final class ExportView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;

    private final Messages texts = Messages.of(ExportView.class);
    private final Buttons buttons = new Buttons(texts, "export");
    private final ExportViewModel model;
    private final TableView<ExportedItem> table = new TableView<>();
    private final ComboBox<ExportForm> forms = new ComboBox<>();

    ExportView(ExportViewModel model) {
        super(GAP);
        this.model = model;
        setPadding(new Insets(GAP));
        buildTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(choices(), actions(), table, report());
    }

    private GridPane choices() {
        GridPane grid = new GridPane(GAP, GAP);
        grid.disableProperty().bind(model.runningProperty());
        buildForms();
        CheckBox subfolders = new CheckBox(texts.text("subfolders"));
        subfolders.setId("export-subfolders");
        subfolders.selectedProperty().bindBidirectional(model.subfoldersProperty());
        CheckBox associated = new CheckBox(texts.text("associated"));
        associated.setId("export-associated");
        associated.selectedProperty().bindBidirectional(model.associatedProperty());
        for (CheckBox box : List.of(subfolders, associated)) {
            // a PST always gets all that there is
            box.disableProperty().bind(model.formProperty().isEqualTo(ExportForm.PST));
            box.setVisible(model.hasFolders());
            box.setManaged(model.hasFolders());
        }
        TextField target = new TextField();
        target.setId("export-target");
        target.textProperty().bindBidirectional(model.targetProperty());
        HBox place = new HBox(GAP, target, buttons.button("choose", Feather.FOLDER, model::chooseTarget));
        HBox.setHgrow(target, Priority.ALWAYS);
        GridPane.setHgrow(place, Priority.ALWAYS);
        grid.addRow(0, labelled("form", forms), forms);
        grid.add(new VBox(GAP, subfolders, associated), 1, 1);
        grid.addRow(2, labelled("target", target), place);
        return grid;
    }

    /** Puts the keyboard where a person chooses first. */
    void focusFirst() {
        forms.requestFocus();
    }

    private void buildForms() {
        forms.setId("export-form");
        forms.setAccessibleText(texts.text("form"));
        forms.getItems().setAll(ExportForm.values());
        forms.setConverter(new FormWords(texts));
        forms.setCellFactory(any -> new FormCell());
        forms.valueProperty().bindBidirectional(model.formProperty());
    }

    private Label labelled(String key, Node control) {
        Label label = new Label(texts.text(key));
        label.setLabelFor(control);
        return label;
    }

    private HBox actions() {
        Button start = buttons.button("start", Feather.DOWNLOAD, model::start);
        start.getStyleClass().remove("flat");
        start.setDefaultButton(true);
        start.disableProperty().bind(model.runningProperty()
                .or(Bindings.createBooleanBinding(() -> model.whyNot(model.formProperty().get()).isPresent(),
                        model.formProperty())));
        Button stop = buttons.button("stop", Feather.SQUARE, model::stop);
        stop.disableProperty().bind(model.runningProperty().not());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.runningProperty());
        HBox line = new HBox(GAP, start, stop, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void buildTable() {
        table.setId("export-items");
        table.setAccessibleText(texts.text("items"));
        table.setPlaceholder(new Label(texts.text("none")));
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.items());
        table.getColumns()
                .setAll(List.of(column("name", 240, ItemWords::name), column("result", 110, ItemWords::result),
                        column("detail", 420, ItemWords::detail)));
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                model.copy(table.getSelectionModel().getSelectedItems());
                event.consume();
            }
        });
    }

    private TableColumn<ExportedItem, String> column(String key, double width, Function<ExportedItem, String> words) {
        TableColumn<ExportedItem, String> column = new TableColumn<>(texts.text("column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setCellFactory(any -> new ReportCell());
        return column;
    }

    private HBox report() {
        Label status = new Label();
        status.setId("export-status");
        status.setWrapText(true);
        status.textProperty().bind(model.statusProperty());
        Hyperlink folder = new Hyperlink();
        folder.setId("export-folder");
        folder.setMnemonicParsing(false);
        folder.textProperty().bind(model.writtenProperty().map(path -> path.map(Object::toString).orElse("")));
        folder.visibleProperty().bind(folder.textProperty().isNotEmpty());
        folder.setOnAction(event -> model.openFolder());
        Button copy = buttons.button("copy", Feather.COPY, () -> model.copy(model.items()));
        copy.disableProperty().bind(Bindings.isEmpty(model.items()));
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(GAP, status, folder, space, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** A text of the report; items of one folder differ at the end, which is not cut therefore. */
    private static final class ReportCell extends TableCell<ExportedItem, String> {
        ReportCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(text);
            setTooltip(text == null || text.isEmpty() ? null : new Tooltip(text));
        }
    }

    /** A form to choose; one that cannot be chosen says why. */
    private final class FormCell extends ListCell<ExportForm> {
        @Override
        protected void updateItem(@Nullable ExportForm form, boolean empty) {
            super.updateItem(form, empty);
            Optional<String> why = Optional.ofNullable(form).flatMap(model::whyNot);
            setDisable(why.isPresent());
            getStyleClass().remove("muted");
            if (why.isPresent()) {
                getStyleClass().add("muted");
            }
            setText(form == null ? "" : texts.text("form." + form) + why.map("\n"::concat).orElse(""));
        }
    }

    /** A form in words. */
    private static final class FormWords extends StringConverter<ExportForm> {
        private final Messages texts;

        FormWords(Messages texts) {
            this.texts = texts;
        }

        @Override
        public String toString(ExportForm form) {
            return texts.text("form." + form);
        }

        @Override
        public ExportForm fromString(String words) {
            throw new UnsupportedOperationException("a form is chosen, never typed");
        }
    }
}
