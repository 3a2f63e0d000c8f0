package org.mapiscope.gui.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.NoProps;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.Tracer;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The call log while calls are made on other threads than the screen's. */
class CallLogLiveTest {
    private final CallLog log = new CallLog();
    private final MapiStatus status = new Tracer(log).trace(MapiStatus.class, new AnyStatus());
    private CallLogViewModel model;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        model = onFxThread(() -> CallLogViewModel.live(log, new HeldTasks(), new AnsweredDialogs()));
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private int lines() throws Exception {
        return onFxThread(() -> model.lines().size());
    }

    @Test
    void callsOfAnotherThreadAppearWithTheNextFrame() throws Exception {
        status.getPropList(0);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> lines() == 1);

        assertEquals("IMAPIStatus::GetPropList", onFxThread(() -> model.lines().getFirst().call().name()));
    }

    @Test
    void aFloodOfCallsIsAllThereInTheEndUpToItsCapacity() throws Exception {
        for (int i = 0; i < 2 * CallLogViewModel.CAPACITY; i++) {
            status.getPropList(0);
        }
        // the beginning of the last call may come a frame before its end
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> lines() == CallLogViewModel.CAPACITY && onFxThread(() -> model.runningProperty().get()) == 0);

        assertEquals(CallLogViewModel.CAPACITY, lines());
    }

    @Test
    void nothingMoreIsTakenInOnceItIsClosed() throws Exception {
        status.getPropList(0);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> lines() == 1);
        model.close();
        status.getPropList(0);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals(1, lines());
    }

    /** A status object without properties. */
    private static final class AnyStatus implements MapiStatus, NoProps {}
}
