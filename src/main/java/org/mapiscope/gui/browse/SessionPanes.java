package org.mapiscope.gui.browse;

import java.util.List;
import javafx.scene.Node;
import org.mapiscope.gui.advise.AdviseViewModel;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.ContentsViewModel;
import org.mapiscope.gui.contents.SelectedRow;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.message.MessagePane;
import org.mapiscope.gui.message.MessageViewModel;
import org.mapiscope.gui.property.Comparing;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.gui.property.PropertyViewModel;
import org.mapiscope.gui.property.Writing;
import org.mapiscope.gui.search.SearchViewModel;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.view.ViewViewModel;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/**
 * The panes over one session.
 *
 * @param comparing what is picked in one place to be compared with what another shows
 * @param writing whether the window may write
 */
record SessionPanes(Browser browser, Settings settings, Comparing comparing, Writing writing) implements Panes {
    SessionPanes(Browser browser, Settings settings) {
        this(browser, settings, new Comparing(), new Writing());
    }

    @Override
    public Rows rows(RowEvents events) {
        ClientSession client = browser.client();
        ContentsViewModel model = new ContentsViewModel(client.session(), client.tasks(), browser.dialogs(), settings);
        ContentsPane pane = new ContentsPane(model);
        pane.selectedProperty().subscribe(row -> events.selected(row.map(SessionPanes::row)));
        pane.onOpen(row -> events.opened(row(row), Opener.Where.HERE));
        pane.onOpenElsewhere(row -> events.opened(row(row), Opener.Where.NEW_TAB));
        pane.onExport(browser::export);
        return new ContentsRows(pane);
    }

    private static Row row(SelectedRow row) {
        return new Row(row.table(), row.path(), row.row().values());
    }

    @Override
    public Values values() {
        ClientSession client = browser.client();
        PropertyViewModel model = new PropertyViewModel(client.session(), client.tasks(), browser.dialogs(),
                writing);
        model.setComparing(comparing);
        model.setOnOpen(browser::openObject, table -> browser.open(new Place.Rows(table), Opener.Where.NEW_TAB));
        PropertyPane pane = new PropertyPane(model);
        pane.keepColumns(settings);
        return new PropertyValues(pane);
    }

    @Override
    public Shown message() {
        ClientSession client = browser.client();
        MessageViewModel model = new MessageViewModel(client.session(), client.tasks(), browser.dialogs());
        model.setOnOpen(browser::openObject);
        return new WholeMessage(new MessagePane(model));
    }

    @Override
    public SpecialViewModel special() {
        return new SpecialViewModel(browser.client(), browser.dialogs());
    }

    @Override
    public ViewViewModel view() {
        return new ViewViewModel(browser.client(), browser.dialogs());
    }

    @Override
    public AdviseViewModel advise() {
        return new AdviseViewModel(browser.client(), browser.dialogs());
    }

    @Override
    public SearchViewModel search() {
        return new SearchViewModel(browser.client().session(), browser.client().tasks(), browser.dialogs());
    }

    /** The contents pane as a part of a place. */
    private record ContentsRows(ContentsPane pane) implements Rows {
        @Override
        public Node node() {
            return pane;
        }

        @Override
        public void show(TablePath table) {
            pane.show(table);
        }

        @Override
        public void refresh() {
            pane.refresh();
        }

        @Override
        public void clear() {
            pane.clear();
        }

        @Override
        public void focus() {
            pane.focusTable();
        }

        @Override
        public void close() {
            pane.close();
        }
    }

    /** The message pane as a part of a place. */
    private record WholeMessage(MessagePane pane) implements Shown {
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
        public void close() {
            pane.clear();
        }
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
        public void showRow(List<PropValue> row) {
            pane.showRow(row);
        }

        @Override
        public void refresh() {
            pane.model().refresh();
        }

        @Override
        public void close() {
            pane.clear();
        }
    }
}
