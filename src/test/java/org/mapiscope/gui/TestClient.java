package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;

/** Sessions of a window over {@link TestMapi}, whose jobs run when a test says so. FX thread only. */
public final class TestClient implements AutoCloseable {
    public final HeldTasks tasks = new HeldTasks();
    public final TestMapi mapi;
    private final List<MapiException> failures = new ArrayList<>();
    private final SessionsViewModel sessions;

    /** @param folder for the profiles, and a copy of the PST */
    public TestClient(Path folder, MessageService... services) throws MapiException {
        mapi = new TestMapi(folder, services);
        sessions = new SessionsViewModel(mapi.sessions, thread -> tasks, failures::add);
    }

    /** {@return the sessions that are open} */
    public ObservableList<ClientSession> sessions() {
        return sessions.sessions();
    }

    /** {@return a session with its stores open} */
    public ClientSession logOn() {
        sessions.logOn(new LogonOptions(0, Optional.of(TestMapi.PROFILE), Optional.empty(), LogonOptions.OWN_SESSION),
                SessionsViewModel.AfterLogon.OPEN_STORES);
        settle();
        return sessions.sessions().getLast();
    }

    /** {@return a session of files, with its stores open} */
    public ClientSession open(Path... files) {
        sessions.openFiles(List.of(files), SessionsViewModel.AfterLogon.OPEN_STORES);
        settle();
        return sessions.sessions().getLast();
    }

    /** Runs what waits, and lets the screen know what has become of the sessions. */
    public void settle() {
        tasks.runAll();
        sessions.refresh();
        tasks.runAll();
    }

    public void closeStore(ClientSession session, EntryId store) {
        session.session().closeStore(store);
        settle();
    }

    public void openStore(ClientSession session, EntryId store) throws MapiException {
        session.session().openStore(store);
        settle();
    }

    public void logOff(ClientSession session) throws MapiException {
        OpenSession open = session.session();
        open.logoff(LogoffOptions.PLAIN);
        settle();
    }

    /** {@return the stores of a session that are open} */
    public static List<EntryId> openStores(ClientSession session) {
        return session.stores().stream().filter(store -> store.state() == StoreEntry.State.OPEN)
                .map(StoreEntry::entryId).toList();
    }

    @Override
    public void close() {
        sessions.close();
        mapi.close();
    }
}
