package org.mapiscope.gui.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.smartview.ByteSource;
import org.mapiscope.gui.smartview.PagedBytes;
import org.mapiscope.gui.smartview.SmartViewModel;
import org.mapiscope.gui.smartview.SmartViewPane;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.interpret.Characters;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.message.AttachmentFiles;
import org.mapiscope.operation.message.MessageAttachment;
import org.mapiscope.operation.property.PropertyBytes;

/** What is attached: to be saved, opened, and looked at byte by byte. FX thread only. */
final class AttachmentsPane extends BorderPane {
    private static final double GAP = 6;
    private static final double TABLE_PART = 0.4;
    private static final int METHODS = 8;

    private final Messages texts = Messages.of(AttachmentsPane.class);
    private final MessageViewModel model;
    private final CopyTable<MessageAttachment> table;
    private final SmartViewModel bytes;
    private final SplitPane split = new SplitPane();
    private final SmartViewPane hex;
    private final ToggleButton showHex;
    private TaskRunner.Running sizing = () -> {};

    AttachmentsPane(MessageViewModel model) {
        this.model = model;
        bytes = new SmartViewModel(model.tasks(), model.dialogs());
        hex = new SmartViewPane(bytes);
        table = new CopyTable<MessageAttachment>("attachments", model::copy)
                .withNumber("number", 44, MessageAttachment::number)
                .with("file", 260, AttachmentsPane::name).withNumber("size", 90, MessageAttachment::size)
                .with("method", 150, this::method).with("mime-type", 180, MessageAttachment::mimeType)
                .with("content-id", 180, MessageAttachment::contentId)
                .with("hidden", 70, each -> each.hidden() ? texts.text("yes") : "")
                .with("link", 160, MessageAttachment::link);
        Buttons buttons = new Buttons(texts, "message");
        Button open = buttons.button("open", Feather.CORNER_UP_RIGHT, () -> withSelected(model::open));
        Button save = buttons.button("save", Feather.SAVE, () -> withSelected(model::save));
        Button saveAll = buttons.button("save-all", Feather.DOWNLOAD, model::saveAll);
        showHex = buttons.toggle("hex", Feather.HASH);
        var selected = table.getSelectionModel().selectedItemProperty();
        open.disableProperty().bind(selected.map(each -> !each.isMessage()).orElse(true));
        save.disableProperty().bind(selected.map(each -> false).orElse(true));
        saveAll.disableProperty().bind(model.loadedProperty()
                .map(each -> each.map(message -> message.content().attachments().isEmpty()).orElse(true)));
        HBox bar = new HBox(GAP, open, save, saveAll, showHex);
        bar.getStyleClass().add("tool-bar");
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(table);
        setTop(bar);
        setCenter(split);
        table.setRowFactory(any -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        selected.subscribe(attachment -> showBytes());
        showHex.selectedProperty().subscribe(on -> showBytes());
        model.loadedProperty().subscribe(message -> table.getItems()
                .setAll(message.map(each -> each.content().attachments()).orElse(List.of())));
    }

    private static String name(MessageAttachment attachment) {
        // a name that turns its end around would look like one of another kind
        return Characters.visible(
                attachment.name().isEmpty() ? AttachmentFiles.name(attachment) : attachment.name());
    }

    private String method(MessageAttachment attachment) {
        return attachment.method() >= 0 && attachment.method() < METHODS
                ? texts.text("method." + attachment.method())
                : Integer.toString(attachment.method());
    }

    private TableRow<MessageAttachment> row() {
        TableRow<MessageAttachment> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                act(row.getItem());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            withSelected(this::act);
            event.consume();
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
            withSelected(model::save);
            event.consume();
        }
    }

    /** Opens a message; shows the bytes of anything else, which nothing here would run. */
    private void act(MessageAttachment attachment) {
        if (attachment.isMessage()) {
            model.open(attachment);
        } else {
            showHex.setSelected(true);
        }
    }

    private void withSelected(Consumer<MessageAttachment> action) {
        table.selected().ifPresent(action);
    }

    private void showBytes() {
        boolean shown = split.getItems().contains(hex);
        sizing.cancel();
        if (!showHex.isSelected()) {
            split.getItems().setAll(table);
            bytes.clear();
            return;
        }
        if (!shown) {
            split.getItems().setAll(table, hex);
            split.setDividerPositions(TABLE_PART);
        }
        bytes.clear();
        table.selected().ifPresent(attachment -> model.loadedProperty().get()
                .ifPresent(message -> showBytes(new AttachmentFiles(model.session(), message.path()), attachment)));
    }

    private void showBytes(AttachmentFiles files, MessageAttachment attachment) {
        if (attachment.isMessage()) {
            bytes.show(words(attachment, texts.text("hex.message")));
            return;
        }
        PropertyBytes content = files.content(attachment);
        sizing = model.tasks().run("", progress -> files.contentSize(attachment),
                size -> bytes.show(new Subject(name(attachment), new PagedBytes(size, model.tasks(), content::read),
                        Optional.empty(), "", false)),
                e -> bytes.show(words(attachment, FailureText.sentences(e))));
    }

    private static Subject words(MessageAttachment attachment, String words) {
        return new Subject(name(attachment), ByteSource.of(Bytes.EMPTY), Optional.empty(), words, false);
    }
}
