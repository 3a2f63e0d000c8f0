package org.mapiscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.operation.table.ColumnPreset;

/**
 * As many rows as wanted, made of their number when they are asked for: the same ones each time, in no order.
 *
 * @param size rows
 */
public record MadeRows(long size) implements RowSource {
    private static final List<String> BEGINNINGS = List.of("Re: ", "FW: ", "", "", "AW: ");
    private static final List<String> WORDS = List.of("report", "meeting on Tuesday", "invoice", "lunch?", "question",
            "the new machine", "holidays", "minutes");
    private static final List<PropTag> COLUMNS = ColumnPreset.CONTENTS.columns();
    private static final Map<Integer, PropTag> BY_ID = COLUMNS.stream()
            .collect(Collectors.toMap(PropTag::id, Function.identity()));
    private static final long FIRST_TIME = 130_000_000_000_000_000L;

    @Override
    public List<PropValue> row(long index, List<PropTag> columns) {
        long mixed = (index + 1) * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 29;
        List<PropValue> row = new ArrayList<>(columns.size());
        for (PropTag column : columns) {
            PropTag own = BY_ID.get(column.id());
            row.add(own == null
                    ? new PropValue.ErrorValue(column, HResult.MAPI_E_NOT_FOUND)
                    : value(own, mixed & Long.MAX_VALUE));
        }
        return row;
    }

    private static PropValue value(PropTag column, long mixed) {
        PropType type = column.type();
        if (column.equals(PropTags.PR_SUBJECT_W)) {
            return new PropValue.UnicodeValue(column, BEGINNINGS.get((int) (mixed % 5))
                    + WORDS.get((int) (mixed % 8)) + " " + mixed % 100_000);
        } else if (type.equals(PropType.PT_UNICODE)) {
            return new PropValue.UnicodeValue(column, "Somebody " + mixed % 5000);
        } else if (type.equals(PropType.PT_LONG)) {
            return new PropValue.LongValue(column, (int) (mixed % 1_000_000));
        } else if (type.equals(PropType.PT_BOOLEAN)) {
            return new PropValue.BooleanValue(column, mixed % 7 == 0);
        } else if (type.equals(PropType.PT_SYSTIME)) {
            return new PropValue.SysTimeValue(column, FIRST_TIME + mixed % 3_000_000_000_000_000L);
        }
        return new PropValue.NullValue(column);
    }

    @Override
    public List<PropTag> defaultColumns() {
        return COLUMNS;
    }
}
