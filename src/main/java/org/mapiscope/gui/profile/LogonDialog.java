package org.mapiscope.gui.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.FlagBoxes;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.ProfileEntry;

/** The dialog that puts a logon together. Its result is what the person wants, none when they cancel. FX thread only. */
public final class LogonDialog extends Dialog<LogonRequest> {
    private static final Messages TEXTS = Messages.of(LogonDialog.class);
    private static final double GAP = 6;
    private static final double WIDE_GAP = 14;
    private static final double LIST_WIDTH = 210;
    private static final double LIST_HEIGHT = 150;
    private static final double WIDTH = 860;

    /** Flags of MAPILogonEx in the order of their values; a flag of Simple MAPI's alone is left out. */
    private static final int SHOWN = Mapi.MAPI_LOGON_UI | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_ALLOW_OTHERS
            | Mapi.MAPI_EXPLICIT_PROFILE | Mapi.MAPI_EXTENDED | Mapi.MAPI_USE_DEFAULT | Mapi.MAPI_FORCE_DOWNLOAD
            | Mapi.MAPI_SERVICE_UI_ALWAYS | Mapi.MAPI_NO_MAIL | Mapi.MAPI_NT_SERVICE | Mapi.MAPI_PASSWORD_UI
            | Mapi.MAPI_TIMEOUT_SHORT | Mapi.MAPI_BG_SESSION | Mapi.MAPI_UNICODE;

    private final LogonViewModel model;
    private final Actions actions;

    public LogonDialog(LogonViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        ButtonType logOn = new ButtonType(TEXTS.text("log-on"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(TEXTS.text("cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType openFiles = new ButtonType(TEXTS.text("open-files"), ButtonData.LEFT);
        setTitle(TEXTS.text("title"));
        getDialogPane().setId("logon-dialog");
        getDialogPane().getStyleClass().add("wide");
        getDialogPane().getButtonTypes().addAll(logOn, cancel, openFiles);
        Button button = (Button) getDialogPane().lookupButton(logOn);
        button.setId("logon-button");
        HBox columns = new HBox(WIDE_GAP, profileBox(button), flagsBox());
        button.disableProperty().bind(model.mapiProperty().map(Optional::isEmpty));
        VBox content = new VBox(WIDE_GAP, new MapiChooser(model, actions.details()), columns, callBox(actions.copy()),
                warning());
        VBox.setVgrow(columns, Priority.ALWAYS);
        content.setPadding(new Insets(WIDE_GAP));
        getDialogPane().setContent(content);
        content.setPrefWidth(WIDTH);
        Button cancelButton = (Button) getDialogPane().lookupButton(cancel);
        // lists and boxes take Escape and Enter for themselves
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelButton.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
                button.fire();
                event.consume();
            }
        });
        dressOpenFiles((Button) getDialogPane().lookupButton(openFiles));
        setResultConverter(pressed -> logOn.equals(pressed) ? model.request() : null);
        FxDialogs.style(this);
    }

    /**
     * What the dialog leaves to its window.
     *
     * @param copy puts a text on the clipboard
     * @param details shows where the machine's MAPI was looked for, before the given window
     * @param openFiles asks for files, and opens them
     */
    public record Actions(Consumer<String> copy, Consumer<Window> details, Runnable openFiles) {}

    /** The dialog is closed first: the files are asked for in the window. */
    private void dressOpenFiles(Button button) {
        button.setId("logon-open-files");
        button.setTooltip(new Tooltip(TEXTS.text("open-files.help")));
        button.setAccessibleText(TEXTS.text("open-files.help"));
        button.addEventHandler(ActionEvent.ACTION, event -> FxThread.later(actions.openFiles()));
    }

    private Node profileBox(Button logOn) {
        ListView<ProfileEntry> list = new ListView<>(model.profiles());
        list.setId("logon-profiles");
        list.setAccessibleText(TEXTS.text("profiles"));
        list.setPrefHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label(TEXTS.text("profiles.none")));
        list.setCellFactory(any -> new ProfileCell(logOn));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.profileProperty().set(entry.name());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = title("profiles");
        title.setLabelFor(list);
        TextField name = new TextField();
        name.setId("logon-profile");
        name.setPromptText("NULL");
        name.setAccessibleText("lpszProfileName");
        name.textProperty().bindBidirectional(model.profileProperty());
        PasswordField password = new PasswordField();
        password.setId("logon-password");
        password.setPromptText("NULL");
        password.setAccessibleText("lpszPassword");
        password.textProperty().bindBidirectional(model.passwordProperty());
        VBox box = new VBox(GAP, title, list, parameter("lpszProfileName", name), name,
                parameter("lpszPassword", password), password);
        box.setPrefWidth(LIST_WIDTH);
        box.setMinWidth(LIST_WIDTH);
        FxThread.later(list::requestFocus);
        model.profiles().subscribe(() -> selectNamed(list));
        model.profileProperty().subscribe(() -> selectNamed(list));
        selectNamed(list);
        return box;
    }

    private void selectNamed(ListView<ProfileEntry> list) {
        model.profiles().stream().filter(entry -> entry.name().equals(model.profileProperty().get())).findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static Label parameter(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().addAll("mono", "muted");
        label.setLabelFor(field);
        return label;
    }

    private static Label title(String key) {
        Label title = new Label(TEXTS.text(key));
        title.getStyleClass().add("heading");
        return title;
    }

    private Node flagsBox() {
        FlagNames names = FlagNames.of("LOGON");
        List<FlagBoxes.Flag> flags = names.names().entrySet().stream().filter(each -> (each.getValue() & SHOWN) != 0)
                .map(each -> new FlagBoxes.Flag(each.getKey(), each.getValue(), TEXTS.text(each.getKey()),
                        each.getValue() == Mapi.MAPI_EXTENDED))
                .toList();
        FlagBoxes boxes = new FlagBoxes(2, flags);
        boxes.flagsProperty().bindBidirectional(model.flagsProperty());
        Label total = new Label();
        total.setId("logon-flags");
        total.getStyleClass().addAll("mono", "heading");
        total.textProperty().bind(Bindings.createStringBinding(() -> "ulFlags = " + model.flagsText(),
                model.optionsProperty()));
        CheckBox openStores = new CheckBox(TEXTS.text("open-stores"));
        openStores.setId("logon-open-stores");
        openStores.setAccessibleText(TEXTS.text("open-stores"));
        openStores.selectedProperty().bindBidirectional(model.openStoresProperty());
        VBox box = new VBox(WIDE_GAP, title("flags"), boxes, total, openStores);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node callBox(Consumer<String> copy) {
        CopyField call = CopyField.ofRows(3, TEXTS.text("call"), copy);
        call.field().setId("logon-call");
        call.textProperty().bind(Bindings.createStringBinding(model::callText, model.optionsProperty()));
        Label title = new Label(TEXTS.text("call"));
        title.getStyleClass().add("muted");
        title.setLabelFor(call.field());
        return new VBox(GAP, title, call);
    }

    /** Keeps its place when there is nothing to warn of, so that the dialog does not jump. */
    private Node warning() {
        StackPane place = new StackPane();
        place.setAlignment(Pos.CENTER_LEFT);
        place.setMinHeight(40);
        model.optionsProperty().subscribe(options -> place.getChildren().setAll(model.warning().map(
                warning -> List.of(new Notice(Notice.Kind.WARNING,
                        TEXTS.text("warning." + warning.name().toLowerCase(Locale.ROOT)))))
                .orElse(List.of())));
        return place;
    }

    /** A profile's name, with a word when it is the default; a double click logs on to it. */
    private static final class ProfileCell extends ListCell<ProfileEntry> {
        ProfileCell(Button logOn) {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    logOn.fire();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ProfileEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null
                    ? null
                    : entry.isDefault() ? TEXTS.text("profiles.default", entry.name()) : entry.name());
        }
    }
}
