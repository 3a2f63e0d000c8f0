package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.Trail;

/** A tab: where it is, where it was, and the way to there. FX thread only. */
final class BrowserTab {
    private static final Messages TEXTS = Messages.of(BrowserTab.class);

    private final ClientSession client;
    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyObjectWrapper<Optional<Trail>> trail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Life> life = new ReadOnlyObjectWrapper<>(Life.OPEN);
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private final StringBinding title;
    private TaskRunner.Running reading = () -> {};

    BrowserTab(ClientSession client, History history) {
        this.client = client;
        this.history = new ReadOnlyObjectWrapper<>(history);
        title = Bindings.createStringBinding(this::titleNow, this.history, trail, failure);
        read();
    }

    ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    Place place() {
        return history.get().now();
    }

    /** {@return the way to the place; empty until it is read} */
    ReadOnlyObjectProperty<Optional<Trail>> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /** {@return why the place's object cannot be opened; empty when it can} */
    ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Life> lifeProperty() {
        return life.getReadOnlyProperty();
    }

    /** {@return a number that changes whenever what the place shows is to be read anew} */
    ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** {@return what the tab is called: what is shown of the object, then its own name, which may be cut} */
    ObservableValue<String> titleProperty() {
        return title;
    }

    String title() {
        return title.get();
    }

    private String titleNow() {
        String name = trail.get().map(known -> known.name().isEmpty() ? TEXTS.text("unnamed") : known.name())
                .orElseGet(this::state);
        String part = PlaceWords.part(place());
        return part.isEmpty() ? name : TEXTS.text("tab.part", name, part);
    }

    /** {@return what is said in place of the way while it is not known} */
    String state() {
        return TEXTS.text(failure.get().isPresent() ? "unreadable" : "loading");
    }

    void go(Place place) {
        move(history.get().go(place));
    }

    void back() {
        history.get().back().ifPresent(this::move);
    }

    void forward() {
        history.get().forward().ifPresent(this::move);
    }

    private void move(History now) {
        if (!now.equals(history.get())) {
            failure.set(Optional.empty());
            trail.set(Optional.empty());
            life.set(Life.OPEN);
            history.set(now);
            read();
        }
    }

    /** {@return the objects that lead to the place's own, that one last} */
    List<ObjectPath> way() {
        return trail.get().map(known -> known.steps().stream().map(step -> step.place().object()).toList())
                .orElseGet(() -> List.of(place().object()));
    }

    /** {@return where a person goes who goes up: to what the object is in} */
    Optional<Place> above() {
        return trail.get().map(Trail::steps).filter(steps -> steps.size() > 1)
                .map(steps -> steps.get(steps.size() - 2).place());
    }

    /** Reads what is shown anew, unless its store is closed. */
    void refresh() {
        if (life.get() == Life.OPEN) {
            readings.set(readings.get() + 1);
            read();
        }
    }

    /** Goes on with a store that was closed; it is opened again. */
    void reopen() {
        if (life.get() == Life.STORE_CLOSED) {
            life.set(Life.OPEN);
            refresh();
        }
    }

    private void read() {
        reading.cancel();
        Place now = place();
        reading = client.tasks().run("", progress -> Trail.read(client.session(), now.object()), this::show,
                this::failed);
    }

    private void show(Trail read) {
        failure.set(Optional.empty());
        trail.set(Optional.of(read));
        look();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        look();
    }

    /** Notices whether the store or the session is over. */
    void look() {
        if (client.endProperty().get().isPresent()) {
            life.set(Life.SESSION_OVER);
        } else if (isClosed(place().object().store())) {
            // while it is being read for the first time its store may be just about to be opened
            boolean seen = trail.get().isPresent() || failure.get().isPresent();
            life.set(seen ? Life.STORE_CLOSED : Life.OPEN);
        } else if (life.get() == Life.STORE_CLOSED) {
            reopen();
        }
    }

    private boolean isClosed(EntryId store) {
        return client.stores().stream().noneMatch(
                entry -> entry.entryId().equals(store) && entry.state() == StoreEntry.State.OPEN);
    }

    void close() {
        reading.cancel();
    }

    /** Whether what is shown can still be read. */
    enum Life {
        OPEN, STORE_CLOSED, SESSION_OVER
    }
}
