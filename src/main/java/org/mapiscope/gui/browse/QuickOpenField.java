package org.mapiscope.gui.browse;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.operation.QuickOpenResult;

/** The box that takes a path, an entry identifier or a name to go to. FX thread only. */
final class QuickOpenField extends CustomTextField {
    private static final Messages TEXTS = Messages.of(QuickOpenField.class);
    private static final double WIDTH = 380;

    /** How much of a narrow window it takes. */
    private static final double PART = 0.28;
    private static final double LIST_WIDTH = 560;
    private static final double ROW = 26;
    private static final int MOST_ROWS = 12;

    private final QuickOpenViewModel model;
    private final Runnable back;
    private final Popup popup = new Popup();
    private final ListView<QuickOpenResult.Hit> list = new ListView<>();
    private final Label message = new WrappedLabel();

    /** @param back puts the keyboard where it was */
    QuickOpenField(QuickOpenViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
        setId("quick-open");
        setPromptText(TEXTS.text("quick.prompt"));
        setAccessibleText(TEXTS.text("quick.help"));
        setTooltip(new Tooltip(TEXTS.text("quick.help")));
        setLeft(new FontIcon(Feather.COMPASS));
        buildPopup();
        textProperty().addListener((property, before, now) -> {
            if (hasKeyboard()) {
                model.type(now);
                showPopup();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.messageProperty().subscribe(this::showMessage);
        model.doneProperty().subscribe(done -> {
            if (done) {
                popup.hide();
                clear();
                // a pane that was not there before can take the keyboard once it was drawn
                Frames.after(1, back);
            }
        });
    }

    /** {@return a bar with this box after it; in the bar it would be out of sight where the window is narrow} */
    HBox beside(ToolBar bar) {
        HBox row = new HBox(bar, this);
        row.getStyleClass().addAll("tool-bar", "browse-tools");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
        prefWidthProperty().bind(Bindings.min(WIDTH, row.widthProperty().multiply(PART)));
        setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private boolean hasKeyboard() {
        return getScene() != null && this.equals(getScene().getFocusOwner());
    }

    private void buildPopup() {
        list.setId("quick-open-list");
        list.setAccessibleText(TEXTS.text("quick.list"));
        list.setItems(model.hits());
        list.setCellFactory(any -> new HitCell());
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setOnMouseClicked(event -> choose(event.isShortcutDown() ? Opener.Where.NEW_TAB : Opener.Where.HERE));
        message.setId("quick-open-message");
        message.setPadding(new Insets(8));
        VBox box = new VBox(message, list);
        box.setId("quick-open-popup");
        box.getStyleClass().add("quick-open-popup");
        box.setPrefWidth(LIST_WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
        // before its first layout a long message is taken for higher than the screen, and would be moved over the box
        popup.setAutoFix(false);
        // while it shows it is asked first, and its list would take Escape and the arrows for itself
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Styles.addTo(box.getStylesheets());
        box.getStylesheets().add(BrowserWindow.class.getResource("browse.css").toExternalForm());
    }

    private void showMessage(Optional<String> text) {
        message.setText(text.orElse(""));
        message.setVisible(text.isPresent());
        message.setManaged(text.isPresent());
        if (hasKeyboard() || popup.isShowing()) {
            showPopup();
        }
    }

    private void showPopup() {
        boolean rows = !model.hits().isEmpty();
        list.setVisible(rows);
        list.setManaged(rows);
        list.setPrefHeight(ROW * Math.min(model.hits().size(), MOST_ROWS) + 2);
        if (!rows && model.messageProperty().get().isEmpty()) {
            popup.hide();
        } else if (getScene() != null) {
            Bounds place = localToScreen(getLayoutBounds());
            popup.show(this, place.getMaxX() - LIST_WIDTH, place.getMaxY() + 2);
        }
    }

    private void key(KeyEvent event) {
        Opener.Where where = event.isShortcutDown() ? Opener.Where.NEW_TAB : Opener.Where.HERE;
        switch (event.getCode()) {
            case KeyCode.ENTER -> enter(where);
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            case KeyCode.ESCAPE -> {
                model.stop();
                popup.hide();
                clear();
                back.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter(Opener.Where where) {
        if (popup.isShowing() && list.getSelectionModel().getSelectedItem() != null) {
            choose(where);
        } else if (!getText().isBlank()) {
            model.go(getText(), where);
        }
    }

    private void choose(Opener.Where where) {
        QuickOpenResult.Hit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            model.choose(hit, where);
        }
    }

    private void move(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next < 0) {
            list.getSelectionModel().clearSelection();
        } else if (next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
    }

    /** Puts the keyboard into the box. */
    void begin() {
        requestFocus();
        selectAll();
    }

    /** A path with the icon of its place. */
    private static final class HitCell extends ListCell<QuickOpenResult.Hit> {
        @Override
        protected void updateItem(QuickOpenResult.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setText(null);
                setGraphic(null);
            } else {
                setText(hit.path());
                setGraphic(new FontIcon(PlaceWords.icon(hit.place())));
            }
        }
    }
}
