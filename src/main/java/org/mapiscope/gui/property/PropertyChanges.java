package org.mapiscope.gui.property;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;

/** The switch that allows writing, and what can be changed once it is on. FX thread only. */
final class PropertyChanges extends HBox {
    private static final KeyCombination EDIT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 6;

    private final PropertyViewModel model;
    private final PropertyTable table;
    private final PropertyEditing editing;
    private final DraftPrompt prompt;

    PropertyChanges(PropertyViewModel model, PropertyEditing editing, PropertyTable table) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        this.model = model;
        this.table = table;
        this.editing = editing;
        this.prompt = new DraftDialog(table);
        Buttons buttons = new Buttons(Messages.of(PropertyChanges.class), "property");
        ToggleButton writing = buttons.toggle("writing", Feather.LOCK);
        writing.setOnAction(event -> {
            editing.switchWriting(model.path());
            writing.setSelected(editing.writingProperty().get());
        });
        editing.writingProperty().subscribe(writing::setSelected);
        ButtonBase edit = buttons.button("edit", Feather.EDIT_2, this::edit);
        ButtonBase add = buttons.button("add", Feather.PLUS, this::add);
        ButtonBase delete = buttons.button("delete", Feather.TRASH_2, this::delete);
        ButtonBase undo = buttons.button("undo", Feather.ROTATE_CCW, editing::undo);
        BooleanBinding noObject = Bindings.createBooleanBinding(() -> model.path().isEmpty(), model.shownProperty());
        BooleanBinding off = editing.writingProperty().not().or(noObject);
        BooleanBinding none = Bindings.createBooleanBinding(() -> table.selectedProperty().get().isEmpty(),
                table.selectedProperty());
        edit.disableProperty().bind(off.or(none));
        delete.disableProperty().bind(off.or(none));
        add.disableProperty().bind(off);
        undo.disableProperty().bind(editing.writingProperty().not().or(Bindings.isEmpty(editing.journal())));
        getChildren().addAll(writing, edit, add, delete, undo);
        getChildren().forEach(each -> Buttons.small((ButtonBase) each));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void edit() {
        Optional<PropertyRow> row = table.selectedProperty().get();
        model.path().ifPresent(path -> row.ifPresent(each -> editing.edit(path, each, prompt)));
    }

    private void add() {
        model.path().ifPresent(path -> editing.add(path, prompt));
    }

    private void delete() {
        model.path().ifPresent(path -> editing.delete(path, table.selectedRows()));
    }

    private void key(KeyEvent event) {
        if (editing.writingProperty().get() && (EDIT.match(event) || ENTER.match(event))) {
            edit();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            delete();
            event.consume();
        } else if (UNDO.match(event)) {
            editing.undo();
            event.consume();
        }
    }
}
