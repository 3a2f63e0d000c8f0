package org.mapiscope.gui.message;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.KnownNamedProps;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.operation.message.MessageSizes;
import org.mapiscope.operation.property.PropertyEntry;

/** Where the bytes of the message are. FX thread only. */
final class SizePane extends BorderPane {
    private static final double PERCENT = 100;

    private final Messages texts = Messages.of(SizePane.class);
    private final CopyTable<MessageSizes.Line> table;
    private final Label total = new Label();
    private MessageSizes sizes = new MessageSizes(List.of(), 0, 0);

    SizePane(MessageViewModel model) {
        table = new CopyTable<MessageSizes.Line>("sizes", model::copy).with("part", 340, this::name)
                .with("tag", 110, SizePane::tag).withNumber("size", 110, MessageSizes.Line::size)
                .with("share", 80, line -> String.format(Messages.language(), "%.1f %%",
                        PERCENT * sizes.share(line)));
        table.getColumns().add(bar());
        total.setId("message-size-total");
        total.getStyleClass().addAll("muted", "message-status");
        setCenter(table);
        setBottom(total);
        model.sizesProperty().subscribe(this::show);
    }

    private void show(Optional<MessageSizes> read) {
        sizes = read.orElse(new MessageSizes(List.of(), 0, 0));
        table.getItems().setAll(sizes.lines());
        total.setText(read.isEmpty()
                ? ""
                : sizes.stored() == 0
                        ? texts.text("size.total", sizes.total())
                        : texts.text("size.total-stored", sizes.total(), sizes.stored()));
    }

    private String name(MessageSizes.Line line) {
        return switch (line) {
            case MessageSizes.Line.Property property -> title(property.entry());
            case MessageSizes.Line.Recipients recipients -> texts.text("size.recipients", recipients.count());
            case MessageSizes.Line.Attachment attachment -> texts.text("size.attachment", attachment.number(),
                    attachment.name());
        };
    }

    private static String title(PropertyEntry entry) {
        return entry.name().map(SizePane::known).orElseGet(() -> PropTagNames.text(entry.tag()));
    }

    private static String known(NamedProp name) {
        return switch (name) {
            case NamedProp.ByName byName -> byName.name();
            case NamedProp.ById byId -> KnownNamedProps.names(name).stream().findFirst()
                    .orElseGet(() -> "0x%04X".formatted(byId.id()));
        };
    }

    private static String tag(MessageSizes.Line line) {
        return line instanceof MessageSizes.Line.Property property ? property.entry().tag().toString() : "";
    }

    private TableColumn<MessageSizes.Line, MessageSizes.Line> bar() {
        TableColumn<MessageSizes.Line, MessageSizes.Line> column = new TableColumn<>("");
        column.setPrefWidth(160);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new ShareCell());
        return column;
    }

    /** A bar as long as the share. */
    private final class ShareCell extends TableCell<MessageSizes.Line, MessageSizes.Line> {
        private final ProgressBar bar = new ProgressBar(0);

        ShareCell() {
            bar.setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void updateItem(MessageSizes.Line item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : bar);
            if (!empty && item != null) {
                bar.setProgress(sizes.share(item));
            }
        }
    }
}
