package org.mapiscope.gui.machine;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;

/** The processes that hold MAPI, as they were when somebody last looked. FX thread only. */
public final class ProcessesViewModel {
    private final MachineMapi machine;
    private final TaskRunner tasks;
    private final Consumer<String> copy;
    private final ObservableList<MapiProcess> processes = FXCollections.observableArrayList();
    private final ObservableList<MapiProcess> readOnlyProcesses = FXCollections.unmodifiableObservableList(processes);
    private final ReadOnlyObjectWrapper<Optional<MapiProcesses>> found = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    /**
     * @param tasks runs jobs that ask the system
     * @param copy puts a text on the clipboard
     */
    public ProcessesViewModel(MachineMapi machine, TaskRunner tasks, Consumer<String> copy) {
        this.machine = machine;
        this.tasks = tasks;
        this.copy = copy;
    }

    /** Looks again; does nothing while that is under way. */
    public void read() {
        if (!reading.get()) {
            reading.set(true);
            tasks.run(Messages.of(ProcessesViewModel.class).text("task.read"), progress -> machine.processes(),
                    this::show, failure -> reading.set(false));
        }
    }

    /** Looks when nobody has looked yet. */
    public void readFirst() {
        if (found.get().isEmpty()) {
            read();
        }
    }

    private void show(MapiProcesses now) {
        reading.set(false);
        processes.setAll(now.processes());
        found.set(Optional.of(now));
    }

    /** {@return those that hold MAPI first, then those that would not say} */
    ObservableList<MapiProcess> processes() {
        return readOnlyProcesses;
    }

    /** {@return what was found; empty until somebody has looked} */
    ReadOnlyObjectProperty<Optional<MapiProcesses>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Puts all of it on the clipboard, a line for each process. */
    void copyAll() {
        StringJoiner text = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        processes.forEach(each -> text.add(String.join("\t", ProcessText.cells(each))));
        copy.accept(text.toString());
    }
}
