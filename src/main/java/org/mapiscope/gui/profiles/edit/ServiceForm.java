package org.mapiscope.gui.profiles.edit;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.InstalledService;

/** A service and its settings; other settings when another service is chosen. FX thread only. */
final class ServiceForm extends VBox {
    private static final double GAP = 6;

    private final Messages texts = Messages.of(ServiceForm.class);
    private final ServiceModel model;
    private final DialogService dialogs;
    private final ComboBox<String> service = new ComboBox<>();
    private final Label about = new Label();
    private final boolean choosing;

    /** @param choosing whether the service is chosen here; else it is known */
    ServiceForm(ServiceModel model, DialogService dialogs, boolean choosing) {
        this.model = model;
        this.dialogs = dialogs;
        this.choosing = choosing;
        service.setId("profile-service");
        service.setEditable(true);
        service.setMaxWidth(Double.MAX_VALUE);
        service.getItems().setAll(model.installed().stream().map(InstalledService::name).toList());
        service.getEditor().textProperty().bindBidirectional(model.serviceProperty());
        about.setId("profile-service-about");
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        model.serviceProperty().subscribe(name -> about.setText(model.known()
                .map(each -> texts.text("service.about", each.displayName(), each.dllName()))
                .orElseGet(() -> texts.text("service.unknown"))));
        model.setOnSettings(this::show);
        show();
    }

    private void show() {
        FormGrid grid = new FormGrid(model.wrongProperty());
        if (choosing) {
            grid.row(texts.text("form.service"), service, service);
        } else {
            Label name = new Label(model.serviceProperty().get());
            grid.row(texts.text("form.service"), name, name);
        }
        grid.row(about);
        model.settings().forEach((tag, text) -> {
            TextField field = new TextField();
            field.setId("profile-setting-" + "%04X".formatted(tag.id()));
            field.textProperty().bindBidirectional(text);
            grid.row(ServiceModel.label(tag), ServiceModel.isFile(tag) ? withBrowse(field, text) : field, field);
        });
        grid.rowOfWrong();
        getChildren().setAll(grid);
    }

    private HBox withBrowse(TextField field, StringProperty text) {
        Button browse = new Button(texts.text("form.browse"));
        browse.setId("profile-setting-browse");
        browse.setAccessibleText(texts.text("form.browse"));
        browse.setOnAction(event -> choose(text));
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(GAP, field, browse);
    }

    private void choose(StringProperty text) {
        List<String> chosen = dialogs.chooseFilesToOpen().stream()
                .map(each -> each.toAbsolutePath().normalize().toString()).toList();
        if (!chosen.isEmpty()) {
            text.set(chosen.getFirst());
        }
    }

    @Override
    public void requestFocus() {
        if (choosing) {
            service.requestFocus();
        } else {
            lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }
}
