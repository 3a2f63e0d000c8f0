package org.mapiscope.gui.storelogoff;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.StoreLogoffReport;

/** What the pane for one store's logoff shows and does. FX thread only. */
public final class StoreLogoffViewModel {
    private final Messages texts = Messages.of(StoreLogoffViewModel.class);
    private final ObjectProperty<InputFlag> flag = new SimpleObjectProperty<>(InputFlag.LOGOFF_ORDERLY);
    private final ReadOnlyObjectWrapper<Optional<StoreEntry>> store = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper call = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Optional<StoreLogoffOutcome>> outcome = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Optional<Place> place = Optional.empty();

    public StoreLogoffViewModel() {
        flag.subscribe(chosen -> call
                .set("ULONG ulFlags = " + chosen.name() + "; HRESULT hr = lpMDB->StoreLogoff(&ulFlags);"));
    }

    /**
     * Shows a store, or the same store's new state.
     *
     * @param tasks runs jobs on the session's thread
     */
    public void show(OpenSession session, TaskRunner tasks, StoreEntry entry) {
        boolean same = place.filter(before -> before.session.equals(session)).isPresent()
                && store.get().filter(before -> before.entryId().equals(entry.entryId())).isPresent();
        if (!same) {
            outcome.set(Optional.empty());
        }
        place = Optional.of(new Place(session, tasks));
        store.set(Optional.of(entry));
        possible.set(entry.state() == StoreEntry.State.OPEN);
    }

    /** Shows that no store is selected. */
    public void showNone() {
        place = Optional.empty();
        store.set(Optional.empty());
        possible.set(false);
        outcome.set(Optional.empty());
    }

    ObjectProperty<InputFlag> flagProperty() {
        return flag;
    }

    /** {@return the store; empty when none is selected} */
    public ReadOnlyObjectProperty<Optional<StoreEntry>> storeProperty() {
        return store.getReadOnlyProperty();
    }

    /** {@return whether the store is open, so that it can be logged off} */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** {@return the call as C has it} */
    public ReadOnlyStringProperty callProperty() {
        return call.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StoreLogoffOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Makes the call, and releases the store unless what is in transit forbids it. */
    public void logOff() {
        if (possible.get() && place.isPresent() && store.get().isPresent()) {
            StoreEntry entry = store.get().get();
            Place where = place.get();
            int flags = flag.get().value();
            Job<StoreLogoffReport> call = progress -> where.session.storeLogoff(entry.entryId(), flags);
            where.tasks.run(texts.text("task", entry.name()), Job.counting(call),
                    report -> show(entry, new StoreLogoffOutcome.Answered(entry.name(), report)),
                    e -> show(entry, new StoreLogoffOutcome.Failed(entry.name(), e)));
        }
    }

    /** Shows how it went, and the store as it is now, unless somebody has selected another one meanwhile. */
    private void show(StoreEntry entry, StoreLogoffOutcome how) {
        Optional<Place> where = place;
        if (where.isPresent() && store.get().filter(now -> now.entryId().equals(entry.entryId())).isPresent()) {
            outcome.set(Optional.of(how));
            where.get().session.stores().stream().filter(now -> now.entryId().equals(entry.entryId())).findFirst()
                    .ifPresent(now -> show(where.get().session, where.get().tasks, now));
        }
    }

    /** Where the store is open. */
    private record Place(OpenSession session, TaskRunner tasks) {}
}
