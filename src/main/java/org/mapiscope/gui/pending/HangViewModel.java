package org.mapiscope.gui.pending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.HangingCall;
import org.mapiscope.operation.Subsystems;

/** The calls that somebody waits for and that have not been answered for long. FX thread only. */
public final class HangViewModel {
    /** A call that takes longer hangs, as far as a person can tell. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Subsystems subsystems;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Hang> hang = new ReadOnlyObjectWrapper<>(Hang.NONE);

    /** @param tasks of a thread that no call of MAPI's can hold up */
    public HangViewModel(Subsystems subsystems, TaskRunner tasks) {
        this.subsystems = subsystems;
        this.tasks = tasks;
    }

    /** Looks which calls hang now; no call of MAPI's, and cheap. */
    public void look() {
        List<HangingCall> waitedFor = subsystems.hanging(PATIENCE).stream().filter(each -> !each.call().abandoned())
                .toList();
        hang.set(waitedFor.isEmpty()
                ? Hang.NONE
                : new Hang(Optional.of(waitedFor.getFirst()), waitedFor.getFirst().waited(Instant.now()).toSeconds(),
                        waitedFor.size() - 1));
    }

    public ReadOnlyObjectProperty<Hang> hangProperty() {
        return hang.getReadOnlyProperty();
    }

    /** Waits no longer for the call that hangs the longest. */
    public void stopWaiting() {
        hang.get().call().ifPresent(call -> tasks.run("", progress -> {
            call.stopWaiting();
            return call;
        }, done -> look(), failure -> look()));
    }

    /**
     * What hangs.
     *
     * @param call the one that hangs the longest
     * @param seconds for how long
     * @param more how many hang besides
     */
    public record Hang(Optional<HangingCall> call, long seconds, int more) {
        static final Hang NONE = new Hang(Optional.empty(), 0, 0);
    }
}
