package org.mapiscope.gui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.task.FxTaskRunner;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.operation.OpenSession;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The status table while the session changes. */
class StatusLiveTest {
    private TestMapi mapi;
    private OpenSession session;
    private StatusViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        FxToolkit.registerPrimaryStage();
        mapi = new TestMapi(folder);
        session = mapi.logOn();
        model = onFxThread(() -> new StatusViewModel(session, new FxTaskRunner(Runnable::run, new RunningTasks()),
                () -> 0));
    }

    @AfterEach
    void close() throws Exception {
        onFxThread(() -> {
            model.close();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        mapi.close();
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private boolean hasStoreRow() throws Exception {
        return onFxThread(
                () -> model.rows().stream().anyMatch(row -> StatusWords.type(row).equals("MAPI_STORE_PROVIDER")));
    }

    @Test
    void theRowOfAStoreGoesWithTheStore() throws Exception {
        onFxThread(() -> {
            model.open();
            return true;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, this::hasStoreRow);
        session.closeStore(session.stores().getFirst().entryId());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !hasStoreRow());

        assertEquals(3, onFxThread(() -> model.rows().size()));
    }
}
