package org.mapiscope.gui.session;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StoreEntry;

/** All that is known of the selected store, decoded, each line to copy. FX thread only. */
final class StoreDetails extends ScrollPane {
    private static final Messages TEXTS = Messages.of(StoreDetails.class);
    private static final double GAP = 4;
    private static final double WIDE_GAP = 10;

    private final StoresViewModel model;
    private final Consumer<MapiException> explain;
    private final Consumer<String> copy;

    StoreDetails(StoresViewModel model, Consumer<MapiException> explain, Consumer<String> copy) {
        this.model = model;
        this.explain = explain;
        this.copy = copy;
        setId("store-details");
        setFitToWidth(true);
        setFocusTraversable(false);
        model.selectedProperty().subscribe(this::show);
    }

    private void show(Optional<StoreEntry> selected) {
        VBox box = new VBox(WIDE_GAP);
        box.setPadding(new Insets(WIDE_GAP));
        selected.ifPresentOrElse(store -> fill(box, store),
                () -> box.getChildren().add(new Label(TEXTS.text("details.none"))));
        setContent(box);
    }

    private void fill(VBox box, StoreEntry store) {
        Label name = new Label(store.name());
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        box.getChildren().add(name);
        store.failure().ifPresent(failure -> box.getChildren().add(failure(store, failure)));
        GridPane grid = new GridPane(WIDE_GAP, GAP);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        add(grid, "store.provider", store.providerDisplay());
        add(grid, "store.file", StoreText.file(store));
        add(grid, "store.size", StoreText.size(store));
        add(grid, "store.entry-id", store.entryId().toString());
        add(grid, "store.mdb", StoreText.mdbProvider(store));
        add(grid, "store.resource-flags", "0x%X  %s".formatted(store.resourceFlags(),
                FlagNames.of("RESOURCE_FLAGS").text(store.resourceFlags())));
        add(grid, "store.support", (StoreText.supportHex(store) + "  " + StoreText.supportNames(store)).strip());
        box.getChildren().add(grid);
    }

    private Node failure(StoreEntry store, MapiException failure) {
        Button more = new Button(TEXTS.text("details.explain"), new FontIcon(Feather.HELP_CIRCLE));
        more.setId("store-explain");
        more.setAccessibleText(TEXTS.text("details.explain"));
        more.setOnAction(event -> explain.accept(failure));
        Button again = new Button(TEXTS.text("details.try-again"), new FontIcon(Feather.REFRESH_CW));
        again.setId("store-try-again");
        again.setAccessibleText(TEXTS.text("details.try-again"));
        again.setOnAction(event -> model.open());
        return new VBox(GAP, new Notice(Notice.Kind.ERROR, StoreText.stateWords(store)), new HBox(GAP, again, more));
    }

    private void add(GridPane grid, String key, String value) {
        Label label = new Label(TEXTS.text(key));
        label.getStyleClass().add("muted");
        CopyField field = new CopyField(TEXTS.text(key), copy);
        field.textProperty().set(value);
        field.field().setTooltip(new Tooltip(value));
        label.setLabelFor(field.field());
        grid.addRow(grid.getRowCount(), label, field);
    }
}
