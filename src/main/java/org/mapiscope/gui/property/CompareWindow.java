package org.mapiscope.gui.property;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.operation.property.PropertyDifference;
import org.mapiscope.operation.property.PropertyEntry;

/** A window with the differences of two objects. FX thread only. */
final class CompareWindow extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDTH = 1060;
    private static final double HEIGHT = 560;

    private final Messages texts = Messages.of(CompareWindow.class);
    private final Buttons buttons = new Buttons(texts, "compare");
    private final DialogService dialogs;
    private final FilteredList<PropertyDifference> rows;
    private final TableView<PropertyDifference> table = new TableView<>();

    CompareWindow(Comparing.Result result, DialogService dialogs) {
        this.dialogs = dialogs;
        rows = new FilteredList<>(FXCollections.observableList(result.differences()));
        buildTable(result);
        CheckBox all = new CheckBox(texts.text("compare.all"));
        all.setId("compare-all");
        all.setAccessibleText(texts.text("compare.all"));
        all.selectedProperty().subscribe(on -> rows
                .setPredicate(row -> on || row.kind() != PropertyDifference.Kind.EQUAL));
        Button copy = buttons.button("compare-copy", Feather.COPY, this::copy);
        setTop(new ToolBar(all, copy));
        setCenter(table);
        Label status = new Label(status(result));
        status.setId("compare-status");
        status.getStyleClass().addAll("muted", "property-status");
        setBottom(status);
        getStyleClass().add("property-pane");
        getStylesheets().add(CompareWindow.class.getResource("property.css").toExternalForm());
    }

    /** Opens a window over {@code owner}. */
    static Stage open(Window owner, Comparing.Result result, DialogService dialogs) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        CompareWindow pane = new CompareWindow(result, dialogs);
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        MenuKeys.in(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::close);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::close);
        stage.setScene(scene);
        stage.setTitle(pane.texts.text("compare.window", result.left(), result.right()));
        stage.show();
        pane.table.requestFocus();
        return stage;
    }

    private String status(Comparing.Result result) {
        List<PropertyDifference> all = result.differences();
        long equal = count(all, PropertyDifference.Kind.EQUAL);
        return texts.text("compare.status", all.size() - equal, count(all, PropertyDifference.Kind.ONLY_LEFT),
                count(all, PropertyDifference.Kind.ONLY_RIGHT), equal);
    }

    private static long count(List<PropertyDifference> all, PropertyDifference.Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).count();
    }

    private void buildTable(Comparing.Result result) {
        table.setId("compare-table");
        table.setAccessibleText(texts.text("compare.table"));
        table.setPlaceholder(new Label(texts.text("compare.equal")));
        table.getStyleClass().addAll("edge-to-edge", "dense");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        SortedList<PropertyDifference> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().setAll(List.of(column(texts.text("column.name"), 220, CompareWindow::name),
                column(texts.text("column.tag"), 106, row -> row.entry().tag().toString()),
                column(texts.text("column.difference"), 210, this::kind),
                column(result.left(), 255, row -> value(row.left())),
                column(result.right(), 255, row -> value(row.right()))));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private static TableColumn<PropertyDifference, String> column(String title, double width,
            Function<PropertyDifference, String> text) {
        return Columns.text(title, width, row -> oneLine(text.apply(row)),
                row -> Optional.of(text.apply(row)).map(CompareWindow::shortened));
    }

    private static String oneLine(String text) {
        return shortened(text).replace('\n', ' ').replace('\r', ' ');
    }

    private static String shortened(String text) {
        int most = 1000;
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    private static String name(PropertyDifference row) {
        return new PropertyRow(row.entry()).title();
    }

    private String kind(PropertyDifference row) {
        String kind = texts.text("difference." + row.kind().name());
        OptionalLong at = row.at();
        return at.isPresent() ? kind + " " + texts.text("difference.at", "0x%X".formatted(at.getAsLong())) : kind;
    }

    private static String value(Optional<PropertyEntry> entry) {
        return entry.map(each -> new PropertyRow(each).value()).orElse("");
    }

    private void copy() {
        List<PropertyDifference> chosen = table.getSelectionModel().getSelectedItems().isEmpty()
                ? table.getItems()
                : table.getSelectionModel().getSelectedItems();
        dialogs.copy(chosen.stream().map(row -> String.join("\t", name(row), row.entry().tag().toString(), kind(row),
                oneLine(value(row.left())), oneLine(value(row.right())))).collect(Collectors.joining("\n")));
    }
}
