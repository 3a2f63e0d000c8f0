package org.mapiscope.gui.message;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.ShrinkingLabel;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.operation.message.MimeText;

/** The message as the MIME that it would be. FX thread only. */
final class MimePane extends BorderPane {
    private static final double GAP = 6;

    private final Messages texts = Messages.of(MimePane.class);
    private final PagedText text = new PagedText("message-mime");
    private final FindBar find = new FindBar("message-mime-find", () -> Optional.of(text));
    private final Label info = new ShrinkingLabel("message-mime-info");
    private final Button readAll;

    MimePane(MessageViewModel model) {
        info.getStyleClass().add("muted");
        Buttons buttons = new Buttons(texts, "message");
        readAll = buttons.button("mime-read-all", Feather.DOWNLOAD, model::readAllMime);
        Button save = buttons.button("mime-save", Feather.SAVE, model::saveMime);
        save.disableProperty().bind(model.loadedProperty().map(Optional::isEmpty));
        Button copy = buttons.button("mime-copy", Feather.COPY, () -> model.copy(text.text()));
        HBox bar = new HBox(GAP, save, copy, info, readAll);
        bar.getStyleClass().add("tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        setTop(bar);
        setCenter(text);
        setBottom(find);
        model.mimeProperty().subscribe(this::show);
    }

    FindBar find() {
        return find;
    }

    private void show(Optional<MimeText> mime) {
        text.setText(mime.map(MimeText::text).orElse(""));
        boolean cut = mime.map(each -> !each.whole()).orElse(false);
        readAll.setVisible(cut);
        readAll.setManaged(cut);
        info.setText(mime.map(this::words).orElse(""));
    }

    private String words(MimeText mime) {
        StringBuilder words = new StringBuilder(mime.whole()
                ? texts.text("mime.whole", mime.text().length())
                : texts.text("mime.cut", mime.text().length()));
        for (Loss loss : mime.losses()) {
            words.append(' ').append(texts.text("lacks", loss.place(), loss.result()));
        }
        return words.toString();
    }
}
