package org.mapiscope.gui.calllog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.property.WholeFile;

/**
 * What the call log shows and does: the newest calls, as filtered, live until it is paused or closed.
 *
 * <p>FX thread only. Calls are taken in once a frame, so that no number of them slows MAPI or the window.
 */
public final class CallLogViewModel implements AutoCloseable {
    /** Most calls kept. */
    public static final int CAPACITY = 50_000;

    private final Messages texts = Messages.of(CallLogViewModel.class);
    private final CallInbox inbox;
    private final CallLines lines;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final ObservableList<CallLine> shown = FXCollections.observableArrayList();
    private final ObservableList<CallLine> readOnlyShown = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty problemsOnly = new SimpleBooleanProperty(this, "problemsOnly");
    private final BooleanProperty providersOnly = new SimpleBooleanProperty(this, "providersOnly");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(this, "running");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private CallFilter filter = CallFilter.ALL;
    private String saved = "";

    CallLogViewModel(CallInbox inbox, CallLines lines, TaskRunner tasks, DialogService dialogs) {
        this.inbox = inbox;
        this.lines = lines;
        this.tasks = tasks;
        this.dialogs = dialogs;
        words.subscribe(this::filterAnew);
        problemsOnly.subscribe(this::filterAnew);
        providersOnly.subscribe(this::filterAnew);
        paused.subscribe(this::update);
    }

    /**
     * Listens to {@code log} from now on; close it to stop.
     *
     * @param tasks where a file is written
     */
    public static CallLogViewModel live(CallLog log, TaskRunner tasks, DialogService dialogs) {
        CallInbox inbox = new CallInbox(log, 2 * CAPACITY);
        CallLogViewModel model = new CallLogViewModel(inbox, new CallLines(CAPACITY), tasks, dialogs);
        inbox.open(new NextPulse(model::update)::signal);
        return model;
    }

    /** {@return the calls that the filter lets through, each followed by those that it made} */
    public ObservableList<CallLine> lines() {
        return readOnlyShown;
    }

    /** {@return the newest calls, whatever the filter lets through, the oldest first} */
    public List<TracedCall> newest(int most) {
        List<CallLine> all = lines.all();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream().map(CallLine::call).toList();
    }

    /** {@return what is to be in a call: words between blanks} */
    public StringProperty wordsProperty() {
        return words;
    }

    /** {@return whether only calls that failed or warned are shown} */
    public BooleanProperty problemsOnlyProperty() {
        return problemsOnly;
    }

    /** {@return whether only calls between the subsystem and its providers are shown} */
    public BooleanProperty providersOnlyProperty() {
        return providersOnly;
    }

    /** {@return whether the list stands still; calls made meanwhile come when it goes on} */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** {@return how many of the calls are under way} */
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Takes in what has happened since the last time. */
    void update() {
        if (!paused.get()) {
            for (TracedCall call : inbox.take()) {
                CallLine line = lines.take(call);
                if (line != null) {
                    line.setShown(filter.matches(call));
                }
            }
            lines.trim();
            show();
        }
        sayStatus();
    }

    /** Brings the times of the calls under way up to {@code now}. */
    void tick(Instant now) {
        if (!paused.get()) {
            lines.all().stream().filter(CallLine::isRunning)
                    .forEach(line -> line.update(soFar(line.call(), Duration.between(line.call().started(), now))));
        }
    }

    private static TracedCall soFar(TracedCall call, Duration time) {
        return new TracedCall(call.id(), call.parent(), call.depth(), call.name(), call.arguments(), call.result(),
                call.out(), Math.max(0, time.toNanos()), call.thread(), call.started(), call.detail());
    }

    /** Forgets all calls. */
    public void clear() {
        inbox.take();
        lines.clear();
        saved = "";
        show();
        sayStatus();
    }

    /** Puts {@code chosen} on the clipboard as text; all that are shown when none is chosen. */
    public void copy(List<CallLine> chosen) {
        dialogs.copy(CallReport.of(calls(chosen.isEmpty() ? shown : chosen)));
    }

    /** Asks for a file and writes there what is shown. */
    public void save() {
        Optional<Path> file = dialogs.chooseFileToSave("mapi-calls.txt");
        List<TracedCall> calls = calls(shown);
        file.ifPresent(path -> tasks.run(texts.text("save.task", path.getFileName()), progress -> write(path, calls),
                this::sayStatus, dialogs::showFailure));
    }

    /** Returns the sentence that says how it went. */
    private String write(Path file, List<TracedCall> calls) {
        try {
            WholeFile.writeText(file, CallReport.of(calls));
            return texts.text("saved", file, calls.size());
        } catch (MapiException e) {
            return texts.text("not.saved", file, e.detail());
        }
    }

    private static List<TracedCall> calls(List<CallLine> some) {
        return some.stream().map(CallLine::call).toList();
    }

    private void filterAnew() {
        filter = CallFilter.of(words.get(), problemsOnly.get(), providersOnly.get());
        lines.all().forEach(line -> line.setShown(filter.matches(line.call())));
        show();
        sayStatus();
    }

    /** Changes only what differs, so that selection and place stay. */
    private void show() {
        List<CallLine> wanted = new ArrayList<>(lines.all().size());
        lines.all().stream().filter(CallLine::isShown).forEach(wanted::add);
        int evicted = 0;
        while (evicted < shown.size() && shown.get(evicted).isEvicted()) {
            evicted++;
        }
        shown.remove(0, evicted);
        int before = 0;
        while (before < Math.min(shown.size(), wanted.size()) && shown.get(before).equals(wanted.get(before))) {
            before++;
        }
        int most = Math.min(shown.size(), wanted.size()) - before;
        int after = 0;
        while (after < most
                && shown.get(shown.size() - 1 - after).equals(wanted.get(wanted.size() - 1 - after))) {
            after++;
        }
        shown.remove(before, shown.size() - after);
        shown.addAll(before, wanted.subList(before, wanted.size() - after));
        running.set((int) lines.all().stream().filter(CallLine::isRunning).count());
    }

    private void sayStatus(String lastSaved) {
        saved = lastSaved;
        sayStatus();
    }

    private void sayStatus() {
        long failed = lines.all().stream().filter(line -> line.call().result().filter(r -> r.failed()).isPresent())
                .count();
        String counts = shown.size() == lines.all().size()
                ? texts.text("status", shown.size(), failed, running.get())
                : texts.text("status.filtered", shown.size(), lines.all().size(), failed, running.get());
        String pause = paused.get() ? " " + texts.text("status.paused", inbox.size()) : "";
        status.set(counts + pause + (saved.isEmpty() ? "" : " " + saved));
    }

    /** Stops listening; the calls shown stay. */
    @Override
    public void close() {
        inbox.close();
    }
}
