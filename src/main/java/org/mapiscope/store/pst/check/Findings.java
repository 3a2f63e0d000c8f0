package org.mapiscope.store.pst.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.FindingKind;

/** Collects what is found, a bounded number of each kind. Safe for many threads. */
final class Findings {

    /** More of a kind are only counted. */
    private static final int MOST_OF_A_KIND = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Finding> all = new ArrayList<>();
    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

    void add(FindingKind kind, String structure, long offset, String detail) {
        lock.lock();
        try {
            if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                all.add(new Finding(kind, structure, Math.max(0, offset), detail));
            }
        } finally {
            lock.unlock();
        }
    }

    void add(FindingKind kind, CorruptDataException damage) {
        add(kind, damage.structure(), damage.offset(), damage.field() + " " + damage.found());
    }

    /** @param offset where the object is, for an error that knows no place in the file */
    void add(FindingKind kind, CorruptDataException damage, String object, long offset) {
        String structure = damage.structure().contains(object) || object.startsWith(damage.structure())
                ? damage.structure()
                : object + " > " + damage.structure();
        add(kind, structure, damage.offset() == 0 ? offset : damage.offset(), damage.field() + " " + damage.found());
    }

    /** {@return what was found, by kind and place; whichever thread found it first} */
    List<Finding> list() {
        lock.lock();
        try {
            List<Finding> sorted = new ArrayList<>(all);
            counts.forEach((kind, count) -> {
                if (count > MOST_OF_A_KIND) {
                    sorted.add(new Finding(FindingKind.MORE, kind.name(), 0,
                            "%d more, which are not listed".formatted(count - MOST_OF_A_KIND)));
                }
            });
            sorted.sort(Comparator.comparing(Finding::kind).thenComparingLong(Finding::offset)
                    .thenComparing(Finding::structure).thenComparing(Finding::detail));
            return sorted;
        } finally {
            lock.unlock();
        }
    }
}
