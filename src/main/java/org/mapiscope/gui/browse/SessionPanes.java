package org.mapiscope.gui.browse;

import javafx.scene.Node;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.gui.property.PropertyViewModel;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;

/** The panes over one session. */
record SessionPanes(Browser browser) implements Panes {
    @Override
    public Rows rows(RowEvents events) {
        return new FirstRows(browser.client(), events);
    }

    @Override
    public Values values() {
        ClientSession client = browser.client();
        PropertyViewModel model = new PropertyViewModel(client.session(), client.tasks(), browser.dialogs());
        model.setOnOpen(browser::openObject, table -> browser.open(new Place.Rows(table), Opener.Where.NEW_TAB));
        return new PropertyValues(new PropertyPane(model));
    }

    @Override
    public SpecialViewModel special() {
        return new SpecialViewModel(browser.client(), browser.dialogs());
    }

    /** The property pane as a part of a place. */
    private record PropertyValues(PropertyPane pane) implements Values {
        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void show(ObjectPath object) {
            pane.show(object);
        }

        @Override
        public void refresh() {
            pane.model().refresh();
        }

        @Override
        public void clear() {
            pane.clear();
        }

        @Override
        public void close() {
            pane.clear();
        }
    }
}
