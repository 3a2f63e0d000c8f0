package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.SortOrderSet;

/**
 * Rows that change, and tables that show them live (ITableData). Thread-safe.
 *
 * <p>All views show a change when the call that made it returns; their sinks are told on the notifier, under no lock of
 * this object's. A view that was closed is forgotten.
 *
 * <p>Source: [itabledataiunknown], [createtable].
 */
public final class TableData {
    private final PropTag indexColumn;
    private final Executor notifier;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<PropTag> columns;
    private final TreeMap<Long, List<PropValue>> rows = new TreeMap<>();
    private final Map<PropValue, Long> numbers = new HashMap<>();
    private final Map<Object, Opened> views = new ConcurrentHashMap<>();
    private long last;

    /** A view with what has to be told of it. */
    private record Opened(RowTable table, LiveView view, Connections connections) {}

    /**
     * @param indexColumn the column whose value tells rows apart
     * @param columns what a view shows at first
     * @param notifier where sinks are called
     */
    public TableData(PropTag indexColumn, List<PropTag> columns, Executor notifier) {
        this.indexColumn = indexColumn;
        this.columns = new ArrayList<>(columns);
        this.notifier = notifier;
    }

    /**
     * Puts {@code row} in the place of the one with the same index, or adds it at the end. Columns that are new are in
     * the views to come, and available in those there are. [itabledata-hrmodifyrow]
     *
     * @throws IllegalArgumentException when {@code row} lacks the index column
     */
    public void modifyRow(List<PropValue> row) {
        PropValue index = row.stream()
                .filter(value -> value.tag().equals(indexColumn) && !(value instanceof ErrorValue)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The row lacks the index column " + indexColumn));
        List<PropValue> values = List.copyOf(row);
        lock.lock();
        try {
            Long known = numbers.get(index);
            long number = known == null ? ++last : known;
            numbers.put(index, number);
            rows.put(number, values);
            MemoryRows.addColumns(columns, values);
            apply(number, Optional.of(values));
        } finally {
            lock.unlock();
        }
        flush();
    }

    /**
     * Deletes the row with this index. [itabledata-hrdeleterow]
     *
     * @return whether there was such a row
     */
    public boolean deleteRow(PropValue index) {
        lock.lock();
        try {
            Long number = numbers.remove(index);
            if (number == null) {
                return false;
            }
            rows.remove(number);
            apply(number, Optional.empty());
        } finally {
            lock.unlock();
        }
        flush();
        return true;
    }

    /** {@return the rows, in the order they came in} */
    public List<List<PropValue>> rows() {
        lock.lock();
        try {
            return List.copyOf(rows.values());
        } finally {
            lock.unlock();
        }
    }

    /** {@return a table that shows the rows in the order they came in, strings as PT_UNICODE} */
    public MapiTable getView() {
        return getView(Mapi.MAPI_UNICODE);
    }

    /**
     * {@return a table that shows the rows in the order they came in}
     *
     * @param flags MAPI_UNICODE, or 0 for strings in PT_STRING8 unless a column asks for PT_UNICODE
     */
    public MapiTable getView(int flags) {
        lock.lock();
        try {
            LiveView view = new LiveView(new LiveRows(columns, rows), RowTable.text(flags));
            Connections connections = new Connections(notifier);
            Object key = new Object();
            RowTable table = new RowTable(view, connections, () -> views.remove(key));
            views.put(key, new Opened(table, view, connections));
            return table;
        } finally {
            lock.unlock();
        }
    }

    /** {@return a table that shows the rows in {@code order}} [itabledata-hrgetview] */
    public MapiTable getView(SortOrderSet order) throws MapiException {
        MapiTable view = getView();
        try {
            view.sortTable(order, 0);
        } catch (MapiException e) {
            view.close();
            throw e;
        }
        return view;
    }

    /** {@return how many views are kept: those that are not closed} */
    int views() {
        return views.size();
    }

    private void apply(long number, Optional<List<PropValue>> row) {
        views.values().forEach(each -> each.table.between(
                () -> each.view.apply(number, row).ifPresent(each.connections::post)));
    }

    private void flush() {
        views.values().forEach(each -> each.connections.flush());
    }
}
