package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.SelectedRow;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/** What is in a tab: the way to its place, and what the place shows. FX thread only; close it with its tab. */
final class PlaceView extends BorderPane implements AutoCloseable, RowEvents {
    private static final Messages TEXTS = Messages.of(PlaceView.class);
    private static final double GAP = 8;
    private static final int FRAMES_UNTIL_PREPARED = 20;

    private final BrowserTab tab;
    private final ReadOnlyObjectWrapper<Optional<MapiException>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Opener opener;
    private final ContentsPane rows;
    private final ObjectView details;
    private final SpecialViewModel special;
    private final SpecialView specialView;
    private final OwnPanes own;
    private final PlaceLayout layout;
    private final VBox notices = new VBox(GAP);
    private Optional<TablePath> table = Optional.empty();

    PlaceView(BrowserTab tab, Panes all, Opener opener, Splits splits) {
        Panes panes = all.below(said.getReadOnlyProperty());
        this.tab = tab;
        this.opener = opener;
        this.rows = panes.rows(this);
        this.details = new ObjectView(panes, opener);
        this.special = panes.special();
        this.specialView = new SpecialView(special, opener, this::showSpecial);
        this.own = new OwnPanes(panes, opener);
        this.layout = new PlaceLayout(details, splits);
        setTop(new VBox(new Crumbs(tab, opener), notices));
        setCenter(layout);
        tab.historyProperty().subscribe(history -> show(history.now()));
        tab.lifeProperty().subscribe(life -> showNotices());
        tab.failureProperty().subscribe(failure -> showNotices());
        tab.readingsProperty().addListener((property, before, now) -> refresh());
        Frames.after(FRAMES_UNTIL_PREPARED, this::prepare);
    }

    /** A person who looks at a store or a folder is likely to look at messages next. */
    private void prepare() {
        if (tab.place() instanceof Place.Properties && getScene() != null) {
            layout.keep(rows);
            rows.prepare();
        }
    }

    private void show(Place place) {
        own.leave(place);
        switch (place) {
            case Place.Rows shown -> {
                layout.showAbove(rows);
                details.clear();
                table = Optional.empty();
                // the rows are what the person came for: they are read and drawn first
                rows.show(shown.table(), () -> showOwner(shown.table()));
                table = Optional.of(shown.table());
            }
            case Place.Message message -> alone(place);
            case Place.Properties properties -> alone(place);
            case Place.Special shown -> {
                withoutTable();
                details.show(new Place.Properties(place.object()));
                layout.showAbove(specialView);
                special.show(shown.object());
            }
            case Place.View view -> without(own.show(view));
            case Place.Notifications notifications -> without(own.show(notifications));
            case Place.Search search -> without(own.show(search));
        }
    }

    private void showOwner(TablePath path) {
        if (table.equals(Optional.of(path)) && rows.selectedProperty().get().isEmpty()) {
            details.show(new Place.Properties(path.owner()));
        }
    }

    private void alone(Place place) {
        withoutTable();
        layout.showDetails();
        details.show(place);
    }

    /** Shows a pane that has its own details. */
    private void without(Node pane) {
        withoutTable();
        layout.showAlone(pane);
    }

    private void withoutTable() {
        table = Optional.empty();
        rows.clear();
    }

    private void refresh() {
        if (!own.isShown()) {
            details.refresh();
        }
        own.refresh();
        if (table.isPresent()) {
            rows.refresh();
        } else if (tab.place() instanceof Place.Special) {
            special.refresh();
        }
    }

    @Override
    public void selected(Optional<SelectedRow> row) {
        if (row.isEmpty()) {
            table.ifPresent(this::showOwner);
        } else if (table.equals(Optional.of(row.get().table()))) {
            row.get().details().ifPresentOrElse(details::show, () -> details.showRow(row.get().row().values()));
        }
    }

    @Override
    public void opened(SelectedRow row, Opener.Where where) {
        row.place().ifPresent(place -> opener.open(place, where));
    }

    private void showNotices() {
        notices.getChildren().clear();
        said.set(tab.failureProperty().get().filter(e -> tab.lifeProperty().get() == BrowserTab.Life.OPEN));
        switch (tab.lifeProperty().get()) {
            case OPEN -> said.get().ifPresent(e -> notices.getChildren().add(failed(e)));
            case STORE_CLOSED -> {
                Button again = new Button(TEXTS.text("store-closed.open"));
                again.setId("browse-reopen-store");
                again.setOnAction(event -> tab.reopen());
                notices.getChildren().add(new Notice(Notice.Kind.WARNING, TEXTS.text("store-closed"), again));
            }
            case SESSION_OVER -> notices.getChildren()
                    .add(new Notice(Notice.Kind.WARNING, TEXTS.text("session-over")));
        }
        notices.setPadding(notices.getChildren().isEmpty() ? Insets.EMPTY : new Insets(GAP));
    }

    private static Notice failed(MapiException e) {
        return new Notice(Notice.Kind.ERROR,
                TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    private void showSpecial(Optional<ObjectPath> folder) {
        if (tab.place() instanceof Place.Special shown) {
            details.show(new Place.Properties(folder.orElse(shown.object())));
        }
    }

    /** Puts the keyboard into what the place shows. */
    void focusContent() {
        if (table.isPresent()) {
            rows.focusTable();
        } else if (tab.place() instanceof Place.Special) {
            specialView.focusTable();
        } else if (own.isShown()) {
            own.focusTable();
        } else {
            focusDetails();
        }
    }

    /** Puts the keyboard into the details. */
    void focusDetails() {
        details.focusInside();
    }

    @Override
    public void close() {
        rows.close();
        special.close();
        own.close();
        details.close();
    }
}
