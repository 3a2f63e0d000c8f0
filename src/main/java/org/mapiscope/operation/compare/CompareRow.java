package org.mapiscope.operation.compare;

import java.util.List;
import java.util.Optional;

/**
 * A row of a comparison: something, with what it is on either side.
 *
 * <p>A text is a value as it is stored, the name of an enum's constant, {@code true} or {@code false}; for an item it is
 * what tells it from others on its side.
 *
 * @param left empty where the left side has none
 * @param status of a row with children also CHANGED when one of them is not SAME, those that are {@link #isPassing} left out
 */
public record CompareRow(CompareLabel label, Optional<String> left, Optional<String> right, CompareStatus status,
        Volatility volatility, List<CompareRow> children) {
    public CompareRow {
        children = List.copyOf(children);
    }

    /** {@return a row without children} */
    static CompareRow leaf(CompareLabel label, Optional<String> left, Optional<String> right, Volatility volatility) {
        return new CompareRow(label, left, right,
                left.isPresent() && right.isPresent() && !left.equals(right)
                        ? CompareStatus.CHANGED
                        : ofPresence(left, right),
                volatility, List.of());
    }

    /** {@return a row whose status is that of its children where both sides have it} */
    static CompareRow parent(CompareLabel label, Optional<String> left, Optional<String> right,
            List<CompareRow> children) {
        boolean different = children.stream().anyMatch(CompareRow::isDifference);
        CompareStatus presence = ofPresence(left, right);
        return new CompareRow(label, left, right,
                presence == CompareStatus.SAME && different ? CompareStatus.CHANGED : presence, Volatility.LASTING,
                children);
    }

    private static CompareStatus ofPresence(Optional<String> left, Optional<String> right) {
        if (left.isPresent() == right.isPresent()) {
            return CompareStatus.SAME;
        }
        return left.isPresent() ? CompareStatus.ONLY_LEFT : CompareStatus.ONLY_RIGHT;
    }

    /** {@return whether it may differ without anybody having changed a setting} */
    public boolean isPassing() {
        return volatility != Volatility.LASTING;
    }

    /** {@return whether the two sides differ here in what counts} */
    public boolean isDifference() {
        return status != CompareStatus.SAME && !isPassing();
    }
}
