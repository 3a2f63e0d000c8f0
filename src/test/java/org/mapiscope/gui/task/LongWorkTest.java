package org.mapiscope.gui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.mapi.MapiProgress;

@ExtendWith(OnFxThread.class)
class LongWorkTest {
    private final HeldTasks tasks = new HeldTasks();
    private final LongWork work = new LongWork(tasks);
    private final List<String> told = new ArrayList<>();

    private static String result(MapiProgress progress) {
        return progress.isCancelled() ? "a part" : "all";
    }

    private void begin() {
        work.run("Work", LongWorkTest::result, told::add, e -> told.add(e.result().toString()));
    }

    @Test
    void aStopInThePaneHandsOverWhatThereIs() {
        begin();
        work.stop();
        tasks.runAll();

        assertEquals(List.of("a part"), told);
    }

    @Test
    void soDoesAStopInTheStatusBar() {
        begin();
        tasks.stopAll();
        tasks.runAll();

        assertEquals(List.of(List.of("a part"), false), List.of(told, work.runningProperty().get()));
    }
}
