package org.mapiscope.gui.profiles.edit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;

/** The name of a profile, and the files that it begins with. FX thread only. */
final class NewProfileForm extends FormGrid {
    private static final double GAP = 6;
    private static final double ROWS = 130;

    private final Messages texts = Messages.of(NewProfileForm.class);
    private final TextField name = new TextField();

    /** @param withFiles whether files are asked for too */
    NewProfileForm(NewProfileModel model, DialogService dialogs, boolean withFiles) {
        super(model.wrongProperty());
        name.setId("profile-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        row(texts.text("form.name"), name, name);
        if (withFiles) {
            ListView<Path> files = files(model);
            row(texts.text("form.files"), new VBox(GAP, files, buttons(model, files, dialogs)), files);
        }
        rowOfWrong();
    }

    private ListView<Path> files(NewProfileModel model) {
        ListView<Path> files = new ListView<>(model.files());
        files.setId("profile-files");
        files.getStyleClass().add("dense");
        files.setPrefHeight(ROWS);
        files.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(texts.text("form.files.none"));
        none.getStyleClass().add("muted");
        files.setPlaceholder(none);
        files.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.files().removeAll(List.copyOf(files.getSelectionModel().getSelectedItems()));
                event.consume();
            }
        });
        return files;
    }

    private HBox buttons(NewProfileModel model, ListView<Path> files, DialogService dialogs) {
        Button add = new Button(texts.text("form.files.add"));
        add.setId("profile-files-add");
        add.setAccessibleText(texts.text("form.files.add"));
        add.setOnAction(event -> model.add(dialogs.chooseFilesToOpen()));
        Button remove = new Button(texts.text("form.files.remove"));
        remove.setId("profile-files-remove");
        remove.setAccessibleText(texts.text("form.files.remove.help"));
        remove.disableProperty().bind(Bindings.isEmpty(files.getSelectionModel().getSelectedItems()));
        remove.setOnAction(event -> model.files()
                .removeAll(List.copyOf(files.getSelectionModel().getSelectedItems())));
        HBox row = new HBox(GAP, add, remove);
        HBox.setHgrow(files, Priority.ALWAYS);
        return row;
    }

    @Override
    public void requestFocus() {
        name.requestFocus();
        name.selectAll();
    }
}
