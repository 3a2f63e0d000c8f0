package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.subsystem.table.Arrangement.Grouped;

/**
 * IMAPITable over any rows. Thread-safe: one call after the other, and {@link #abort} or {@link #close} stop a long one.
 *
 * <p>Without a restriction, an order and columns with instances, only the rows that are asked for are read. Else the
 * rows are read once, in the columns that count, and their numbers are kept; with {@link #TBL_BATCH} when they are
 * needed.
 *
 * <p>Source: [imapitableiunknown] and its methods.
 */
public final class RowTable implements MapiTable {
    static final PropTag PR_NULL = new PropTag(0x00000001);

    private static final int TBL_ASYNC = 0x1;
    private static final List<PropTag> MADE = List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_ROWID, PropTags.PR_ROW_TYPE,
            PropTags.PR_DEPTH);

    private final TableCalls calls;
    private final View view;
    private final Connections connections;
    private final Runnable whenClosed;

    /** A table whose strings are PT_UNICODE. */
    public RowTable(RowSource rows, Executor notifier) {
        this(rows, notifier, Mapi.MAPI_UNICODE);
    }

    /**
     * @param notifier where sinks are called
     * @param flags MAPI_UNICODE, or 0 for strings in PT_STRING8 unless a column asks for PT_UNICODE
     */
    public RowTable(RowSource rows, Executor notifier, int flags) {
        this(new View(NumberedRows.of(rows), text(flags), new Work()), new Connections(notifier), () -> {});
    }

    RowTable(View view, Connections connections, Runnable whenClosed) {
        this.view = view;
        this.calls = new TableCalls(view.work, connections::flush);
        this.connections = connections;
        this.whenClosed = whenClosed;
    }

    static PropType text(int flags) {
        return (flags & Mapi.MAPI_UNICODE) == 0 ? PropType.PT_STRING8 : PropType.PT_UNICODE;
    }

    /** Runs {@code change} between two calls; what it posts is told when {@link Connections#flush} is called. */
    void between(Runnable change) {
        calls.between(change);
    }

    private static void requireFlags(String call, int flags, int known) throws MapiException {
        if ((flags & ~known) != 0) {
            throw TableCalls.failed(call, HResult.MAPI_E_UNKNOWN_FLAGS, "0x%X".formatted(flags & ~known));
        }
    }

    @Override
    public long advise(int eventMask, AdviseSink sink) throws MapiException {
        return calls.run("Advise", () -> {
            if (eventMask != Notification.fnevTableModified) {
                throw TableCalls.failed("Advise", HResult.MAPI_E_INVALID_PARAMETER,
                        "A table tells of fnevTableModified only");
            }
            return connections.add(sink);
        });
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        // without the lock: it must not wait for a long call
        if (!connections.remove(connection)) {
            throw TableCalls.failed("Unadvise",
                    calls.isClosed() ? HResult.MAPI_E_INVALID_OBJECT : HResult.MAPI_E_INVALID_PARAMETER,
                    "No connection " + connection);
        }
    }

    @Override
    public void setColumns(List<PropTag> columns, int flags) throws MapiException {
        change("SetColumns", flags, TableEvent.TABLE_SETCOL_DONE, later -> {
            if (columns.isEmpty()) {
                throw TableCalls.failed("SetColumns", HResult.MAPI_E_INVALID_PARAMETER, "A table has columns");
            }
            view.setColumns(columns, later);
        });
    }

    @Override
    public void restrict(Optional<Restriction> restriction, int flags) throws MapiException {
        change("Restrict", flags, TableEvent.TABLE_RESTRICT_DONE, later -> view.restrict(restriction, later));
    }

    @Override
    public void sortTable(SortOrderSet order, int flags) throws MapiException {
        change("SortTable", flags, TableEvent.TABLE_SORT_DONE, later -> view.sort(order, later));
    }

    private interface Change {
        void make(boolean later) throws MapiException;
    }

    /** All is done before the call returns; who asked for TBL_ASYNC waits for the event, and gets it. */
    private void change(String name, int flags, TableEvent done, Change change) throws MapiException {
        requireFlags(name, flags, TBL_ASYNC | TBL_BATCH);
        calls.run(name, () -> {
            change.make((flags & TBL_BATCH) != 0);
            if ((flags & TBL_ASYNC) != 0) {
                connections.post(new TableModified(done, new NullValue(PR_NULL), new NullValue(PR_NULL), List.of()));
            }
            return done;
        });
    }

    @Override
    public List<PropTag> queryColumns(int flags) throws MapiException {
        requireFlags("QueryColumns", flags, TBL_ALL_COLUMNS);
        return calls.run("QueryColumns", () -> {
            if ((flags & TBL_ALL_COLUMNS) == 0) {
                return view.columns();
            }
            List<PropTag> all = new ArrayList<>(view.inText(view.rows.allColumns()));
            MADE.stream().filter(made -> all.stream().noneMatch(tag -> tag.id() == made.id())).forEach(all::add);
            return List.copyOf(all);
        });
    }

    @Override
    public RowCount getRowCount(int flags) throws MapiException {
        requireFlags("GetRowCount", flags, 0);
        return calls.run("GetRowCount", () -> new RowCount(view.size(), HResult.S_OK));
    }

    @Override
    public int seekRow(int bookmark, int rowCount) throws MapiException {
        return calls.run("SeekRow", () -> {
            long from = place("SeekRow", bookmark);
            long to = Math.clamp(from + rowCount, 0, view.size());
            view.positions.setCursor(to);
            return (int) (to - from);
        });
    }

    private long place(String call, int bookmark) throws MapiException {
        return switch (bookmark) {
            case BOOKMARK_BEGINNING -> 0;
            case BOOKMARK_CURRENT -> view.cursor();
            case BOOKMARK_END -> view.size();
            default -> Math.min(view.size(), view.positions.find(bookmark)
                    .orElseThrow(
                            () -> TableCalls.failed(call, HResult.MAPI_E_INVALID_BOOKMARK, "No bookmark " + bookmark)));
        };
    }

    @Override
    public void seekRowApprox(int numerator, int denominator) throws MapiException {
        calls.run("SeekRowApprox", () -> {
            long above = Integer.toUnsignedLong(numerator);
            long below = Integer.toUnsignedLong(denominator);
            if (below == 0) {
                throw TableCalls.failed("SeekRowApprox", HResult.MAPI_E_INVALID_PARAMETER, "The denominator is 0");
            }
            long size = view.size();
            // in two parts, for the whole product may not fit; the second is less than 2^64
            long whole = above >= below
                    ? size
                    : size / below * above + Long.divideUnsigned(size % below * above, below);
            view.positions.setCursor(whole);
            return whole;
        });
    }

    @Override
    public TablePosition queryPosition() throws MapiException {
        return calls.run("QueryPosition", () -> {
            long numerator = view.cursor();
            long denominator = Math.max(1, view.size());
            while (denominator > Integer.MAX_VALUE) {
                numerator >>>= 1;
                denominator >>>= 1;
            }
            return new TablePosition(view.cursor(), (int) numerator, (int) denominator);
        });
    }

    @Override
    public void findRow(Restriction restriction, int bookmark, int flags) throws MapiException {
        requireFlags("FindRow", flags, DIR_BACKWARD);
        calls.run("FindRow", () -> {
            view.find(restriction, place("FindRow", bookmark), (flags & DIR_BACKWARD) != 0);
            return bookmark;
        });
    }

    @Override
    public int createBookmark() throws MapiException {
        return calls.run("CreateBookmark", () -> {
            if (view.positions.isFull()) {
                throw TableCalls.failed("CreateBookmark", HResult.MAPI_E_UNABLE_TO_COMPLETE,
                        Positions.MOST + " are in use");
            }
            view.positions.setCursor(view.cursor());
            return view.positions.mark();
        });
    }

    @Override
    public void freeBookmark(int bookmark) throws MapiException {
        calls.run("FreeBookmark", () -> {
            boolean own = bookmark < BOOKMARK_BEGINNING || bookmark > BOOKMARK_END;
            if (own && !view.positions.free(bookmark)) {
                throw TableCalls.failed("FreeBookmark", HResult.MAPI_E_INVALID_BOOKMARK, "No bookmark " + bookmark);
            }
            return bookmark;
        });
    }

    @Override
    public SortOrderSet querySortOrder() throws MapiException {
        return calls.run("QuerySortOrder", view::order);
    }

    @Override
    public List<List<PropValue>> queryRows(int rowCount, int flags) throws MapiException {
        requireFlags("QueryRows", flags, TBL_NOADVANCE);
        if (rowCount == 0) {
            throw TableCalls.failed("QueryRows", HResult.MAPI_E_INVALID_PARAMETER, "No rows were asked for");
        }
        return calls.run("QueryRows", () -> {
            long cursor = view.cursor();
            long other = Math.clamp(cursor + rowCount, 0, view.size());
            long start = Math.min(cursor, other);
            long end = Math.max(cursor, other);
            List<List<PropValue>> read = view.read(start, end - start);
            view.positions.setCursor((flags & TBL_NOADVANCE) == 0 ? end : start);
            return read;
        });
    }

    @Override
    public void abort() throws MapiException {
        calls.abort();
    }

    @Override
    public Optional<Progress> progress() {
        return view.work.progress();
    }

    @Override
    public ExpandedRows expandRow(Bytes instanceKey, int rowCount, int flags) throws MapiException {
        requireFlags("ExpandRow", flags, 0);
        return calls.run("ExpandRow", () -> {
            Grouped grouped = grouped("ExpandRow", instanceKey);
            int heading = grouped.find(instanceKey).orElseThrow(() -> notFound("ExpandRow", instanceKey));
            long more = view.expand(grouped, heading);
            long count = Math.min(more, Integer.toUnsignedLong(rowCount));
            view.positions.setCursor(heading + 1 + count);
            return new ExpandedRows(view.read(heading + 1L, count), more);
        });
    }

    @Override
    public int collapseRow(Bytes instanceKey, int flags) throws MapiException {
        requireFlags("CollapseRow", flags, 0);
        return calls.run("CollapseRow", () -> {
            Grouped grouped = grouped("CollapseRow", instanceKey);
            int heading = grouped.find(instanceKey).orElseThrow(() -> notFound("CollapseRow", instanceKey));
            return Math.toIntExact(view.collapse(grouped, heading));
        });
    }

    private Grouped grouped(String call, Bytes instanceKey) throws MapiException {
        if (view.arranged() instanceof Grouped grouped) {
            return grouped;
        }
        throw notFound(call, instanceKey);
    }

    private static MapiException notFound(String call, Bytes instanceKey) {
        return TableCalls.failed(call, HResult.MAPI_E_NOT_FOUND, "No visible heading " + instanceKey);
    }

    @Override
    public void close() {
        calls.close();
        connections.removeAll();
        whenClosed.run();
    }
}
