package org.mapiscope.gui.pending;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.control.WrappedLabel;

/** Says what hangs and since when, with a button to wait no longer; takes no room while nothing does. FX thread only. */
public final class HangBar extends HBox {
    private static final double GAP = 10;

    private final Messages texts = Messages.of(HangBar.class);
    private final Label what = new Label();

    public HangBar(HangViewModel model) {
        super(GAP);
        setId("hang");
        getStyleClass().add("hang-bar");
        setAlignment(Pos.CENTER_LEFT);
        what.setId("hang-text");
        what.setMinWidth(0);
        Label meaning = new WrappedLabel(texts.text("meaning"));
        meaning.getStyleClass().add("muted");
        VBox words = new VBox(what, meaning);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = new Button(texts.text("stop"));
        stop.setId("hang-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setTooltip(new Tooltip(texts.text("meaning")));
        stop.setAccessibleText(texts.text("stop") + ". " + texts.text("meaning"));
        stop.setOnAction(event -> model.stopWaiting());
        getChildren().addAll(new FontIcon(Feather.CLOCK), words, stop);
        WeakWatch.value(this, model.hangProperty(), this::show);
    }

    private void show(HangViewModel.Hang hang) {
        boolean hangs = hang.call().isPresent();
        setVisible(hangs);
        setManaged(hangs);
        hang.call().ifPresent(call -> {
            String text = hang.more() == 0
                    ? texts.text("hangs", call.name(), hang.seconds())
                    : texts.text("hangs.more", call.name(), hang.seconds(), hang.more());
            what.setText(text);
            what.setTooltip(new Tooltip(call.call().invocation()));
            setAccessibleText(text);
        });
    }
}
