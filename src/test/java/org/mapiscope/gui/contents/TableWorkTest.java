package org.mapiscope.gui.contents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.task.Job;

@ExtendWith(OnFxThread.class)
class TableWorkTest {
    private final HeldTasks tasks = new HeldTasks();
    private final List<String> told = new ArrayList<>();
    private TableWork work;

    @BeforeEach
    void make() {
        work = new TableWork(tasks, () -> told.add("stopped"));
    }

    private void begin(String what) {
        begin(what, progress -> what);
    }

    private void begin(String what, Job<String> job) {
        work.begin(what, job, done -> told.add("done " + done), e -> told.add(e.result().toString()));
    }

    @Test
    void itIsBusyUntilWhatWasBegunIsOver() {
        begin("Sorting");
        String title = work.titleProperty().get();
        tasks.runAll();

        assertEquals("Sorting", title);
        assertFalse(work.isBusy());
        assertEquals(List.of("done Sorting"), told);
    }

    @Test
    void theLastThingThatWasAskedForCounts() {
        begin("Sorting");
        begin("Restricting");
        tasks.runAll();

        assertEquals(List.of("done Restricting"), told);
    }

    @Test
    void whatIsOverLaterThanTheNextHasBegunLeavesThatBusy() {
        begin("Sorting", progress -> {
            begin("Restricting");
            return "late";
        });
        tasks.runAll();

        assertFalse(work.isBusy());
        assertEquals(List.of("done Restricting"), told);
    }

    @Test
    void whatWasStoppedWhileItRanSaysSoWhenItIsOver() {
        begin("Sorting", progress -> {
            work.stop();
            return "too late";
        });
        tasks.runAll();

        assertEquals(List.of("stopped"), told);
    }

    @Test
    void nobodyIsToldOfWhatWasLeft() {
        begin("Sorting");
        work.leave();
        boolean busy = work.isBusy();
        tasks.runAll();

        assertFalse(busy);
        assertEquals(List.of(), told);
    }
}
