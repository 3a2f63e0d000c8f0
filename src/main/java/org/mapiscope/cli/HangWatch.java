package org.mapiscope.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mapiscope.operation.HangingCall;
import org.mapiscope.operation.Subsystems;

/** Says of each call that is not answered for long that it is waited for, once. Thread-safe. */
final class HangWatch implements AutoCloseable {
    /** A person begins to wonder. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Subsystems subsystems;
    private final PrintWriter err;
    private final Texts texts;
    private final Set<Long> named = new HashSet<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("watch").daemon().factory());

    private Optional<Future<?>> looking = Optional.empty();

    HangWatch(Subsystems subsystems, PrintWriter err, Texts texts) {
        this.subsystems = subsystems;
        this.err = err;
        this.texts = texts;
    }

    /** Begins to look, once a second. */
    void start() {
        looking = Optional.of(clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS));
    }

    private void look() {
        subsystems.hanging(PATIENCE).stream().filter(each -> named.add(each.call().id())).forEach(this::name);
    }

    private void name(HangingCall hanging) {
        err.println(texts.get("hanging", hanging.name(), Long.toString(PATIENCE.toSeconds())));
        err.flush();
    }

    @Override
    public void close() {
        looking.ifPresent(each -> each.cancel(false));
        clock.shutdown();
    }
}
