package org.mapiscope.gui.export;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;

/** A window for one export, beside which the others can be used; an export that runs ends with it. FX thread only. */
public final class ExportDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 840;
    private static final double HEIGHT = 560;

    private final Messages texts = Messages.of(ExportDialog.class);

    public ExportDialog(ExportViewModel model, Window owner) {
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle(model.title());
        getDialogPane().setId("export");
        getDialogPane().getButtonTypes().add(new ButtonType(texts.text("close"), ButtonData.CANCEL_CLOSE));
        ExportView view = new ExportView(model);
        getDialogPane().setContent(view);
        getDialogPane().setPrefSize(WIDTH, HEIGHT);
        getDialogPane().getStyleClass().add("wide");
        setOnShown(event -> view.focusFirst());
        setOnHidden(event -> model.close());
        FxDialogs.style(this);
    }
}
