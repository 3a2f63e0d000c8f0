package org.mapiscope.operation.compare;

import java.util.List;

/**
 * How many rows without children, or items that only one side has, are in each state.
 *
 * @param passing rows that differ in what changes by itself; they are in none of the other numbers
 */
public record CompareCounts(int same, int changed, int onlyLeft, int onlyRight, int passing) {
    static final CompareCounts NONE = new CompareCounts(0, 0, 0, 0, 0);

    public int differences() {
        return changed + onlyLeft + onlyRight;
    }

    static CompareCounts of(List<CompareRow> rows) {
        return rows.stream().map(CompareCounts::of).reduce(NONE, CompareCounts::plus);
    }

    private static CompareCounts of(CompareRow row) {
        boolean oneSided = row.status() == CompareStatus.ONLY_LEFT || row.status() == CompareStatus.ONLY_RIGHT;
        if (!row.children().isEmpty() && !oneSided) {
            return of(row.children());
        }
        if (row.children().isEmpty() && row.label() instanceof CompareLabel.OfGroup) {
            return NONE;
        }
        if (row.isPassing() && row.status() != CompareStatus.SAME) {
            return new CompareCounts(0, 0, 0, 0, 1);
        }
        return switch (row.status()) {
            case SAME -> new CompareCounts(1, 0, 0, 0, 0);
            case CHANGED -> new CompareCounts(0, 1, 0, 0, 0);
            case ONLY_LEFT -> new CompareCounts(0, 0, 1, 0, 0);
            case ONLY_RIGHT -> new CompareCounts(0, 0, 0, 1, 0);
        };
    }

    private CompareCounts plus(CompareCounts other) {
        return new CompareCounts(same + other.same, changed + other.changed, onlyLeft + other.onlyLeft,
                onlyRight + other.onlyRight, passing + other.passing);
    }
}
