package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.mapiscope.gui.advise.AdviseViewModel;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.ContentsViewModel;
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
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.Place;

/**
 * Makes what shows tables and objects of one session within a place. FX thread only.
 *
 * @param comparing what is picked in one place to be compared with what another shows
 * @param writing whether the window may write
 * @param said the failure that is said above what is shown, and that the panes leave out
 */
record Panes(Browser browser, Settings settings, Comparing comparing, Writing writing,
        ObservableValue<Optional<MapiException>> said) {
    Panes(Browser browser, Settings settings, Comparing comparing, Writing writing) {
        this(browser, settings, comparing, writing, new SimpleObjectProperty<>(Optional.empty()));
    }

    Panes(Browser browser, Settings settings) {
        this(browser, settings, new Comparing(), new Writing());
    }

    /** {@return the same, within a place above which a failure is said} */
    Panes below(ObservableValue<Optional<MapiException>> above) {
        return new Panes(browser, settings, comparing, writing, above);
    }

    /** {@return what shows the rows of one table after the other} */
    ContentsPane rows(RowEvents events) {
        ClientSession client = browser.client();
        ContentsPane pane = new ContentsPane(
                new ContentsViewModel(client.session(), client.tasks(), browser.dialogs(), settings));
        pane.leaveOut(said);
        pane.selectedProperty().subscribe(events::selected);
        pane.onOpen(row -> events.opened(row, Opener.Where.HERE));
        pane.onOpenElsewhere(row -> events.opened(row, Opener.Where.NEW_TAB));
        pane.onExport(browser::export);
        return pane;
    }

    /** {@return what shows the properties of one object after the other} */
    PropertyPane values() {
        ClientSession client = browser.client();
        PropertyViewModel model = new PropertyViewModel(client.session(), client.tasks(), browser.dialogs(), writing);
        model.setComparing(comparing);
        model.setOnOpen(browser::openObject, table -> browser.open(new Place.Rows(table), Opener.Where.NEW_TAB));
        PropertyPane pane = new PropertyPane(model);
        pane.keepColumns(settings);
        pane.leaveOut(said);
        return pane;
    }

    /** {@return what shows a message as people read it} */
    MessagePane message() {
        ClientSession client = browser.client();
        MessageViewModel model = new MessageViewModel(client.session(), client.tasks(), browser.dialogs());
        model.setOnOpen(browser::openObject);
        MessagePane pane = new MessagePane(model);
        pane.leaveOut(said);
        return pane;
    }

    SpecialViewModel special() {
        return new SpecialViewModel(browser.client(), browser.dialogs());
    }

    ViewViewModel view() {
        return new ViewViewModel(browser.client(), browser.dialogs());
    }

    AdviseViewModel advise() {
        return new AdviseViewModel(browser.client(), browser.dialogs());
    }

    SearchViewModel search() {
        return new SearchViewModel(browser.client().session(), browser.client().tasks(), browser.dialogs());
    }
}
