package org.mapiscope.gui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxTaskRunnerTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final RunningTasks tasks = new RunningTasks();
    private final FxTaskRunner runner = new FxTaskRunner(waiting::add, tasks);
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    private TaskRunner.Running start(Job<String> job) {
        return WaitForAsyncUtils.waitForAsyncFx(5000,
                () -> runner.run("Work", job, result -> told.add("done " + result),
                        e -> told.add("failed " + e.result())));
    }

    /** Runs what waits, on this thread, and lets the FX thread hear of it. */
    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private List<String> shown() {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> tasks.list().stream().map(RunningTask::title).toList());
    }

    @Test
    void theResultComesOnTheFxThread() {
        start(progress -> "result");
        work();

        assertEquals(List.of("done result"), told);
    }

    @Test
    void aFailureComesAsWhatMapiAnswered() {
        start(progress -> {
            throw new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND, "");
        });
        work();

        assertEquals(List.of("failed MAPI_E_NOT_FOUND"), told);
    }

    @Test
    void aJobThatWasStoppedBeforeItRanIsNotRun() {
        TaskRunner.Running running = start(progress -> {
            told.add("ran");
            return "result";
        });
        WaitForAsyncUtils.waitForAsyncFx(5000, running::cancel);
        work();

        assertEquals(List.of(), told);
    }

    @Test
    void theResultOfAStoppedJobIsGivenBackAndNobodySeesIt() {
        List<TaskRunner.Running> self = new ArrayList<>();
        self.add(start(new Job<>() {
            @Override
            public String run(MapiProgress progress) {
                WaitForAsyncUtils.waitForAsyncFx(5000, self.getFirst()::cancel);
                return "late";
            }

            @Override
            public void dropped(String result) {
                told.add("dropped " + result);
            }
        }));
        work();

        assertEquals(List.of("dropped late"), told);
    }

    @Test
    void isShownUntilItIsOverAlsoWhenItWasStopped() {
        TaskRunner.Running running = start(progress -> "result");
        List<String> before = shown();
        WaitForAsyncUtils.waitForAsyncFx(5000, running::cancel);
        List<String> stopped = shown();
        work();

        assertEquals(List.of(List.of("Work"), List.of("Work"), List.of()), List.of(before, stopped, shown()));
    }

    @Test
    void afterIsCalledWhateverComesOfIt() {
        Job<String> fails = progress -> {
            throw new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_NOT_FOUND, "");
        };
        Job<String> works = progress -> "result";
        TaskRunner.Running stopped = start(works.andAfter(() -> told.add("over")));
        WaitForAsyncUtils.waitForAsyncFx(5000, stopped::cancel);
        start(fails.andAfter(() -> told.add("over")));
        work();

        assertEquals(2, told.stream().filter("over"::equals).count());
    }

    @Test
    void aJobLearnsThatItShouldStop() {
        List<TaskRunner.Running> self = new ArrayList<>();
        List<Boolean> asked = new ArrayList<>();
        self.add(start(progress -> {
            asked.add(progress.isCancelled());
            WaitForAsyncUtils.waitForAsyncFx(5000, self.getFirst()::cancel);
            asked.add(progress.isCancelled());
            return "result";
        }));
        work();

        assertEquals(List.of(false, true), asked);
        assertTrue(waiting.isEmpty());
    }

    /** Stops what runs, as a person does. */
    private void stop() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> tasks.list().getFirst().stop());
    }

    @Test
    void aJobThatAPersonStoppedFailsForWhoBeganIt() {
        start(progress -> {
            stop();
            return "late";
        });
        start(progress -> "never");
        work();
        start(progress -> "never");
        stop();
        work();

        assertEquals(List.of("failed MAPI_E_USER_CANCEL", "done never", "failed MAPI_E_USER_CANCEL"), told);
    }

    @Test
    void whatAJobHasChangedIsToldAlsoWhenAPersonStoppedIt() {
        start(Job.counting(progress -> {
            stop();
            return "changed";
        }));
        work();

        assertEquals(List.of("done changed"), told);
    }

    @Test
    void aJobThatIsForgottenTellsNobodyWhatItHasChanged() {
        List<TaskRunner.Running> self = new ArrayList<>();
        self.add(start(Job.counting(progress -> {
            WaitForAsyncUtils.waitForAsyncFx(5000, self.getFirst()::cancel);
            return "changed";
        })));
        work();

        assertEquals(List.of(), told);
    }
}
