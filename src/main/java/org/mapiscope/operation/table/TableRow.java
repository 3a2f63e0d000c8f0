package org.mapiscope.operation.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * A row of a table as it was read.
 *
 * @param columns the columns that were asked for
 * @param values one a column; an {@link PropValue.ErrorValue} where the row lacks it
 * @param cut the places of values that are only the beginning of what the table gave
 */
public record TableRow(List<PropTag> columns, List<PropValue> values, Set<Integer> cut) {
    /** PR_ROW_TYPE of a row that is no heading. */
    public static final int TBL_LEAF_ROW = 1;

    /** PR_ROW_TYPE of a heading whose rows are shown. */
    public static final int TBL_EXPANDED_CATEGORY = 3;

    /** PR_ROW_TYPE of a heading whose rows are hidden. */
    public static final int TBL_COLLAPSED_CATEGORY = 4;

    public TableRow {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        cut = Set.copyOf(cut);
    }

    /** {@return the value in a column; empty when it was not among those asked for} */
    public Optional<PropValue> value(PropTag column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= values.size() ? Optional.empty() : Optional.of(values.get(place));
    }

    /** {@return whether only the beginning of the column's value is here} */
    public boolean isCut(PropTag column) {
        return cut.contains(columns.indexOf(column));
    }

    /** {@return whether it is a heading of a grouped table} */
    public boolean isHeading() {
        return rowType() != TBL_LEAF_ROW;
    }

    /** {@return whether it is a heading whose rows are shown} */
    public boolean isExpanded() {
        return rowType() == TBL_EXPANDED_CATEGORY;
    }

    private int rowType() {
        return number(PropTags.PR_ROW_TYPE, TBL_LEAF_ROW);
    }

    /** {@return how many headings it is under (PR_DEPTH)} */
    public int depth() {
        return Math.max(0, number(PropTags.PR_DEPTH, 0));
    }

    private int number(PropTag column, int otherwise) {
        return value(column).filter(PropValue.LongValue.class::isInstance)
                .map(value -> ((PropValue.LongValue) value).value()).orElse(otherwise);
    }

    /** {@return about how much room it takes, in characters or bytes} */
    public long size() {
        return values.stream().mapToLong(Cut::size).sum();
    }

    /** {@return what tells it from the table's other rows (PR_INSTANCE_KEY); empty when the table did not say} */
    public Optional<Bytes> instanceKey() {
        return PropValues.of(values).binary(PropTags.PR_INSTANCE_KEY);
    }
}
