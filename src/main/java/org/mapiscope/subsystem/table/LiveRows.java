package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;

/** A view's own copy of the rows of a {@link TableData}: they change only when the view does. Used under its lock. */
final class LiveRows implements NumberedRows {
    private final List<PropTag> defaultColumns;
    private final List<PropTag> allColumns;
    private final Map<Long, List<PropValue>> rows;
    private long[] numbers;

    LiveRows(List<PropTag> columns, SortedMap<Long, List<PropValue>> rows) {
        defaultColumns = List.copyOf(columns);
        allColumns = new ArrayList<>(columns);
        this.rows = new HashMap<>(rows);
        numbers = rows.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** Adds a row, or puts it in the place of the one with its number. */
    void put(long number, List<PropValue> row) {
        if (rows.put(number, row) == null) {
            int place = -1 - Arrays.binarySearch(numbers, number);
            numbers = Longs.with(numbers, place, number);
        }
        MemoryRows.addColumns(allColumns, row);
    }

    boolean has(long number) {
        return rows.containsKey(number);
    }

    void remove(long number) {
        if (rows.remove(number) != null) {
            numbers = Longs.without(numbers, Arrays.binarySearch(numbers, number));
        }
    }

    @Override
    public long size() {
        return numbers.length;
    }

    @Override
    public long number(long index) {
        return numbers[Math.toIntExact(index)];
    }

    @Override
    public List<PropValue> row(long number, List<PropTag> columns) {
        return MemoryRows.pick(rows.getOrDefault(number, List.of()), columns);
    }

    @Override
    public RowSource subRows(long number, PropTag subObject) throws MapiException {
        throw new MapiException("IMAPITable::Restrict", HResult.MAPI_E_TOO_COMPLEX, "These rows have no tables");
    }

    @Override
    public List<PropTag> defaultColumns() {
        return defaultColumns;
    }

    @Override
    public List<PropTag> allColumns() {
        return List.copyOf(allColumns);
    }
}
