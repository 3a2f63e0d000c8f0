package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.message.MessagePane;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/**
 * All about one object: its properties, and of a message also what people read, its recipients and attachments, each read
 * when it is looked at. FX thread only; close it with its tab.
 */
final class ObjectView extends StackPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(ObjectView.class);

    private final Panes panes;
    private final Opener opener;
    private final PropertyPane values;
    private final TabPane parts = new TabPane();
    private final Tab properties = new Tab(TEXTS.text("part.properties"));
    private final Tab message = new Tab(TEXTS.text("part.message"));
    private final Tab recipients = new Tab(TEXTS.text("part.recipients"));
    private final Tab attachments = new Tab(TEXTS.text("part.attachments"));
    private Optional<MessagePane> whole = Optional.empty();
    private Optional<ObjectPath> wholeShown = Optional.empty();
    private Optional<Place> shown = Optional.empty();

    ObjectView(Panes panes, Opener opener) {
        this.panes = panes;
        this.opener = opener;
        this.values = panes.values();
        properties.setId("browse-part-properties");
        message.setId("browse-part-message");
        recipients.setId("browse-part-recipients");
        attachments.setId("browse-part-attachments");
        parts.setId("browse-parts");
        parts.getStyleClass().add("dense");
        parts.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.getTabs().setAll(List.of(properties, message, recipients, attachments));
        parts.getSelectionModel().selectedItemProperty().subscribe(this::fill);
    }

    /** Shows the object of a place. */
    void show(Place place) {
        if (shown.equals(Optional.of(place))) {
            return;
        }
        shown = Optional.of(place);
        forgetParts();
        if (place instanceof Place.Message) {
            properties.setContent(values);
            getChildren().setAll(parts);
        } else {
            plain();
        }
        values.show(place.object());
        fill(parts.getSelectionModel().getSelectedItem());
    }

    /** Shows nothing. */
    void clear() {
        shown = Optional.empty();
        forgetParts();
        plain();
        values.clear();
    }

    /** Shows what a table says of a row that stands for no object. */
    void showRow(List<PropValue> row) {
        shown = Optional.empty();
        forgetParts();
        plain();
        values.showRow(row);
    }

    private void plain() {
        properties.setContent(null);
        getChildren().setAll(values);
    }

    private void forgetParts() {
        tables().forEach(RowsWithValues::clear);
        whole.ifPresent(MessagePane::clear);
        wholeShown = Optional.empty();
    }

    private List<RowsWithValues> tables() {
        return parts.getTabs().stream().map(Tab::getContent).filter(RowsWithValues.class::isInstance)
                .map(RowsWithValues.class::cast).toList();
    }

    /** Reads what is shown anew. */
    void refresh() {
        values.model().refresh();
        tables().forEach(RowsWithValues::refresh);
        if (wholeShown.isPresent()) {
            whole.ifPresent(pane -> pane.model().refresh());
        }
    }

    /** Shows a part of the message once it is looked at. */
    private void fill(Tab tab) {
        if (shown.orElse(null) instanceof Place.Message place && !tab.equals(properties)) {
            if (tab.equals(message)) {
                fillMessage(place.object());
            } else {
                fillTable(tab, place.object());
            }
        }
    }

    private void fillMessage(ObjectPath object) {
        MessagePane pane = whole.orElseGet(panes::message);
        if (whole.isEmpty()) {
            whole = Optional.of(pane);
            message.setContent(pane);
        }
        if (!wholeShown.equals(Optional.of(object))) {
            wholeShown = Optional.of(object);
            pane.show(object);
        }
    }

    private void fillTable(Tab tab, ObjectPath object) {
        if (tab.getContent() == null) {
            tab.setContent(new RowsWithValues(panes, opener));
        }
        ((RowsWithValues) tab.getContent()).show(table(tab, object));
    }

    private TablePath table(Tab tab, ObjectPath object) {
        return tab.equals(recipients) ? new TablePath.Recipients(object) : new TablePath.Attachments(object);
    }

    /** Puts the keyboard into what is shown. */
    void focusInside() {
        switch (content()) {
            case MessagePane pane -> pane.focusContent();
            case RowsWithValues table -> table.focusRows();
            default -> values.focusTable();
        }
    }

    private Node content() {
        return getChildren().contains(parts) ? parts.getSelectionModel().getSelectedItem().getContent() : values;
    }

    @Override
    public void close() {
        values.clear();
        whole.ifPresent(MessagePane::clear);
        tables().forEach(RowsWithValues::close);
    }
}
