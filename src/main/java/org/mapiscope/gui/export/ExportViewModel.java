package org.mapiscope.gui.export;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.export.ExportCounts;
import org.mapiscope.operation.export.ExportedItem;

/** An export: what a person chooses, how far it is, what became of each item. FX thread only; close it with its window. */
public final class ExportViewModel implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(ExportViewModel.class);

    private final ClientSession client;
    private final DialogService dialogs;
    private final ExportTools tools;
    private final ExportSubject subject;
    private final Optional<Path> store;
    private final ObjectProperty<ExportForm> form = new SimpleObjectProperty<>(ExportForm.MSG);
    private final BooleanProperty subfolders = new SimpleBooleanProperty(true);
    private final BooleanProperty associated = new SimpleBooleanProperty();
    private final StringProperty target = new SimpleStringProperty(
            Path.of(System.getProperty("user.home"), "MapiScope").toString());
    private final ObservableList<ExportedItem> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Watch> watch = Optional.empty();

    public ExportViewModel(ClientSession client, DialogService dialogs, ExportTools tools, ExportSubject subject) {
        this.client = client;
        this.dialogs = dialogs;
        this.tools = tools;
        this.subject = subject;
        store = subject.kind() == ExportSubject.Kind.ITEMS
                ? Optional.empty()
                : client.stores().stream()
                        .filter(entry -> entry.entryId().equals(subject.objects().getFirst().store())).findFirst()
                        .flatMap(StoreEntry::path);
    }

    /** {@return what the window is called} */
    String title() {
        return subject.name().isEmpty()
                ? TEXTS.text("title.items", subject.objects().size())
                : TEXTS.text("title", subject.name());
    }

    /** {@return why what is exported cannot be written in a form; empty when it can} */
    Optional<String> whyNot(ExportForm asked) {
        if (asked != ExportForm.PST || store.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(TEXTS.text(hasFolders() ? "pst.no-file" : "pst.items"));
    }

    /** {@return whether there may be folders below what is exported} */
    boolean hasFolders() {
        return subject.kind() != ExportSubject.Kind.ITEMS;
    }

    ObjectProperty<ExportForm> formProperty() {
        return form;
    }

    BooleanProperty subfoldersProperty() {
        return subfolders;
    }

    BooleanProperty associatedProperty() {
        return associated;
    }

    /** {@return the folder that files go to, as the person has typed it} */
    StringProperty targetProperty() {
        return target;
    }

    ObservableList<ExportedItem> items() {
        return items;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** {@return the part that is done; negative while that is not known} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** {@return the folder with what was exported last; empty before} */
    ReadOnlyObjectProperty<Optional<Path>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    void chooseTarget() {
        dialogs.chooseFolder().ifPresent(folder -> target.set(folder.toString()));
    }

    /** Begins; files that are there are never replaced. */
    void start() {
        Optional<String> why = whyNot(form.get());
        if (why.isPresent()) {
            status.set(why.get());
        } else if (!running.get()) {
            folder().ifPresent(this::start);
        }
    }

    private Optional<Path> folder() {
        String typed = target.get().strip();
        if (typed.isEmpty()) {
            status.set(TEXTS.text("no-target"));
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(typed).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            status.set(TEXTS.text("wrong-target", typed, e.getReason()));
            return Optional.empty();
        }
    }

    private void start(Path folder) {
        items.clear();
        written.set(Optional.empty());
        status.set(TEXTS.text("running"));
        progress.set(-1);
        running.set(true);
        int flags = (subfolders.get() ? MapiContainer.CONVENIENT_DEPTH : 0)
                | (associated.get() ? MapiContainer.MAPI_ASSOCIATED : 0);
        ExportWork work = new ExportWork(client.session(), tools, subject, form.get(), folder, store, flags);
        Watch begun = new Watch();
        watch = Optional.of(begun);
        Job<ExportCounts> job = Job.writing(given -> work.run(begun::add, begun.within(given)));
        client.tasks().run(title(), job.andAfter(() -> over(begun)), counts -> {
            begun.show();
            written.set(Optional.of(folder));
            status.set(TEXTS.text(counts.complete() ? "done" : "stopped", counts.written(), counts.incomplete(),
                    counts.skipped(), counts.failed()));
        }, failure -> {
            begun.show();
            if (failure.result().equals(HResult.MAPI_E_USER_CANCEL)) {
                return;
            }
            status.set(TEXTS.text("broken", failure.call(), failure.result().toString(), failure.result().hex()));
            dialogs.showFailure(failure);
        });
    }

    /** Also when it was stopped from the window's line of tasks, where nobody is told of the counts. */
    private void over(Watch begun) {
        begun.show();
        if (watch.equals(Optional.of(begun)) && running.get()) {
            running.set(false);
            if (status.get().equals(TEXTS.text("running"))) {
                status.set(TEXTS.text("stopped-early", items.size()));
            }
        }
    }

    /** Ends an export that runs after the message that it is at; what is written stays. */
    void stop() {
        watch.ifPresent(Watch::stop);
    }

    /** Puts items on the clipboard as tab-separated values. */
    void copy(Collection<ExportedItem> some) {
        dialogs.copy(ItemWords.tsv(some));
    }

    /** Shows the folder with the files in the system's own way. */
    void openFolder() {
        written.get().ifPresent(folder -> tools.pages().accept(folder.toUri().toString()));
    }

    @Override
    public void close() {
        stop();
    }

    /** How far an export is; written on the session's thread. */
    private final class Watch {
        private final Queue<ExportedItem> found = new ConcurrentLinkedQueue<>();
        private final NextPulse pulse = new NextPulse(this::show);
        private volatile double share = -1;
        private volatile boolean stopped;

        void add(ExportedItem item) {
            found.add(item);
            pulse.signal();
        }

        void stop() {
            stopped = true;
        }

        void show() {
            for (ExportedItem item = found.poll(); item != null; item = found.poll()) {
                items.add(item);
            }
            progress.set(share);
        }

        MapiProgress within(MapiProgress given) {
            return new MapiProgress() {
                @Override
                public void worked(long done, long total) {
                    given.worked(done, total);
                    share = total > 0 ? Math.min(1, (double) done / total) : -1;
                    pulse.signal();
                }

                @Override
                public boolean isCancelled() {
                    return stopped || given.isCancelled();
                }
            };
        }
    }
}
