package org.mapiscope.gui.message;

import java.util.List;
import javafx.scene.layout.BorderPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.message.MessageRecipient;

/** Who the message is to. FX thread only. */
final class RecipientsPane extends BorderPane {
    private static final int KINDS = 4;

    private final Messages texts = Messages.of(RecipientsPane.class);

    RecipientsPane(MessageViewModel model) {
        CopyTable<MessageRecipient> table = new CopyTable<MessageRecipient>("recipients", model::copy)
                .with("kind", 80, this::kind).with("name", 220, MessageRecipient::name)
                .with("smtp", 260, MessageRecipient::smtpAddress)
                .with("address-type", 70, MessageRecipient::addressType)
                .with("address", 320, MessageRecipient::address);
        setCenter(table);
        model.loadedProperty().subscribe(message -> table.getItems()
                .setAll(message.map(each -> each.content().recipients()).orElse(List.of())));
    }

    private String kind(MessageRecipient recipient) {
        return recipient.kind() < KINDS
                ? texts.text("kind." + recipient.kind())
                : "0x%08X".formatted(recipient.type());
    }
}
