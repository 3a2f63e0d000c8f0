package org.mapiscope.gui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what another process does in its own time. */
final class Waiting {
    private static final long SECONDS = 20;
    private static final long FEW_SECONDS = 4;

    private Waiting() {}

    /** Waits a few seconds. Returns whether it came. */
    static boolean shortly(Callable<Boolean> there) {
        try {
            WaitForAsyncUtils.waitFor(FEW_SECONDS, TimeUnit.SECONDS, there);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** @param what to tell the reader of a failed test */
    static void until(String what, Callable<Boolean> there) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, there);
        } catch (TimeoutException e) {
            throw new AssertionError("There was not within %d seconds: %s".formatted(SECONDS, what), e);
        }
    }
}
