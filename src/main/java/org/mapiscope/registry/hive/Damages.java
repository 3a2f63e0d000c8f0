package org.mapiscope.registry.hive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.registry.RegistryDamage;

/** What of a hive could not be read, each place once. Thread-safe. */
final class Damages {

    /** Places that are kept. */
    static final int MOST_PLACES = 1_000;
    /** Places beyond them that are told apart, to count each once. */
    private static final int MOST_COUNTED = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<RegistryDamage> places = new LinkedHashSet<>();
    /** Hashes of the places that are not kept. */
    private final Set<Integer> more = new HashSet<>();

    void tell(CorruptDataException damage) {
        tell(damage.structure(), damage.offset(), damage.field() + " " + damage.found());
    }

    void tell(String structure, long offset, String detail) {
        RegistryDamage damage = new RegistryDamage(structure, offset, detail);
        lock.lock();
        try {
            if (places.size() < MOST_PLACES) {
                places.add(damage);
            } else if (more.size() < MOST_COUNTED && !places.contains(damage)) {
                more.add(damage.hashCode());
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@return all that is kept; the last of them says how many more there were} */
    List<RegistryDamage> all() {
        lock.lock();
        try {
            List<RegistryDamage> all = new ArrayList<>(places);
            if (!more.isEmpty()) {
                all.add(new RegistryDamage("hive", 0, "%s%d more places are damaged"
                        .formatted(more.size() < MOST_COUNTED ? "" : "at least ", more.size())));
            }
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }
}
