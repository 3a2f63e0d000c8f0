package org.mapiscope.gui.advise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.advise.AdviseEvent;
import org.mapiscope.operation.advise.AdviseTarget;
import org.mapiscope.operation.advise.EventLog;
import org.mapiscope.operation.advise.EventText;
import org.mapiscope.operation.advise.Subscription;
import org.mapiscope.operation.property.WholeFile;

/** A subscription at a time, and the events that it brought. FX thread only; close it with its pane. */
public final class AdviseViewModel implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(AdviseViewModel.class);

    private final ClientSession client;
    private final DialogService dialogs;
    private final ObservableList<AdviseChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<AdviseChoice> readOnlyChoices = FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<@Nullable AdviseChoice> choice = new SimpleObjectProperty<>();
    private final IntegerProperty events = new SimpleIntegerProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final ObservableList<AdviseEvent> heard = FXCollections.observableArrayList();
    private final ObservableList<AdviseEvent> readOnlyHeard = FXCollections.unmodifiableObservableList(heard);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.STOPPED);
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ListChangeListener<StoreEntry> stores = change -> look();
    private final javafx.util.Subscription end;
    private final NextPulse pulse = new NextPulse(this::take);
    private EventLog log = new EventLog(() -> {});
    private long taken;
    private long dropped;
    private Optional<Subscription> subscription = Optional.empty();
    private Optional<ObjectPath> shown = Optional.empty();
    private TaskRunner.Running starting = () -> {};

    public AdviseViewModel(ClientSession client, DialogService dialogs) {
        this.client = client;
        this.dialogs = dialogs;
        client.stores().addListener(stores);
        end = client.endProperty().subscribe(this::look);
        paused.subscribe(now -> take());
        choice.subscribe(now -> chosen());
    }

    /** Whether events are being heard. */
    enum State {
        STOPPED, STARTING, ACTIVE,
        /** The store or the session ended. */
        OVER
    }

    ObservableList<AdviseChoice> choices() {
        return readOnlyChoices;
    }

    ObjectProperty<@Nullable AdviseChoice> choiceProperty() {
        return choice;
    }

    /** {@return the events that are asked for, fnev* bits} */
    IntegerProperty eventsProperty() {
        return events;
    }

    /** {@return whether what is heard waits and is not shown} */
    BooleanProperty pausedProperty() {
        return paused;
    }

    /** {@return the newest events, the oldest of them first} */
    ObservableList<AdviseEvent> heard() {
        return readOnlyHeard;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Lets the person choose what of an object is watched; what was watched before is so no more. */
    public void show(ObjectPath object) {
        if (!shown.equals(Optional.of(object))) {
            stop();
            shown = Optional.of(object);
            choices.setAll(AdviseChoice.of(object));
            choice.set(choices.getFirst());
        }
    }

    /** {@return the events that the chosen object can tell of} */
    List<Integer> possible() {
        AdviseChoice chosen = choice.get();
        return chosen == null ? List.of() : chosen.target().events();
    }

    private void chosen() {
        events.set(possible().stream().reduce(0, (all, each) -> all | each));
    }

    void start() {
        AdviseChoice chosen = choice.get();
        if (chosen == null || state.get() == State.STARTING || state.get() == State.ACTIVE) {
            return;
        }
        failure.set(Optional.empty());
        EventLog into = new EventLog(pulse::signal);
        log = into;
        taken = 0;
        state.set(State.STARTING);
        starting = client.tasks().run(TEXTS.text("task.start"), new Start(chosen.target(), events.get(), into),
                this::started, this::failed);
        showStatus();
    }

    private void started(Subscription now) {
        subscription = Optional.of(now);
        state.set(State.ACTIVE);
        look();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        state.set(State.STOPPED);
        showStatus();
    }

    /** Hears nothing more; what was heard stays. */
    public void stop() {
        starting.cancel();
        take();
        subscription.ifPresent(ended -> client.tasks().run("", progress -> {
            ended.close();
            return ended;
        }, done -> {}, e -> {}));
        subscription = Optional.empty();
        state.set(State.STOPPED);
        showStatus();
    }

    /** Notices that the store or the session ended. */
    private void look() {
        if (state.get() == State.ACTIVE && subscription.filter(Subscription::isActive).isEmpty()) {
            stop();
            state.set(State.OVER);
        }
        showStatus();
    }

    /** Shows what was heard since it was shown last. */
    void take() {
        if (!paused.get()) {
            List<AdviseEvent> newer = log.after(taken);
            if (!newer.isEmpty()) {
                dropped += newer.getFirst().number() - taken - 1;
                taken = newer.getLast().number();
                heard.addAll(newer);
                int over = Math.max(heard.size() - EventLog.CAPACITY, 0);
                heard.remove(0, over);
                dropped += over;
            }
        }
        showStatus();
    }

    private void showStatus() {
        status.set(TEXTS.text("status." + state.get(), heard.size(), dropped));
    }

    void clear() {
        heard.clear();
        dropped = 0;
        showStatus();
    }

    /** Puts events on the clipboard, with a line of headings. */
    void copy(List<AdviseEvent> some) {
        dialogs.copy(text(some, "\n"));
    }

    /** Asks for a file and writes all that is shown into it, with tabs between. */
    void save() {
        dialogs.chooseFileToSave("notifications.tsv").ifPresent(this::write);
    }

    private void write(Path file) {
        byte[] bytes = text(heard, System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        client.tasks().run(TEXTS.text("saving", file.getFileName()), progress -> WholeFile.write(file, out -> {
            out.write(bytes);
            return bytes.length;
        }), done -> {}, dialogs::showFailure);
    }

    private static String text(List<AdviseEvent> some, String end) {
        StringJoiner lines = new StringJoiner(end, "", end);
        lines.add(String.join("\t", TEXTS.text("column.time"), TEXTS.text("column.event"),
                TEXTS.text("column.object"), TEXTS.text("column.details")));
        for (AdviseEvent event : some) {
            lines.add(String.join("\t", event.time().toString(), EventText.event(event.notification()),
                    EventText.object(event.notification()).replaceAll("[\\t\\r\\n]+", " "),
                    EventText.details(event.notification()).replaceAll("[\\t\\r\\n]+", " ")));
        }
        return lines.toString();
    }

    @Override
    public void close() {
        stop();
        client.stores().removeListener(stores);
        end.unsubscribe();
    }

    /** Begins to watch; what began too late ends at once. */
    private final class Start implements Job<Subscription> {
        private final AdviseTarget target;
        private final int mask;
        private final EventLog into;

        Start(AdviseTarget target, int mask, EventLog into) {
            this.target = target;
            this.mask = mask;
            this.into = into;
        }

        @Override
        public Subscription run(MapiProgress progress) throws MapiException {
            return Subscription.start(client.session(), target, mask, into);
        }

        @Override
        public void dropped(Subscription result) {
            result.close();
        }
    }
}
