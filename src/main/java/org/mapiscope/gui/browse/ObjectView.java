package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/**
 * All about one object: its properties, and of a message its recipients and attachments, which are read when they are
 * looked at. FX thread only; close it with its tab.
 */
final class ObjectView extends StackPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(ObjectView.class);

    private final Panes panes;
    private final Opener opener;
    private final Panes.Values values;
    private final TabPane parts = new TabPane();
    private final Tab properties = new Tab(TEXTS.text("part.properties"));
    private final Tab recipients = new Tab(TEXTS.text("part.recipients"));
    private final Tab attachments = new Tab(TEXTS.text("part.attachments"));
    private Optional<Place> shown = Optional.empty();

    ObjectView(Panes panes, Opener opener) {
        this.panes = panes;
        this.opener = opener;
        this.values = panes.values();
        properties.setId("browse-part-properties");
        recipients.setId("browse-part-recipients");
        attachments.setId("browse-part-attachments");
        parts.setId("browse-parts");
        parts.getStyleClass().add("dense");
        parts.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.getTabs().setAll(List.of(properties, recipients, attachments));
        parts.getSelectionModel().selectedItemProperty().subscribe(this::fill);
    }

    /** Shows the object of a place. */
    void show(Place place) {
        if (shown.equals(Optional.of(place))) {
            return;
        }
        shown = Optional.of(place);
        forgetTables();
        if (place instanceof Place.Message) {
            properties.setContent(values.node());
            getChildren().setAll(parts);
        } else {
            plain();
        }
        values.show(place.object());
        fill(parts.getSelectionModel().getSelectedItem());
    }

    /** Shows what a table says of a row that stands for no object. */
    void showRow(List<PropValue> row) {
        shown = Optional.empty();
        forgetTables();
        plain();
        values.showRow(row);
    }

    private void plain() {
        properties.setContent(null);
        getChildren().setAll(values.node());
    }

    private void forgetTables() {
        tables().forEach(RowsWithValues::clear);
    }

    private List<RowsWithValues> tables() {
        return parts.getTabs().stream().map(Tab::getContent).filter(RowsWithValues.class::isInstance)
                .map(RowsWithValues.class::cast).toList();
    }

    /** Reads what is shown anew. */
    void refresh() {
        values.refresh();
        tables().forEach(RowsWithValues::refresh);
    }

    /** Shows the recipients or attachments once they are looked at. */
    private void fill(Tab tab) {
        if (!tab.equals(properties) && shown.orElse(null) instanceof Place.Message message) {
            if (tab.getContent() == null) {
                tab.setContent(new RowsWithValues(panes, opener));
            }
            ((RowsWithValues) tab.getContent()).show(table(tab, message.object()));
        }
    }

    private TablePath table(Tab tab, ObjectPath message) {
        return tab.equals(recipients) ? new TablePath.Recipients(message) : new TablePath.Attachments(message);
    }

    /** Puts the keyboard into what is shown. */
    void focusInside() {
        values.node().requestFocus();
    }

    @Override
    public void close() {
        values.close();
        tables().forEach(RowsWithValues::close);
    }
}
