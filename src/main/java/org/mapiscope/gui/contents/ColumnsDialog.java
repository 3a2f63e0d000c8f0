package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.table.ColumnPreset;

/** Lets a person choose which properties a table shows. FX thread only. */
final class ColumnsDialog extends Dialog<List<ContentsColumn>> {
    private static final double GAP = 8;
    private static final double WIDTH = 900;
    private static final double HEIGHT = 520;

    private final Messages texts = Messages.of(ColumnsDialog.class);
    private final Buttons buttons = new Buttons(texts, "columns");
    private final ColumnChoice choice;
    private final TextField search = new TextField();
    private final ListView<PropTag> offered;
    private final ListView<ContentsColumn> chosen;

    ColumnsDialog(ColumnChoice choice) {
        this.choice = choice;
        setTitle(texts.text("columns.title"));
        offered = list("columns-offered", choice.offered(), this::words);
        chosen = list("columns-chosen", choice.chosen(), column -> words(column.tag()));
        offered.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                add();
            }
        });
        offered.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
        chosen.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                remove();
                event.consume();
            }
        });
        HBox content = new HBox(GAP, left(), middle(), right());
        content.setPadding(new Insets(GAP));
        ButtonType show = new ButtonType(texts.text("columns.show"), ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(show, new ButtonType(texts.text("cancel"), ButtonData.CANCEL_CLOSE));
        getDialogPane().lookupButton(show).disableProperty().bind(Bindings.isEmpty(choice.chosen()));
        getDialogPane().setContent(content);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("wide");
        setResizable(true);
        setResultConverter(pressed -> pressed == show ? List.copyOf(choice.chosen()) : null);
        FxDialogs.style(this);
        FxDialogs.begin(this, search::requestFocus);
    }

    private <T> ListView<T> list(String id, ObservableList<T> items, Function<T, String> words) {
        ListView<T> list = new ListView<>(items);
        list.setId(id);
        list.setAccessibleText(texts.text(id));
        list.getStyleClass().add("dense");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(any -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private String words(PropTag tag) {
        String title = ColumnTitle.of(tag);
        String name = ColumnTitle.name(tag);
        String both = title.equals(name) ? name : title + "  \u2013  " + name;
        return choice.isOfTable(tag) ? both : texts.text("columns.not-of-table", both);
    }

    private VBox left() {
        search.setId("columns-search");
        search.setPromptText(texts.text("columns.search"));
        search.setAccessibleText(texts.text("columns.search"));
        search.textProperty().subscribe(choice::search);
        search.setOnAction(event -> {
            offered.getSelectionModel().selectFirst();
            add();
            event.consume();
        });
        VBox box = new VBox(GAP, new Label(texts.text("columns-offered")), search, offered);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox middle() {
        Button add = buttons.button("add", Feather.CHEVRON_RIGHT, this::add);
        Button remove = buttons.button("remove", Feather.CHEVRON_LEFT, this::remove);
        Button up = buttons.button("up", Feather.CHEVRON_UP, () -> move(-1));
        Button down = buttons.button("down", Feather.CHEVRON_DOWN, () -> move(1));
        List.of(add, remove, up, down).forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
        });
        VBox box = new VBox(GAP, add, remove, up, down);
        box.getChildren().forEach(each -> ((Button) each).setMaxWidth(Double.MAX_VALUE));
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private VBox right() {
        MenuButton presets = new MenuButton(texts.text("columns.presets"), new FontIcon(Feather.LIST));
        presets.setId("columns-presets");
        presets.setAccessibleText(texts.text("columns.presets"));
        MenuItem every = new MenuItem(texts.text("preset.all"));
        every.setOnAction(event -> choice.take(Optional.empty()));
        presets.getItems().add(every);
        for (ColumnPreset preset : ColumnPreset.values()) {
            MenuItem item = new MenuItem(texts.text("preset." + preset));
            item.setOnAction(event -> choice.take(Optional.of(preset)));
            presets.getItems().add(item);
        }
        VBox box = new VBox(GAP, new Label(texts.text("columns-chosen")), presets, chosen);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void add() {
        choice.add(offered.getSelectionModel().getSelectedItems());
    }

    private void remove() {
        choice.remove(chosen.getSelectionModel().getSelectedItems());
    }

    private void move(int steps) {
        int place = chosen.getSelectionModel().getSelectedIndex();
        if (place >= 0) {
            chosen.getSelectionModel().clearAndSelect(choice.move(place, steps));
        }
    }
}
