package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/** Shows the properties of an object as they are. FX thread only. */
final class PlainValues implements Panes.Values {
    private static final Messages TEXTS = Messages.of(PlainValues.class);

    private final ClientSession client;
    private final TableView<PropValue> view = new TableView<>();
    private Optional<ObjectPath> shown = Optional.empty();
    private TaskRunner.Running reading = () -> {};

    PlainValues(ClientSession client) {
        this.client = client;
        view.setId("browse-values");
        view.setAccessibleText(TEXTS.text("part.properties"));
        view.getStyleClass().addAll("dense", "edge-to-edge");
        view.getColumns().add(Columns.text("Tag", 120, value -> value.tag().toString()));
        view.getColumns().add(Columns.text("Value", 600, PropValue::toString));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(ObjectPath object) {
        shown = Optional.of(object);
        refresh();
    }

    @Override
    public void refresh() {
        reading.cancel();
        view.setPlaceholder(new Label(TEXTS.text("loading")));
        shown.ifPresent(object -> reading = client.tasks().run("", progress -> read(object), values -> {
            view.getItems().setAll(values);
        }, e -> {
            view.getItems().clear();
            view.setPlaceholder(new Label(FailureText.sentences(e)));
        }));
    }

    private List<PropValue> read(ObjectPath path) throws MapiException {
        try (Opened<MapiProp> object = Opening.object(client.session(), path, 0)) {
            return object.object().getProps(List.of(), Mapi.MAPI_UNICODE);
        }
    }

    @Override
    public void clear() {
        reading.cancel();
        shown = Optional.empty();
        view.getItems().clear();
        view.setPlaceholder(new Label(""));
    }

    @Override
    public void close() {
        reading.cancel();
    }
}
