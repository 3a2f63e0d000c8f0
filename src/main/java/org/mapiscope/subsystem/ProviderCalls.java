package org.mapiscope.subsystem;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * Calls into providers that must come back: each runs on a thread of its own, and when it takes too long it is left to
 * itself and reported. Thread-safe.
 */
final class ProviderCalls {
    // daemon threads: a provider that never comes back must not keep the process
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("mapi-provider-", 1).factory());

    private final CallLog log;
    private final Duration limit;

    ProviderCalls(CallLog log, Duration limit) {
        this.log = log;
        this.limit = limit;
    }

    /** Makes one call and says how it went; never throws for what the provider did. */
    LogoffReport.Step call(String name, String subject, ProviderCall work) {
        long start = System.nanoTime();
        Optional<TracedCall> parent = log.current();
        Future<HResult> outcome = THREADS.submit(() -> log.under(parent, () -> {
            work.run();
            return HResult.S_OK;
        }));
        HResult result;
        String detail = "";
        try {
            result = await(outcome);
        } catch (TimeoutException e) {
            result = HResult.MAPI_E_TIMEOUT;
            detail = "the provider did not answer within %.1f s and was passed over".formatted(limit.toMillis() / 1e3);
        } catch (ExecutionException e) {
            boolean answered = e.getCause() instanceof MapiException;
            result = e.getCause() instanceof MapiException failure ? failure.result() : HResult.MAPI_E_CALL_FAILED;
            detail = e.getCause() instanceof MapiException failure ? failure.detail() : "";
            detail = answered ? detail : "the provider broke down: " + e.getCause();
        }
        return new LogoffReport.Step(name, subject, result, System.nanoTime() - start, detail);
    }

    /** Waits for {@code over}, at most as long as {@code calls} calls may take. Returns whether it came. */
    boolean awaitCalls(CountDownLatch over, int calls) {
        long end = System.nanoTime() + calls * limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An interrupt does not end the wait: what comes next must not begin while the provider is still at it. */
    private HResult await(Future<HResult> outcome) throws TimeoutException, ExecutionException {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One call into a provider. */
    @FunctionalInterface
    interface ProviderCall {
        void run() throws MapiException;
    }
}
