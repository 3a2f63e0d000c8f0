package org.mapiscope.gui.session;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StoreEntry;

/** All that is known of the selected store, decoded, each line to copy. FX thread only. */
final class StoreDetails extends ScrollPane {
    private static final Messages TEXTS = Messages.of(StoreDetails.class);
    private static final double GAP = 4;
    private static final double LABEL_GAP = 2;
    private static final double WIDE_GAP = 10;

    /** Letters that find room in a row of the narrowest pane. */
    private static final int ROW_LENGTH = 30;
    private static final int MOST_ROWS = 6;

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
        WeakWatch.value(this, model.selectedProperty(), this::show);
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
        add(box, "store.provider", store.providerDisplay());
        add(box, "store.file", StoreText.file(store));
        add(box, "details.size", StoreText.size(store));
        add(box, "store.entry-id", store.entryId().toString());
        add(box, "store.mdb", StoreText.mdbProvider(store));
        add(box, "store.resource-flags", "0x%X  %s".formatted(store.resourceFlags(),
                FlagNames.of("RESOURCE_FLAGS").text(store.resourceFlags())));
        add(box, "store.support", (StoreText.supportHex(store) + "  " + StoreText.supportNames(store)).strip());
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

    private void add(VBox box, String key, String value) {
        Label label = new Label(TEXTS.text(key));
        label.getStyleClass().add("muted");
        CopyField field = field(TEXTS.text(key), value);
        field.textProperty().set(value);
        label.setLabelFor(field.field());
        box.getChildren().add(new VBox(LABEL_GAP, label, field));
    }

    /** {@return a field in which all of {@code value} can be read, as far as there is room for it} */
    private CopyField field(String what, String value) {
        return value.length() <= ROW_LENGTH
                ? new CopyField(what, copy)
                : CopyField.ofRows(Math.min(MOST_ROWS, 1 + value.length() / ROW_LENGTH), what, copy);
    }
}
