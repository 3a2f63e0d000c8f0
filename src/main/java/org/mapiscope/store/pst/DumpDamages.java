package org.mapiscope.store.pst;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.DamagePolicy;

/** Keeps the damages that a dump meets, each once, and lets it go on. Thread-safe. */
final class DumpDamages implements DamagePolicy {

    /** Enough for a person; a file that is damaged everywhere has no use for more. */
    private static final int MOST = 10_000;
    /** What a header or a page of a B-tree can have wrong, and be read all the same. */
    private static final Set<String> HARMLESS = Set.of("dwCRCPartial", "dwCRCFull", "dwCRC", "wSig", "bid",
            "ptypeRepeat", "btkey");

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> told = new LinkedHashSet<>();
    private final List<String> fresh = new ArrayList<>();
    private boolean losingNodes;

    @Override
    public void met(CorruptDataException damage) {
        lock.lock();
        try {
            String words = words(damage);
            losingNodes |= !HARMLESS.contains(damage.field()) && !damage.structure().startsWith("BBT");
            if (told.size() < MOST && told.add(words)) {
                fresh.add(words);
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@return those that were met since the last call} */
    List<String> takeFresh() {
        lock.lock();
        try {
            List<String> taken = List.copyOf(fresh);
            fresh.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** {@return whether anything that was met so far can keep nodes from being found} */
    boolean isLosingNodes() {
        lock.lock();
        try {
            return losingNodes;
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return told.size();
        } finally {
            lock.unlock();
        }
    }

    /** {@return a damage without the file, which the dump names once} */
    static String words(CorruptDataException damage) {
        return "%s, offset 0x%X: %s %s".formatted(damage.structure(), damage.offset(), damage.field(), damage.found());
    }
}
