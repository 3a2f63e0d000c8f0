package org.mapiscope.gui.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SessionEnd;
import org.mapiscope.operation.Sessions;

/** The sessions that one window logged on, and which of them is selected. FX thread only. */
public final class SessionsViewModel {
    private static final Messages TEXTS = Messages.of(SessionsViewModel.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Sessions sessions;
    private final Runners runners;
    private final TaskRunner reader;
    private final Consumer<MapiException> failures;
    private final SessionWatch watch;
    private final ObservableList<ClientSession> list = FXCollections.observableArrayList();
    private final ObservableList<ClientSession> readOnlyList = FXCollections.unmodifiableObservableList(list);
    private final ObservableList<EndedSession> ended = FXCollections.observableArrayList();
    private final ObservableList<EndedSession> readOnlyEnded = FXCollections.unmodifiableObservableList(ended);
    private final ReadOnlyObjectWrapper<Optional<ClientSession>> selected = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private boolean reading;
    private boolean readAgain;

    /**
     * @param sessions this window's own
     * @param failures told of each call that failed, for a person to see
     */
    public SessionsViewModel(Sessions sessions, Runners runners, Consumer<MapiException> failures) {
        this.sessions = sessions;
        this.runners = runners;
        this.failures = failures;
        this.reader = runners.on(new WorkerThread("Window " + THREADS.incrementAndGet()));
        this.watch = new SessionWatch(this::refresh);
        sessions.addListener(watch);
    }

    /** {@return the open sessions, the oldest first} */
    public ObservableList<ClientSession> sessions() {
        return readOnlyList;
    }

    /** {@return the sessions that are over, the latest last} */
    public ObservableList<EndedSession> ended() {
        return readOnlyEnded;
    }

    /** {@return the session that the panes are about} */
    public ReadOnlyObjectProperty<Optional<ClientSession>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<ClientSession> selected() {
        return selected.get();
    }

    public void select(Optional<ClientSession> session) {
        selected.set(session);
    }

    /** {@return what runs short jobs that belong to no session} */
    public TaskRunner reader() {
        return reader;
    }

    public Sessions operation() {
        return sessions;
    }

    /** Logs on to the MAPI that is the standard here; see {@link #logOn(Mapi, LogonOptions, AfterLogon)}. */
    public void logOn(LogonOptions options, AfterLogon after) {
        start(logonTitle(options), thread -> sessions.logOn(options, thread), after);
    }

    /** Logs on, selects the new session, and opens its stores when {@code after} says so. */
    public void logOn(Mapi mapi, LogonOptions options, AfterLogon after) {
        start(logonTitle(options), thread -> sessions.logOn(mapi, options, thread), after);
    }

    private static String logonTitle(LogonOptions options) {
        return TEXTS.text("logging-on", options.profile().orElseGet(() -> TEXTS.text("default-profile")));
    }

    /** Logs on to a temporary profile of these files. */
    public void openFiles(List<Path> files, AfterLogon after) {
        String names = String.join(", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
        start(TEXTS.text("opening-files", names), thread -> sessions.openFiles(files, thread), after);
    }

    private void start(String title, Logon logon, AfterLogon after) {
        WorkerThread thread = new WorkerThread("Session " + THREADS.incrementAndGet());
        TaskRunner tasks = runners.on(thread);
        tasks.run(title, new LogonJob(logon, thread), session -> added(session, tasks, after),
                this::logonFailed);
    }

    /** A person who cancels a logon need not be told so. */
    private void logonFailed(MapiException failure) {
        if (!failure.result().equals(HResult.MAPI_E_USER_CANCEL)) {
            failures.accept(failure);
        }
    }

    private void added(LoggedOn logged, TaskRunner tasks, AfterLogon after) {
        ClientSession session = new ClientSession(logged.session(), new SessionTasks(tasks, logged.session()),
                logged.state());
        list.add(session);
        select(Optional.of(session));
        if (after == AfterLogon.OPEN_STORES) {
            openStores(session);
        }
        // what happened to it before it was in the list
        refresh();
    }

    /** Opens every store of a session; the list of stores says which failed. */
    public void openStores(ClientSession session) {
        session.tasks().run(TEXTS.text("opening-stores", session.name()), progress -> {
            session.session().openStores(progress);
            return session;
        }, opened -> refresh(), failures);
    }

    /** Reads the state of all sessions anew; what changed is shown soon after. */
    public void refresh() {
        readAgain = true;
        if (!reading) {
            readAgain = false;
            reading = true;
            List<ClientSession> all = List.copyOf(list);
            Job<List<Seen>> job = progress -> snapshots(all);
            reader.run("", job.andAfter(() -> reading = false), this::show, failures);
        }
    }

    private static List<Seen> snapshots(List<ClientSession> all) {
        return all.stream().map(each -> new Seen(each, ClientSession.Snapshot.of(each.session()))).toList();
    }

    private void show(List<Seen> seen) {
        for (Seen each : seen) {
            each.session.show(each.state);
        }
        List<ClientSession> over = new ArrayList<>();
        for (ClientSession session : list) {
            if (!sessions.sessions().contains(session.session())) {
                over.add(session);
            }
        }
        over.forEach(this::remove);
        if (readAgain) {
            refresh();
        }
    }

    private void remove(ClientSession session) {
        int index = list.indexOf(session);
        boolean wasSelected = selected().filter(session::equals).isPresent();
        SessionEnd end = session.session().end()
                .orElseGet(() -> new SessionEnd(SessionEnd.Cause.LOGGED_OFF, Optional.empty()));
        ended.add(new EndedSession(session.name(), end, Instant.now()));
        list.remove(session);
        if (wasSelected) {
            select(list.isEmpty() ? Optional.empty() : Optional.of(list.get(Math.min(index, list.size() - 1))));
        }
    }

    /** Stops watching; the window is gone. */
    public void close() {
        sessions.removeListener(watch);
    }

    /** What to do once logged on. */
    public enum AfterLogon {
        OPEN_STORES, NOTHING_MORE
    }

    /** Makes the runner for one thread. */
    @FunctionalInterface
    public interface Runners {
        TaskRunner on(WorkerThread thread);
    }

    @FunctionalInterface
    private interface Logon {
        OpenSession on(WorkerThread thread) throws MapiException;
    }

    private record Seen(ClientSession session, ClientSession.Snapshot state) {}

    private record LoggedOn(OpenSession session, ClientSession.Snapshot state) {}

    /** Logs on; a session that comes after the job was stopped is logged off at once. */
    private record LogonJob(Logon logon, WorkerThread thread) implements Job<LoggedOn> {
        private static final System.Logger LOG = System.getLogger(LogonJob.class.getName());

        @Override
        public LoggedOn run(MapiProgress progress) throws MapiException {
            OpenSession session = logon.on(thread);
            return new LoggedOn(session, ClientSession.Snapshot.of(session));
        }

        @Override
        public void dropped(LoggedOn result) {
            try {
                result.session.logoff(LogoffOptions.PLAIN);
            } catch (MapiException e) {
                LOG.log(System.Logger.Level.WARNING, "A session that came too late could not be logged off", e);
            }
        }
    }
}
