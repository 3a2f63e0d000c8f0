package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;

/**
 * An open table whose rows are read by their place. Nothing is kept of what was read.
 *
 * <p>Call it on the session's thread. What can take long asks its progress whether to stop.
 *
 * <p>Source: [imapitableiunknown].
 */
public final class TableReader implements AutoCloseable {
    /** Longest string or binary value that is kept of a cell, in characters or bytes. */
    public static final int LONGEST = 1 << 15;

    private static final Set<TableEvent> NEWS = Set.of(TableEvent.TABLE_CHANGED, TableEvent.TABLE_ERROR,
            TableEvent.TABLE_ROW_ADDED, TableEvent.TABLE_ROW_DELETED, TableEvent.TABLE_ROW_MODIFIED,
            TableEvent.TABLE_RELOAD);

    private final OpenSession session;
    private final TablePath path;
    private final Opened<MapiTable> opened;
    private final MapiTable table;
    private List<PropTag> columns = List.of();
    private Optional<Restriction> restriction = Optional.empty();
    private long cursor;

    private TableReader(OpenSession session, TablePath path, Opened<MapiTable> opened) {
        this.session = session;
        this.path = path;
        this.opened = opened;
        this.table = opened.object();
    }

    /**
     * Opens a table, and watches it.
     *
     * @param changed called on a thread of MAPI's when rows came, went or changed
     */
    public static TableReader open(OpenSession session, TablePath path, Runnable changed) throws MapiException {
        Opened<MapiTable> opened = Opening.table(session, path);
        boolean done = false;
        try {
            AdviseSink sink = news -> {
                if (news.stream().anyMatch(TableReader::isNews)) {
                    changed.run();
                }
            };
            session.advise(opened.object(), sink);
            done = true;
            return new TableReader(session, path, opened);
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /**
     * Opens the table once more, with the same columns, restriction and order of rows, and without headings: all rows are in view
     * then. What is shown of this one stays as it is.
     */
    public TableReader withoutHeadings(MapiProgress progress) throws MapiException {
        TableReader flat = new TableReader(session, path, Opening.table(session, path));
        boolean done = false;
        try {
            flat.setColumns(columns);
            if (restriction.isPresent()) {
                flat.restrict(restriction, progress);
            }
            flat.sort(order().withoutCategories(), progress);
            done = true;
            return flat;
        } finally {
            if (!done) {
                flat.close();
            }
        }
    }

    private static boolean isNews(Notification news) {
        return news instanceof Notification.TableModified modified && NEWS.contains(modified.event());
    }

    /** {@return all columns that the table says it could show} */
    public List<PropTag> availableColumns() throws MapiException {
        return new ArrayList<>(new LinkedHashSet<>(table.queryColumns(MapiTable.TBL_ALL_COLUMNS)));
    }

    /** Chooses the columns that {@link #read} reads. */
    public void setColumns(List<PropTag> asked) throws MapiException {
        table.setColumns(asked, 0);
        columns = List.copyOf(asked);
        cursor = -1;
    }

    /**
     * {@return how many rows there are, as restricted}
     *
     * @throws MapiException as IMAPITable::GetRowCount; where that has no support, the rows are counted
     */
    public RowCount count() throws MapiException {
        try {
            return table.getRowCount(0);
        } catch (MapiException e) {
            if (!e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                throw e;
            }
        }
        seek(0);
        cursor = -1;
        return new RowCount(table.seekRow(MapiTable.BOOKMARK_BEGINNING, Integer.MAX_VALUE), HResult.S_OK);
    }

    /** {@return the rows from {@code first} on; fewer than {@code count} at the end of the table} */
    public List<TableRow> read(long first, int count) throws MapiException {
        return rows(first, count).stream().map(row -> Cut.row(columns, row)).toList();
    }

    /** As {@link #read}, with whole values however long they are. */
    public List<TableRow> readWhole(long first, int count) throws MapiException {
        return rows(first, count).stream().map(row -> new TableRow(columns, row, Set.of())).toList();
    }

    private List<List<PropValue>> rows(long first, int count) throws MapiException {
        List<List<PropValue>> rows = new ArrayList<>();
        seek(first);
        // a provider may give fewer rows a call than it was asked for
        while (rows.size() < count) {
            List<List<PropValue>> some = table.queryRows(count - rows.size(), 0);
            if (some.isEmpty()) {
                break;
            }
            rows.addAll(some);
        }
        cursor = first + rows.size();
        return rows;
    }

    private void seek(long place) throws MapiException {
        if (cursor != place) {
            cursor = -1;
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, Math.toIntExact(place));
            cursor = place;
        }
    }

    /** Shows only the rows that meet {@code restriction}, all of them when it is empty. */
    public void restrict(Optional<Restriction> wanted, MapiProgress progress) throws MapiException {
        cursor = -1;
        restriction = WatchedCall.during(table, progress, () -> {
            table.restrict(wanted, 0);
            return wanted;
        });
    }

    /** {@return which rows the table shows: those of the last {@link #restrict} that worked} */
    public Optional<Restriction> restriction() {
        return restriction;
    }

    public void sort(SortOrderSet order, MapiProgress progress) throws MapiException {
        cursor = -1;
        WatchedCall.during(table, progress, () -> {
            table.sortTable(order, 0);
            return order;
        });
    }

    /** {@return the order that the table is in, as it says} */
    public SortOrderSet order() throws MapiException {
        return table.querySortOrder();
    }

    /**
     * {@return the place of the next row that meets {@code wanted}; empty when none does}
     *
     * <p>Looks from {@code from} on to the end, then from the beginning; or backward from before {@code from}, then from
     * the end.
     */
    public OptionalLong find(Restriction wanted, long from, boolean backward, MapiProgress progress)
            throws MapiException {
        seek(from);
        cursor = -1;
        return WatchedCall.during(table, progress, () -> findFrom(wanted, MapiTable.BOOKMARK_CURRENT, backward)
                || findFrom(wanted, backward ? MapiTable.BOOKMARK_END : MapiTable.BOOKMARK_BEGINNING, backward)
                        ? OptionalLong.of(table.queryPosition().row())
                        : OptionalLong.empty());
    }

    private boolean findFrom(Restriction wanted, int bookmark, boolean backward) throws MapiException {
        try {
            table.findRow(wanted, bookmark, backward ? MapiTable.DIR_BACKWARD : 0);
            return true;
        } catch (MapiException e) {
            if (!e.result().equals(HResult.MAPI_E_NOT_FOUND)) {
                throw e;
            }
            return false;
        }
    }

    /** Shows what is under a heading. Returns how many rows that are. */
    public long expand(Bytes instanceKey) throws MapiException {
        cursor = -1;
        return table.expandRow(instanceKey, 0, 0).moreRows();
    }

    /** Hides what is under a heading. Returns how many rows that were. */
    public long collapse(Bytes instanceKey) throws MapiException {
        cursor = -1;
        return table.collapseRow(instanceKey, 0);
    }

    /** Forgets where the table's cursor was: rows came or went. */
    public void moved() {
        cursor = -1;
    }

    /** Releases the table, and what was opened on the way to it. */
    @Override
    public void close() {
        opened.close();
    }
}
