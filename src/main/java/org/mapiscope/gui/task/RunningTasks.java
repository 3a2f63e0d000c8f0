package org.mapiscope.gui.task;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs of one window that wait or run, the oldest first. FX thread only. */
public final class RunningTasks {
    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> readOnlyTasks = FXCollections.unmodifiableObservableList(tasks);

    public ObservableList<RunningTask> list() {
        return readOnlyTasks;
    }

    void add(RunningTask task) {
        tasks.add(task);
    }

    void remove(RunningTask task) {
        tasks.remove(task);
    }
}
