package org.mapiscope.gui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FileDrop;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;

/** The files pane: files of message stores, what a check finds in them, and conversion into a PST. FX thread only. */
public final class FilesView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;
    private static final double LIST_PART = 0.2;

    private final Messages texts = Messages.of(FilesView.class);
    private final Buttons buttons = new Buttons(texts, "files");
    private final FilesViewModel model;
    private final ListView<Path> list;
    private final FileResults results;

    public FilesView(FilesViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.files());
        this.results = new FileResults(model);
        setId("files");
        buildList();
        SplitPane split = new SplitPane(list, results);
        split.setDividerPositions(LIST_PART);
        SplitPane.setResizableWithParent(list, false);
        setTop(tools());
        setCenter(split);
        setBottom(foot());
        addEventHandler(DragEvent.ANY, new FileDrop(model::add));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void buildList() {
        list.setId("files-list");
        list.setMinWidth(150);
        list.setAccessibleText(texts.text("list"));
        Label empty = new Label(texts.text("list.empty"));
        empty.setPadding(new Insets(GAP));
        empty.getStyleClass().add("muted");
        list.setPlaceholder(empty);
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new FileCell());
        list.getSelectionModel().selectedItemProperty().subscribe(file -> {
            if (file != null) {
                model.select(file);
            }
        });
        WeakWatch.value(this, model.selectedProperty(), this::show);
    }

    private void show(Optional<Path> file) {
        if (file.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else if (!file.get().equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().clearAndSelect(model.files().indexOf(file.get()));
        }
    }

    private ToolBar tools() {
        BooleanBinding none = Bindings.createBooleanBinding(() -> model.selectedProperty().get().isEmpty(),
                model.selectedProperty());
        BooleanBinding unchecked = Bindings.createBooleanBinding(() -> model.reportProperty().get().isEmpty(),
                model.reportProperty());
        Button add = buttons.button("add", Feather.FILE_PLUS, model::choose);
        Button remove = buttons.button("remove", Feather.FILE_MINUS, this::remove);
        remove.disableProperty().bind(none);
        Button check = buttons.button("check", Feather.SEARCH, model::check);
        check.disableProperty().bind(none.or(model.runningProperty()));
        ToggleButton recover = buttons.toggle("recover", Feather.LIFE_BUOY);
        recover.selectedProperty().bindBidirectional(model.recoveringProperty());
        Button copy = buttons.button("copy", Feather.COPY, results::copy);
        copy.disableProperty().bind(results.canCopyBinding().not());
        Button save = buttons.button("save", Feather.SAVE, model::saveJson);
        save.disableProperty().bind(unchecked);
        Button folders = buttons.button("folders", Feather.FOLDER, model::chooseFolders);
        folders.disableProperty().bind(none.or(model.runningProperty()));
        Button convert = buttons.button("convert", Feather.REPEAT, this::convert);
        convert.disableProperty().bind(none.or(model.runningProperty()));
        ToolBar bar = new ToolBar(add, remove, new Separator(Orientation.VERTICAL), check, recover, copy, save,
                new Separator(Orientation.VERTICAL), folders, convert);
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private HBox foot() {
        ProgressBar progress = new ProgressBar(0);
        progress.setId("files-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(texts.text("progress"));
        progress.progressProperty().bind(model.progressProperty());
        HBox.setHgrow(progress, Priority.ALWAYS);
        Label status = new Label();
        status.setId("files-status");
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        Button stop = buttons.button("stop", Feather.SQUARE, model::stop);
        stop.disableProperty().bind(model.runningProperty().not());
        HBox foot = new HBox(GAP, progress, status, stop);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(GAP / 2, GAP, GAP / 2, GAP));
        foot.getStyleClass().add("button-row");
        return foot;
    }

    private List<Path> chosen() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    private void remove() {
        model.remove(chosen());
    }

    private void convert() {
        model.convert(chosen());
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            results.copy();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && list.isFocused()) {
            remove();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            model.check();
            event.consume();
        }
    }

    /** A file's name; where it is comes as a tooltip. */
    private static final class FileCell extends ListCell<Path> {
        @Override
        protected void updateItem(@Nullable Path item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : String.valueOf(item.getFileName()));
            setTooltip(item == null || empty ? null : new Tooltip(item.toString()));
        }
    }
}
