package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * How a table is sorted and grouped (SSortOrderSet).
 *
 * <p>Source: MAPIDefS.h; IMAPITable::SortTable.
 *
 * @param sorts the columns, the most significant first
 * @param categories how many of the first sorts are headings
 * @param expanded how many of those headings show what is under them from the start
 */
public record SortOrderSet(List<SortOrder> sorts, int categories, int expanded) {
    public SortOrderSet {
        sorts = List.copyOf(sorts);
        if (categories < 0 || expanded < 0 || categories > sorts.size() || expanded > categories) {
            throw new IllegalArgumentException(
                    "%d categories, %d expanded, of %d sorts".formatted(categories, expanded, sorts.size()));
        }
    }

    /** {@return the same order of the rows, without headings} */
    public SortOrderSet withoutCategories() {
        return new SortOrderSet(sorts.stream().flatMap(sort -> sort.plain().stream()).toList(), 0, 0);
    }

    /** {@return an order without headings} */
    public static SortOrderSet of(SortOrder... sorts) {
        return new SortOrderSet(List.of(sorts), 0, 0);
    }

    /** One column of an order (SSortOrder). */
    public record SortOrder(PropTag tag, Order order) {
        private Optional<SortOrder> plain() {
            return switch (order) {
                case TABLE_SORT_ASCEND, TABLE_SORT_DESCEND -> Optional.of(this);
                case TABLE_SORT_COMBINE -> Optional.of(new SortOrder(tag, Order.TABLE_SORT_ASCEND));
                case TABLE_SORT_CATEG_MAX, TABLE_SORT_CATEG_MIN -> Optional.empty();
            };
        }
    }

    /** The direction, in the order of MAPI's numbers (TABLE_SORT_*). */
    public enum Order {
        TABLE_SORT_ASCEND, TABLE_SORT_DESCEND,
        /** Together with the column before it one heading. */
        TABLE_SORT_COMBINE,
        /** Headings by the largest value under them. */
        TABLE_SORT_CATEG_MAX,
        /** Headings by the smallest value under them. */
        TABLE_SORT_CATEG_MIN
    }
}
