package org.mapiscope.gui.session;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StoreEntry;

/** The message stores of the selected session. FX thread only. */
public final class StoresViewModel {
    private static final Messages TEXTS = Messages.of(StoresViewModel.class);

    private final SessionsViewModel sessions;
    private final Consumer<MapiException> failures;
    private final ObservableList<StoreEntry> stores = FXCollections.observableArrayList();
    private final ObservableList<StoreEntry> readOnlyStores = FXCollections.unmodifiableObservableList(stores);
    private final ObservableSet<EntryId> busy = FXCollections.observableSet();
    private final ObservableSet<EntryId> readOnlyBusy = FXCollections.unmodifiableObservableSet(busy);
    private final ReadOnlyObjectWrapper<Optional<StoreEntry>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ListChangeListener<StoreEntry> copier = change -> copy();
    private Optional<ClientSession> shown = Optional.empty();

    /** @param failures told of each call that failed in another way than that a store did not open */
    public StoresViewModel(SessionsViewModel sessions, Consumer<MapiException> failures) {
        this.sessions = sessions;
        this.failures = failures;
        sessions.selectedProperty().subscribe(this::follow);
    }

    private void follow(Optional<ClientSession> session) {
        shown.ifPresent(before -> before.stores().removeListener(copier));
        shown = session;
        session.ifPresent(now -> now.stores().addListener(copier));
        copy();
    }

    private void copy() {
        Optional<EntryId> before = selected.get().map(StoreEntry::entryId);
        stores.setAll(shown.map(ClientSession::stores).orElse(FXCollections.emptyObservableList()));
        select(stores.stream().filter(store -> before.filter(store.entryId()::equals).isPresent()).findFirst()
                .or(() -> stores.stream().findFirst()));
    }

    public ObservableList<StoreEntry> stores() {
        return readOnlyStores;
    }

    public ReadOnlyObjectProperty<Optional<StoreEntry>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ClientSession>> sessionProperty() {
        return sessions.selectedProperty();
    }

    public void select(Optional<StoreEntry> store) {
        selected.set(store);
    }

    /** {@return what {@link #isBusy}, {@link #canOpen} and {@link #canClose} depend on} */
    public Observable[] states() {
        return new Observable[]{selected, busy, stores};
    }

    /** {@return what {@link #isBusy} depends on} */
    public ObservableSet<EntryId> busy() {
        return readOnlyBusy;
    }

    /** {@return whether the store is being opened or closed} */
    public boolean isBusy(StoreEntry store) {
        return busy.contains(store.entryId());
    }

    public boolean canOpen() {
        return selected.get().filter(store -> store.state() != StoreEntry.State.OPEN && !isBusy(store)).isPresent();
    }

    public boolean canClose() {
        return selected.get().filter(store -> store.state() == StoreEntry.State.OPEN && !isBusy(store)).isPresent();
    }

    public boolean canOpenAll() {
        return stores.stream().anyMatch(store -> store.state() != StoreEntry.State.OPEN && !isBusy(store));
    }

    /** Opens the selected store; when that fails its row says why. */
    public void open() {
        if (canOpen()) {
            selected.get().ifPresent(store -> shown.ifPresent(session -> open(session, store)));
        }
    }

    private void open(ClientSession session, StoreEntry store) {
        run(session, store, "opening-store", progress -> session.session().openStore(store.entryId()));
    }

    private void run(ClientSession session, StoreEntry store, String title, Job<StoreEntry> job) {
        busy.add(store.entryId());
        session.tasks().run(TEXTS.text(title, store.name()), job.andAfter(() -> {
            busy.remove(store.entryId());
            sessions.refresh();
        }), entry -> {}, failures);
    }

    /** Closes the selected store and what was opened from it. */
    public void close() {
        if (canClose()) {
            selected.get().ifPresent(store -> shown.ifPresent(session -> close(session, store)));
        }
    }

    private void close(ClientSession session, StoreEntry store) {
        run(session, store, "closing-store", progress -> {
            session.session().closeStore(store.entryId());
            return store;
        });
    }

    /** Opens every store that is not open. */
    public void openAll() {
        shown.ifPresent(sessions::openStores);
    }
}
