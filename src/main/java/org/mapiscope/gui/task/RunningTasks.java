package org.mapiscope.gui.task;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs of one window that wait or run, the oldest first. FX thread only. */
public final class RunningTasks {
    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> readOnlyTasks = FXCollections.unmodifiableObservableList(tasks);

    public ObservableList<RunningTask> list() {
        return readOnlyTasks;
    }

    /** {@return the titles of those that write files} */
    public List<String> writing() {
        return tasks.stream().filter(RunningTask::writes).map(RunningTask::title).toList();
    }

    void add(RunningTask task) {
        tasks.add(task);
    }

    void remove(RunningTask task) {
        tasks.remove(task);
    }
}
