package org.mapiscope.gui.logoff;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.EndedSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogoffPlan;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SessionEnd;

/**
 * The logoff of the selected session: its parameters, what it would do, and what it did. FX thread only.
 *
 * <p>Source: [imapisession-logoff].
 */
public final class LogoffViewModel {
    private static final Messages TEXTS = Messages.of(LogoffViewModel.class);

    private final SessionsViewModel sessions;
    private final LongSupplier window;
    private final Consumer<MapiException> failures;
    private final BooleanProperty ui = new SimpleBooleanProperty();
    private final BooleanProperty shared = new SimpleBooleanProperty();
    private final BooleanProperty warningRead = new SimpleBooleanProperty();
    private final IntegerProperty reserved = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<LogoffOptions> options = new ReadOnlyObjectWrapper<>(LogoffOptions.PLAIN);
    private final ReadOnlyObjectWrapper<Optional<LogoffPlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canLogOff = new ReadOnlyBooleanWrapper();
    private final ObservableList<LogoffOutcome> outcomes = FXCollections.observableArrayList();
    private final ObservableList<LogoffOutcome> readOnlyOutcomes = FXCollections.unmodifiableObservableList(outcomes);
    private final ObjectProperty<Optional<LogoffOutcome>> shownOutcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableSet<OpenSession> leaving = FXCollections.observableSet();
    private TaskRunner.Running planning = () -> {};
    private Subscription following = Subscription.EMPTY;

    /**
     * @param window gives the handle of the window that a confirmation belongs to, {@link WindowHandle#NONE} for none
     * @param failures told of each call that failed, for a person to see
     */
    public LogoffViewModel(SessionsViewModel sessions, LongSupplier window, Consumer<MapiException> failures) {
        this.sessions = sessions;
        this.window = window;
        this.failures = failures;
        warningRead.subscribe(read -> shared.set(shared.get() && read));
        ui.subscribe(this::refresh);
        shared.subscribe(this::refresh);
        reserved.subscribe(this::refresh);
        sessions.selectedProperty().subscribe(this::selected);
        sessions.ended().addListener((ListChangeListener<EndedSession>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::noteEnd);
            }
        });
        leaving.addListener((SetChangeListener<OpenSession>) change -> updateCanLogOff());
    }

    /** {@return MAPI_LOGOFF_UI} */
    public BooleanProperty uiProperty() {
        return ui;
    }

    /** {@return MAPI_LOGOFF_SHARED; stays off until {@link #warningReadProperty} is on} */
    public BooleanProperty sharedProperty() {
        return shared;
    }

    /** {@return whether the person has said that they know what MAPI_LOGOFF_SHARED does} */
    public BooleanProperty warningReadProperty() {
        return warningRead;
    }

    /** {@return ulReserved; what is not 0 is an error, which a person may want to see} */
    public IntegerProperty reservedProperty() {
        return reserved;
    }

    /** {@return what the call would be given now; ulUIParam is 0 without MAPI_LOGOFF_UI} */
    public ReadOnlyObjectProperty<LogoffOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** {@return the call as it will be made} */
    public String callText() {
        return LogoffCall.text(options.get());
    }

    /** {@return what would be done now; empty when no session is selected} */
    public ReadOnlyObjectProperty<Optional<LogoffPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canLogOffProperty() {
        return canLogOff.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ClientSession>> sessionProperty() {
        return sessions.selectedProperty();
    }

    /** {@return what came of the logoffs of this window, the latest first} */
    public ObservableList<LogoffOutcome> outcomes() {
        return readOnlyOutcomes;
    }

    /** {@return which outcome is shown; empty while the plan is} */
    public ObjectProperty<Optional<LogoffOutcome>> shownOutcomeProperty() {
        return shownOutcome;
    }

    private void selected() {
        following.unsubscribe();
        following = sessions.selected().map(session -> session.infoProperty().subscribe(info -> refresh()))
                .orElse(Subscription.EMPTY);
        updateCanLogOff();
        refresh();
    }

    private void updateCanLogOff() {
        canLogOff.set(sessions.selected().filter(session -> !leaving.contains(session.session())).isPresent());
    }

    /** Reads handle and plan anew: the window may have become visible, objects may have been opened. */
    public void refresh() {
        int flags = (ui.get() ? MapiSession.MAPI_LOGOFF_UI : 0) | (shared.get() ? MapiSession.MAPI_LOGOFF_SHARED : 0);
        LogoffOptions now = new LogoffOptions(ui.get() ? window.getAsLong() : WindowHandle.NONE, flags,
                reserved.get());
        options.set(now);
        planning.cancel();
        Optional<ClientSession> session = sessions.selected();
        if (session.isEmpty()) {
            plan.set(Optional.empty());
        } else {
            OpenSession planned = session.get().session();
            planning = sessions.reader().run("", progress -> planned.plan(now), read -> plan.set(Optional.of(read)),
                    failures);
        }
    }

    /** Logs the selected session off, as {@link #optionsProperty} says. Does nothing when that cannot be done now. */
    public void logOff() {
        if (canLogOff.get()) {
            refresh();
            sessions.selected().ifPresent(session -> logOff(session, options.get()));
        }
    }

    private void logOff(ClientSession session, LogoffOptions how) {
        OpenSession leaver = session.session();
        String profile = session.name();
        leaving.add(leaver);
        Consumer<LogoffOutcome> done = this::done;
        session.tasks().run(TEXTS.text("logging-off", profile),
                new LogoffJob(leaver, profile, how, done).andAfter(() -> leaving.remove(leaver)), done,
                failures);
    }

    private void done(LogoffOutcome outcome) {
        add(outcome);
        sessions.refresh();
        refresh();
    }

    private void add(LogoffOutcome outcome) {
        outcomes.addFirst(outcome);
        shownOutcome.set(Optional.of(outcome));
    }

    private void noteEnd(EndedSession ended) {
        if (ended.end().cause() == SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT) {
            add(new LogoffOutcome(ended.name(), ended.when(), LogoffOutcome.Kind.ENDED_BY_ANOTHER_CLIENT, "",
                    ended.end().report(), Optional.empty()));
        }
    }

    /** Logs off; MAPI has no way to stop that, so what comes of it is shown even after the person stopped waiting. */
    private record LogoffJob(OpenSession session, String profile, LogoffOptions how, Consumer<LogoffOutcome> late)
            implements
                Job<LogoffOutcome> {
        @Override
        public LogoffOutcome run(MapiProgress progress) {
            String call = LogoffCall.text(how);
            try {
                LogoffReport report = session.logoff(how);
                LogoffOutcome.Kind kind = report.result().equals(HResult.S_OK)
                        ? LogoffOutcome.Kind.LOGGED_OFF
                        : LogoffOutcome.Kind.WITH_ERRORS;
                return new LogoffOutcome(profile, Instant.now(), kind, call, Optional.of(report), Optional.empty());
            } catch (MapiException e) {
                return new LogoffOutcome(profile, Instant.now(), kind(e), call, Optional.empty(), Optional.of(e));
            }
        }

        private LogoffOutcome.Kind kind(MapiException failure) {
            if (session.end().filter(end -> end.cause() == SessionEnd.Cause.LOST).isPresent()) {
                return LogoffOutcome.Kind.LOST;
            }
            return failure.result().equals(HResult.MAPI_E_USER_CANCEL)
                    ? LogoffOutcome.Kind.REFUSED
                    : LogoffOutcome.Kind.FAILED;
        }

        @Override
        public void dropped(LogoffOutcome result) {
            FxThread.later(() -> late.accept(result));
        }
    }
}
