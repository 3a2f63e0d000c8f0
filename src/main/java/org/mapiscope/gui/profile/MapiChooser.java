package org.mapiscope.gui.profile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.Unavailable;

/** The choice of MAPI, with the reason when the machine's cannot be had. FX thread only. */
final class MapiChooser extends VBox {
    private static final Messages TEXTS = Messages.of(MapiChooser.class);
    private static final double GAP = 14;

    private final LogonViewModel model;
    private final Map<MapiProfiles, RadioButton> buttons = new LinkedHashMap<>();
    private final HBox reason = new HBox(GAP / 2);

    MapiChooser(LogonViewModel model, Consumer<Window> details) {
        super(GAP / 2);
        this.model = model;
        Label title = new Label(TEXTS.text("mapi"));
        title.getStyleClass().add("heading");
        HBox row = new HBox(GAP, title);
        row.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (MapiProfiles each : model.mapis()) {
            RadioButton button = button(each);
            button.setToggleGroup(group);
            buttons.put(each, button);
            row.getChildren().add(button);
        }
        Hyperlink more = new Hyperlink(TEXTS.text("mapi.details"));
        more.setId("logon-mapi-details");
        more.setTooltip(new Tooltip(TEXTS.text("mapi.details.help")));
        more.setAccessibleText(TEXTS.text("mapi.details.help"));
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> details.accept(getScene().getWindow()));
        Label why = new WrappedLabel();
        why.setId("logon-mapi-reason");
        why.getStyleClass().add("muted");
        HBox.setHgrow(why, Priority.ALWAYS);
        reason.setAlignment(Pos.CENTER_LEFT);
        reason.getChildren().addAll(why, more);
        getChildren().addAll(row, reason);
        model.known().addListener((MapChangeListener<MapiProfiles, Optional<Unavailable>>) change -> show(why));
        model.mapiProperty().subscribe(() -> show(why));
        show(why);
    }

    private RadioButton button(MapiProfiles mapi) {
        RadioButton button = new RadioButton(mapi.title());
        String name = mapi.mapi().name().toLowerCase(Locale.ROOT);
        button.setId("logon-mapi-" + name);
        button.setTooltip(new Tooltip(TEXTS.text("mapi." + name + ".help")));
        button.setAccessibleText(mapi.title() + ". " + TEXTS.text("mapi." + name + ".help"));
        button.setOnAction(event -> model.choose(mapi));
        return button;
    }

    private void show(Label why) {
        buttons.forEach((mapi, button) -> {
            button.setDisable(model.whyNot(mapi).isPresent());
            button.setSelected(model.mapiProperty().get().filter(mapi::equals).isPresent());
        });
        Optional<Unavailable> whyNot = model.mapis().stream().flatMap(each -> model.whyNot(each).stream()).findFirst();
        reason.setVisible(whyNot.isPresent());
        reason.setManaged(whyNot.isPresent());
        MachineWords words = new MachineWords(Messages.language());
        String sentence = whyNot.map(each -> TEXTS.text("mapi.unavailable", words.sentence(each))).orElse("");
        if (!sentence.equals(why.getText())) {
            why.setText(sentence);
            makeRoom();
        }
    }

    private void makeRoom() {
        Window dialog = getScene() == null ? null : getScene().getWindow();
        if (dialog != null && dialog.isShowing()) {
            dialog.sizeToScene();
        }
    }
}
