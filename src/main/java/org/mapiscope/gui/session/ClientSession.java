package org.mapiscope.gui.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SessionEnd;
import org.mapiscope.operation.StoreEntry;

/** A session of this window as the screen knows it, with the runner of its thread. FX thread only. */
public final class ClientSession {
    private static final Messages TEXTS = Messages.of(ClientSession.class);

    private final OpenSession session;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<SessionInfo> info;
    private final ReadOnlyObjectWrapper<Optional<SessionEnd>> end = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<StoreEntry> stores = FXCollections.observableArrayList();
    private final ObservableList<StoreEntry> readOnlyStores = FXCollections.unmodifiableObservableList(stores);

    ClientSession(OpenSession session, TaskRunner tasks, Snapshot first) {
        this.session = session;
        this.tasks = tasks;
        this.info = new ReadOnlyObjectWrapper<>(first.info());
        stores.setAll(first.stores());
    }

    /** {@return the session; its MAPI calls belong into jobs of {@link #tasks}} */
    public OpenSession session() {
        return session;
    }

    /** {@return what runs jobs on the session's thread} */
    public TaskRunner tasks() {
        return tasks;
    }

    /** {@return what was last known of it; a second old at most} */
    public ReadOnlyObjectProperty<SessionInfo> infoProperty() {
        return info.getReadOnlyProperty();
    }

    public SessionInfo info() {
        return info.get();
    }

    /** {@return what a person calls it: its profile, or the files of a temporary profile} */
    public String name() {
        return info().profile().isEmpty() ? filesName() : info().profile();
    }

    private String filesName() {
        String files = stores.stream().map(StoreEntry::name).collect(Collectors.joining(", "));
        return files.isEmpty() ? TEXTS.text("temporary-profile") : files;
    }

    /** {@return why it is over or about to be; empty while it is open} */
    public ReadOnlyObjectProperty<Optional<SessionEnd>> endProperty() {
        return end.getReadOnlyProperty();
    }

    public ObservableList<StoreEntry> stores() {
        return readOnlyStores;
    }

    void show(Snapshot now) {
        info.set(now.info());
        end.set(now.end());
        if (!stores.equals(now.stores())) {
            stores.setAll(now.stores());
        }
    }

    /** The state of a session at one moment. */
    record Snapshot(SessionInfo info, List<StoreEntry> stores, Optional<SessionEnd> end) {
        static Snapshot of(OpenSession session) {
            return new Snapshot(session.info(), session.stores(), session.end());
        }
    }
}
