package org.mapiscope.gui.smartview;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;

/** Says what bytes mean that a person pastes, or that a file has. FX thread only. */
public final class SmartViewWindow extends BorderPane {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final double GAP = 8;
    private static final int ROWS = 5;

    private final Messages texts = Messages.of(SmartViewWindow.class);
    private final Buttons buttons = new Buttons(texts, "smartview");
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final SmartViewModel model;
    private final TextArea input = new TextArea();
    private final ComboBox<Form> form = new ComboBox<>();
    private final Label wrong = new Label();

    /** @param tasks reads files and takes large ones apart */
    SmartViewWindow(TaskRunner tasks, DialogService dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.model = new SmartViewModel(tasks, dialogs);
        SmartViewPane pane = new SmartViewPane(model);
        setTop(inputs());
        setCenter(pane);
        input.textProperty().subscribe(text -> read());
        form.valueProperty().subscribe(kind -> read());
    }

    /** Opens a window. */
    public static Stage open(TaskRunner tasks) {
        Stage stage = new Stage();
        SmartViewWindow pane = new SmartViewWindow(tasks, new FxDialogs(stage));
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        MenuKeys.in(scene);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), stage::close);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN), pane::choose);
        stage.setScene(scene);
        stage.setTitle(pane.texts.text("window"));
        stage.show();
        pane.input.requestFocus();
        return stage;
    }

    SmartViewModel model() {
        return model;
    }

    private VBox inputs() {
        input.setId("smartview-input");
        input.setAccessibleText(texts.text("input.prompt"));
        input.setPrefRowCount(ROWS);
        input.setWrapText(true);
        input.getStyleClass().add("mono");
        form.setId("smartview-form");
        form.setAccessibleText(texts.text("form"));
        form.setTooltip(new Tooltip(texts.text("form")));
        for (BytesText kind : BytesText.values()) {
            form.getItems().add(new Form(kind, texts.text("form." + kind.name())));
        }
        form.setValue(form.getItems().getFirst());
        Button file = buttons.button("file", Feather.FOLDER, this::choose);
        wrong.setId("smartview-wrong");
        wrong.getStyleClass().add("failed");
        HBox line = new HBox(GAP, form, file, wrong);
        line.setAlignment(Pos.CENTER_LEFT);
        // a prompt is gone as soon as the keyboard is in the field, which it is from the beginning
        Label what = new Label(texts.text("input.prompt"));
        what.setLabelFor(input);
        VBox box = new VBox(GAP, what, input, line);
        box.setPadding(new Insets(GAP));
        return box;
    }

    private void read() {
        Optional<Bytes> bytes = form.getValue().kind().parse(input.getText());
        wrong.setText(bytes.isPresent() ? "" : texts.text("input.wrong"));
        bytes.ifPresent(all -> show(texts.text("input.title"), ByteSource.of(all)));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("file"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Shows a file's bytes. */
    void open(Path file) {
        try {
            show(file.toString(), FileBytes.of(file, tasks));
            wrong.setText("");
        } catch (MapiException e) {
            dialogs.showFailure(e);
        }
    }

    private void show(String title, ByteSource bytes) {
        model.show(new Subject(title, bytes, model.parserProperty().get(), "", model.hex().utf16Property().get()));
    }

    /** How bytes are written, as it is listed. */
    private record Form(BytesText kind, String title) {
        @Override
        public String toString() {
            return title;
        }
    }
}
