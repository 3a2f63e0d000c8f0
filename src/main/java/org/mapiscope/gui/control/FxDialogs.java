package org.mapiscope.gui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** Real dialogs, owned by one window. FX thread only. */
public final class FxDialogs implements DialogService {
    private static final Messages TEXTS = Messages.of(FxDialogs.class);

    private final Window owner;

    public FxDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public void showFailure(MapiException failure) {
        if (!failure.result().equals(HResult.MAPI_E_USER_CANCEL)) {
            FailureDialog dialog = new FailureDialog(failure, this::copy);
            dialog.initOwner(owner);
            dialog.show();
        }
    }

    @Override
    public void tell(String title, String text) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, text, new ButtonType(TEXTS.text("close"),
                ButtonData.CANCEL_CLOSE));
        alert.setTitle(title);
        alert.setHeaderText(title);
        prepare(alert);
        alert.show();
    }

    @Override
    public boolean confirm(Question question) {
        ButtonType yes = new ButtonType(question.yes(), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(question.no(), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question.text(), yes, no);
        alert.setTitle(question.title());
        alert.setHeaderText(question.title());
        prepare(alert);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public List<Path> chooseFilesToOpen() {
        return choose("open-files.title", new FileChooser.ExtensionFilter(TEXTS.text("open-files.stores"), "*.pst",
                "*.ost", "*.PST", "*.OST"));
    }

    @Override
    public List<Path> chooseRegistryFilesToOpen() {
        // a hive has any name: NTUSER.DAT is only the one that a person has at home
        return choose("open-registry.title", new FileChooser.ExtensionFilter(TEXTS.text("open-registry.hives"),
                "*.dat", "*.DAT", "*.reg", "*.REG", "*.hiv", "*.hive"));
    }

    private List<Path> choose(String title, FileChooser.ExtensionFilter first) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.text(title));
        chooser.getExtensionFilters().addAll(first,
                new FileChooser.ExtensionFilter(TEXTS.text("open-files.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFileToSave(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("save.title"));
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.text("folder.title"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void prepare(Dialog<?> dialog) {
        dialog.initOwner(owner);
        style(dialog);
    }

    /** Gives a dialog the program's own styles, and room for its text. */
    public static void style(Dialog<?> dialog) {
        DialogPane pane = dialog.getDialogPane();
        Styles.addTo(pane.getStylesheets());
        pane.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        dialog.setResizable(true);
    }

    /** Gives the keyboard to a part of the dialog when it shows; else its default button has it then. */
    public static void begin(Dialog<?> dialog, Runnable focus) {
        dialog.setOnShowing(event -> dialog.getDialogPane().getScene().getWindow()
                .addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> focus.run()));
    }
}
