package org.mapiscope.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.mapiscope.mapi.Mapi;

/** The MAPI subsystems that this program can be a client of. Thread-safe. */
public final class Subsystems {
    /** The machine's own, as {@link Mapi#name} has it. */
    public static final String OUTLOOK = "outlook";

    /** MapiScope's own. */
    public static final String EMBEDDED = "embedded";

    /** How often is looked whether a call has been answered. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final List<Mapi> all;
    private final Set<Mapi> over = ConcurrentHashMap.newKeySet();

    /** @param all the one that is preferred first; the embedded one, which runs everywhere, is among them */
    public Subsystems(List<Mapi> all) {
        this.all = List.copyOf(all);
    }

    /** As the constructor. */
    public static Subsystems of(Mapi... all) {
        return new Subsystems(List.of(all));
    }

    /** {@return all, whether or not they can run here} */
    public List<Mapi> all() {
        return all;
    }

    /** {@return the first that can run here} May load it; not for the FX thread. */
    public Mapi standard() {
        return all.stream().filter(each -> each.whyNot().isEmpty()).findFirst().orElseGet(this::embedded);
    }

    /** {@return MapiScope's own, which opens files without a lock on them and without a profile that stays} */
    public Mapi embedded() {
        return all.stream().filter(each -> each.name().equals(EMBEDDED)).findFirst().orElseGet(all::getLast);
    }

    /** {@return the calls that have not been answered for {@code time} or longer, the oldest first} */
    public List<HangingCall> hanging(Duration time) {
        Instant latest = Instant.now().minus(time);
        return all.stream().flatMap(mapi -> mapi.pending().stream().map(call -> new HangingCall(mapi, call)))
                .filter(each -> !each.call().since().isAfter(latest))
                .sorted(Comparator.comparing(each -> each.call().since())).toList();
    }

    /**
     * Waits for the calls that are under way now, at most {@code grace}, and lets the callers of those that are not answered by
     * then go on without them: the process is told to end.
     */
    public void endCalls(Duration grace) {
        Set<HangingCall.Id> begun = hanging(Duration.ZERO).stream().map(HangingCall::id).collect(Collectors.toSet());
        long end = System.nanoTime() + grace.toNanos();
        List<HangingCall> left = waitedFor(begun);
        while (!left.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
            left = waitedFor(begun);
        }
        left.forEach(HangingCall::stopWaiting);
    }

    private List<HangingCall> waitedFor(Set<HangingCall.Id> begun) {
        return hanging(Duration.ZERO).stream()
                .filter(each -> begun.contains(each.id()) && !each.call().abandoned()).toList();
    }

    /** A fast shutdown was made: nobody may call it any more. */
    void shutDown(Mapi mapi) {
        over.add(mapi);
    }

    boolean isShutDown(Mapi mapi) {
        return over.contains(mapi);
    }
}
