package org.mapiscope.gui.profiles.edit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.property.DraftDialog;
import org.mapiscope.gui.property.DraftPrompt;

/** Real dialogs, owned by one window. FX thread only. */
final class FxProfileDialogs implements ProfileDialogs {
    private final Messages texts = Messages.of(FxProfileDialogs.class);
    private final Window owner;
    private final DialogService files;

    /** @param files asks for files */
    FxProfileDialogs(Window owner, DialogService files) {
        this.owner = owner;
        this.files = files;
    }

    @Override
    public boolean newProfile(NewProfileModel model) {
        return ask("create", new NewProfileForm(model, files, true), model.wrongProperty().isNotEmpty());
    }

    @Override
    public Optional<String> name(ProfileAction action, NewProfileModel model) {
        return ask(action.key(), new NewProfileForm(model, files, false), model.wrongProperty().isNotEmpty())
                ? Optional.of(model.result().name())
                : Optional.empty();
    }

    @Override
    public Optional<RestoreModel.Restoration> restore(RestoreModel model) {
        return ask("restore", new RestoreForm(model), model.wrongProperty().isNotEmpty())
                ? model.result()
                : Optional.empty();
    }

    @Override
    public boolean service(ProfileAction action, ServiceModel model) {
        return ask(action.key(), new ServiceForm(model, files, action == ProfileAction.ADD_SERVICE),
                model.wrongProperty().isNotEmpty());
    }

    @Override
    public DraftPrompt property() {
        return new DraftDialog(owner.getScene().getRoot());
    }

    /** {@return whether the person pressed the button with the verb} */
    private boolean ask(String key, Node form, ObservableValue<Boolean> wrong) {
        Dialog<Boolean> dialog = dialog(key, form, wrong);
        dialog.initOwner(owner);
        return dialog.showAndWait().orElse(false);
    }

    /** {@return a dialog with {@code form}, whose button has the verb of {@code key}} */
    Dialog<Boolean> dialog(String key, Node form, ObservableValue<Boolean> wrong) {
        Dialog<Boolean> dialog = new Dialog<>();
        dialog.setTitle(texts.text("dialog." + key));
        dialog.setHeaderText(texts.text("dialog." + key));
        ButtonType yes = new ButtonType(texts.text("dialog." + key + ".yes"), ButtonData.OK_DONE);
        dialog.getDialogPane().setId("profile-dialog-" + key);
        dialog.getDialogPane().getButtonTypes().addAll(yes,
                new ButtonType(texts.text("ask.no"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().getStyleClass().add("wide");
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().lookupButton(yes).setId("profile-dialog-yes");
        dialog.getDialogPane().lookupButton(yes).disableProperty().bind(wrong);
        dialog.setResultConverter(pressed -> yes.equals(pressed));
        FxDialogs.style(dialog);
        FxDialogs.begin(dialog, form::requestFocus);
        return dialog;
    }
}
