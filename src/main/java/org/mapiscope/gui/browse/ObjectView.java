package org.mapiscope.gui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/**
 * All about one object: its properties, and of a message its recipients and attachments. FX thread only; close it with its
 * tab.
 */
final class ObjectView extends StackPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(ObjectView.class);

    private final Panes panes;
    private final Opener opener;
    private final Panes.Values values;
    private final TabPane parts = new TabPane();
    private final Tab properties = new Tab(TEXTS.text("part.properties"));
    private final List<Part> tables = new ArrayList<>();
    private Optional<Place> shown = Optional.empty();

    ObjectView(Panes panes, Opener opener) {
        this.panes = panes;
        this.opener = opener;
        this.values = panes.values();
        properties.setId("browse-part-properties");
        parts.setId("browse-parts");
        parts.getStyleClass().add("dense");
        parts.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.getTabs().setAll(properties, table("recipients"), table("attachments"));
        parts.getSelectionModel().selectedItemProperty().subscribe(this::fill);
    }

    private Tab table(String key) {
        Tab tab = new Tab(TEXTS.text("part." + key));
        tab.setId("browse-part-" + key);
        return tab;
    }

    /** Shows the object of a place. */
    void show(Place place) {
        if (shown.equals(Optional.of(place))) {
            return;
        }
        shown = Optional.of(place);
        tables.forEach(Part::forget);
        switch (place) {
            case Place.Message message -> {
                properties.setContent(values.node());
                getChildren().setAll(parts);
            }
            case Place.Rows rows -> plain();
            case Place.Properties object -> plain();
            case Place.Special special -> plain();
        }
        values.show(place.object());
        fill(parts.getSelectionModel().getSelectedItem());
    }

    private void plain() {
        properties.setContent(null);
        getChildren().setAll(values.node());
    }

    /** Reads what is shown anew. */
    void refresh() {
        values.refresh();
        tables.forEach(Part::refresh);
    }

    /** Shows the recipients or attachments once they are looked at. */
    private void fill(Tab tab) {
        int index = parts.getTabs().indexOf(tab);
        if (index <= 0 || !(shown.orElse(null) instanceof Place.Message message)) {
            return;
        }
        if (tab.getContent() == null) {
            Part part = new Part(index);
            tables.add(part);
            tab.setContent(part.node());
        }
        tables.stream().filter(part -> part.index == index).forEach(part -> part.show(message.object()));
    }

    @Override
    public void close() {
        values.close();
        tables.forEach(Part::close);
    }

    /** A table of the message. */
    private final class Part implements Panes.RowEvents {
        private final int index;
        private final Panes.Rows rows = panes.rows(this);
        private Optional<TablePath> table = Optional.empty();

        Part(int index) {
            this.index = index;
        }

        Node node() {
            return rows.node();
        }

        void show(ObjectPath message) {
            TablePath wanted = index == 1 ? new TablePath.Recipients(message) : new TablePath.Attachments(message);
            if (!table.equals(Optional.of(wanted))) {
                table = Optional.of(wanted);
                rows.show(wanted);
            }
        }

        void forget() {
            table = Optional.empty();
        }

        void refresh() {
            if (table.isPresent()) {
                rows.refresh();
            }
        }

        void close() {
            rows.close();
        }

        @Override
        public void selected(Optional<ObjectPath> row) {}

        @Override
        public void opened(ObjectPath row, Opener.Where where) {
            table.ifPresent(path -> opener.open(Panes.placeOf(path, row), where));
        }
    }
}
