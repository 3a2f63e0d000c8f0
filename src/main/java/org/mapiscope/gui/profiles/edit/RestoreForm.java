package org.mapiscope.gui.profiles.edit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.operation.profile.edit.ProfileBackups;

/** The backups, what is in the selected one, and the name to bring it back under. FX thread only. */
final class RestoreForm extends FormGrid {
    private static final double WIDTH = 720;
    private static final double TABLE_HEIGHT = 190;
    private static final double PREVIEW_HEIGHT = 120;

    private final Messages texts = Messages.of(RestoreForm.class);
    private final TableView<ProfileBackups.Entry> table;

    RestoreForm(RestoreModel model) {
        super(model.wrongProperty());
        setPrefWidth(WIDTH);
        table = table(model);
        row(texts.text("restore.backups"), table, table);
        ListView<String> preview = new ListView<>();
        preview.setId("profile-restore-preview");
        preview.getStyleClass().add("dense");
        preview.setPrefHeight(PREVIEW_HEIGHT);
        preview.setFocusTraversable(true);
        row(texts.text("restore.preview"), preview, preview);
        TextField name = new TextField();
        name.setId("profile-restore-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        row(texts.text("restore.name"), name, name);
        Label effect = new WrappedLabel();
        effect.setId("profile-restore-effect");
        effect.textProperty().bind(model.effectProperty());
        row(effect);
        rowOfWrong();
        model.selectedProperty().subscribe(entry -> preview.getItems()
                .setAll(entry.map(RestoreModel::preview).orElse(List.of())));
    }

    private TableView<ProfileBackups.Entry> table(RestoreModel model) {
        TableView<ProfileBackups.Entry> backups = new TableView<>(
                FXCollections.observableArrayList(model.backups()));
        backups.setId("profile-restore-backups");
        backups.getStyleClass().addAll("dense", "striped");
        backups.setPrefHeight(TABLE_HEIGHT);
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Messages.language()).withZone(ZoneId.systemDefault());
        backups.getColumns().add(column("time", 190,
                each -> each.backup().map(backup -> time.format(backup.written())).orElse("")));
        backups.getColumns().add(column("profile", 170, each -> each.backup()
                .map(backup -> backup.profile().name()).orElseGet(() -> String.valueOf(each.file().getFileName()))));
        backups.getColumns().add(column("services", 80, each -> each.backup()
                .map(backup -> Integer.toString(backup.profile().services().size())).orElse("")));
        backups.getColumns().add(column("mapi", 110, each -> each.backup()
                .map(backup -> texts.text("restore.mapi." + backup.subsystem())).orElse("")));
        model.selectedProperty().get().ifPresent(backups.getSelectionModel()::select);
        backups.getSelectionModel().selectedItemProperty()
                .subscribe(entry -> model.selectedProperty().set(Optional.ofNullable(entry)));
        return backups;
    }

    private TableColumn<ProfileBackups.Entry, String> column(String key, double width,
            Function<ProfileBackups.Entry, String> text) {
        TableColumn<ProfileBackups.Entry, String> column = new TableColumn<>(texts.text("restore.column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
