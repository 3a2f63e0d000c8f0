package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.spi.RowSource;

/** Rows that lie in memory and do not change. Immutable. */
public final class MemoryRows implements RowSource {
    private final List<PropTag> columns;
    private final List<List<PropValue>> rows;

    /**
     * @param columns what a table shows at first
     * @param rows each in any order of columns; a column that a row lacks is absent there
     */
    public MemoryRows(List<PropTag> columns, List<List<PropValue>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public List<PropValue> row(long index, List<PropTag> asked) {
        return pick(rows.get(Math.toIntExact(index)), asked);
    }

    @Override
    public List<PropTag> defaultColumns() {
        return columns;
    }

    @Override
    public List<PropTag> allColumns() {
        List<PropTag> all = new ArrayList<>(columns);
        rows.forEach(row -> addColumns(all, row));
        return List.copyOf(all);
    }

    /** Adds the columns of {@code row} that {@code columns} has not yet, whatever their type there. */
    static void addColumns(List<PropTag> columns, List<PropValue> row) {
        for (PropValue value : row) {
            if (!(value instanceof ErrorValue) && columns.stream().noneMatch(tag -> tag.id() == value.tag().id())) {
                columns.add(value.tag());
            }
        }
    }

    /** {@return the asked-for columns of {@code row}, as {@link RowSource#row} gives them} */
    static List<PropValue> pick(List<PropValue> row, List<PropTag> asked) {
        List<PropValue> picked = new ArrayList<>(asked.size());
        for (PropTag tag : asked) {
            picked.add(pick(row, tag));
        }
        return picked;
    }

    private static PropValue pick(List<PropValue> row, PropTag asked) {
        for (PropValue value : row) {
            boolean fits = asked.type().equals(PropType.PT_UNSPECIFIED) || value.tag().equals(asked);
            if (value.tag().id() == asked.id() && (fits || value instanceof ErrorValue)) {
                return value;
            }
        }
        return new ErrorValue(asked, HResult.MAPI_E_NOT_FOUND);
    }
}
