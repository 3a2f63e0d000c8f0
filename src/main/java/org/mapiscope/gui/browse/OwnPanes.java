package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.scene.Node;
import org.mapiscope.gui.advise.AdvisePane;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.search.SearchPane;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.gui.view.ViewPane;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;

/** The panes of a place that are made when they are wanted first, and have their own details. FX thread only. */
final class OwnPanes implements AutoCloseable {
    private final Panes panes;
    private final Opener opener;
    private Optional<ViewPane> view = Optional.empty();
    private Optional<AdvisePane> advise = Optional.empty();
    private Optional<SearchPane> search = Optional.empty();
    private Optional<Place> shown = Optional.empty();

    OwnPanes(Panes panes, Opener opener) {
        this.panes = panes;
        this.opener = opener;
    }

    /** {@return the pane with a view in it} */
    Node show(Place.View place) {
        shown = Optional.of(place);
        ViewPane pane = view.orElseGet(() -> new ViewPane(panes.view(), this::open));
        view = Optional.of(pane);
        pane.model().show(place);
        return pane;
    }

    /** {@return the pane with what can be watched of an object} */
    Node show(Place.Notifications place) {
        shown = Optional.of(place);
        AdvisePane pane = advise.orElseGet(() -> new AdvisePane(panes.advise()));
        advise = Optional.of(pane);
        pane.model().show(place.object());
        return pane;
    }

    /** {@return the pane that asks for a search; what it found stays as long as the tab} */
    Node show(Place.Search place) {
        shown = Optional.of(place);
        SearchPane pane = search.orElseGet(() -> new SearchPane(panes.search()));
        search = Optional.of(pane);
        pane.onOpen(this::open, message -> opener.open(new Place.Message(message), Opener.Where.NEW_TAB));
        pane.show(place.object());
        // it takes the keyboard once it is in the window
        Frames.after(1, pane::focusQuery);
        return pane;
    }

    private void open(ObjectPath message) {
        opener.open(new Place.Message(message), Opener.Where.HERE);
    }

    /** Ends what was shown, unless the person stays at it. */
    void leave(Place next) {
        if (!shown.equals(Optional.of(next))) {
            shown = Optional.empty();
            advise.ifPresent(pane -> pane.model().stop());
            search.ifPresent(pane -> pane.model().stop());
        }
    }

    boolean isShown() {
        return shown.isPresent();
    }

    /** Reads a view anew. */
    void refresh() {
        if (shown.orElse(null) instanceof Place.View) {
            view.ifPresent(pane -> pane.model().refresh());
        }
    }

    void focusTable() {
        switch (shown.orElse(null)) {
            case Place.View place -> view.ifPresent(ViewPane::focusTable);
            case Place.Notifications place -> advise.ifPresent(AdvisePane::focusTable);
            case Place.Search place -> search.ifPresent(SearchPane::focusQuery);
            case null, default -> {
                // nothing of its own is shown
            }
        }
    }

    @Override
    public void close() {
        view.ifPresent(pane -> pane.model().close());
        advise.ifPresent(AdvisePane::close);
        search.ifPresent(SearchPane::close);
    }
}
