package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;

/** IMAPITable. Source: MAPIDefS.h, MAPI_IMAPITABLE_METHODS. */
public final class NativeTable extends NativeUnknown implements MapiTable {
    static final Slot GET_LAST_ERROR = new Slot("IMAPITable", "GetLastError", 3);
    static final Slot ADVISE = new Slot("IMAPITable", "Advise", 4);
    static final Slot UNADVISE = new Slot("IMAPITable", "Unadvise", 5);
    static final Slot SET_COLUMNS = new Slot("IMAPITable", "SetColumns", 7);
    static final Slot QUERY_COLUMNS = new Slot("IMAPITable", "QueryColumns", 8);
    static final Slot GET_ROW_COUNT = new Slot("IMAPITable", "GetRowCount", 9);
    static final Slot SEEK_ROW = new Slot("IMAPITable", "SeekRow", 10);
    static final Slot SEEK_ROW_APPROX = new Slot("IMAPITable", "SeekRowApprox", 11);
    static final Slot QUERY_POSITION = new Slot("IMAPITable", "QueryPosition", 12);
    static final Slot FIND_ROW = new Slot("IMAPITable", "FindRow", 13);
    static final Slot RESTRICT = new Slot("IMAPITable", "Restrict", 14);
    static final Slot CREATE_BOOKMARK = new Slot("IMAPITable", "CreateBookmark", 15);
    static final Slot FREE_BOOKMARK = new Slot("IMAPITable", "FreeBookmark", 16);
    static final Slot SORT_TABLE = new Slot("IMAPITable", "SortTable", 17);
    static final Slot QUERY_SORT_ORDER = new Slot("IMAPITable", "QuerySortOrder", 18);
    static final Slot QUERY_ROWS = new Slot("IMAPITable", "QueryRows", 19);
    static final Slot ABORT = new Slot("IMAPITable", "Abort", 20);
    static final Slot EXPAND_ROW = new Slot("IMAPITable", "ExpandRow", 21);
    static final Slot COLLAPSE_ROW = new Slot("IMAPITable", "CollapseRow", 22);

    /** The first number after the BOOKMARK_ that every table has. */
    private static final int FIRST_BOOKMARK = 3;

    /** The numbers that this program gives to bookmarks, with MAPI's, which may be pointers. */
    private final Map<Integer, Long> bookmarks = new HashMap<>();

    /** The columns that were chosen here; none while the table shows its own. */
    private List<PropTag> columns = List.of();

    NativeTable(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    public long advise(int eventMask, AdviseSink sink) throws MapiException {
        try (NativeAdviseSink told = new NativeAdviseSink(library(), sink)) {
            PointerByReference connection = new PointerByReference();
            call(ADVISE, eventMask, told.pointer(), connection);
            return Pointer.nativeValue(connection.getValue());
        }
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        call(UNADVISE, MapiLibrary.uintPtr(connection));
    }

    @Override
    public void setColumns(List<PropTag> chosen, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SET_COLUMNS.call())) {
            call(SET_COLUMNS, in.tags(chosen), flags);
        }
        columns = List.copyOf(chosen);
    }

    @Override
    public List<PropTag> queryColumns(int flags) throws MapiException {
        return take(QUERY_COLUMNS, open(QUERY_COLUMNS, flags), PropReader::tags);
    }

    @Override
    public RowCount getRowCount(int flags) throws MapiException {
        IntByReference count = new IntByReference();
        HResult result = call(GET_ROW_COUNT, flags, count);
        return new RowCount(Integer.toUnsignedLong(count.getValue()), result);
    }

    @Override
    public int seekRow(int bookmark, int rowCount) throws MapiException {
        IntByReference sought = new IntByReference();
        call(SEEK_ROW, bookmarkOf(bookmark), rowCount, sought);
        return sought.getValue();
    }

    @Override
    public void seekRowApprox(int numerator, int denominator) throws MapiException {
        call(SEEK_ROW_APPROX, numerator, denominator);
    }

    @Override
    public TablePosition queryPosition() throws MapiException {
        IntByReference row = new IntByReference();
        IntByReference numerator = new IntByReference();
        IntByReference denominator = new IntByReference();
        call(QUERY_POSITION, row, numerator, denominator);
        return new TablePosition(Integer.toUnsignedLong(row.getValue()), numerator.getValue(), denominator.getValue());
    }

    @Override
    public void findRow(Restriction restriction, int bookmark, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), FIND_ROW.call())) {
            call(FIND_ROW, in.restriction(restriction), bookmarkOf(bookmark), flags);
        }
    }

    @Override
    public void restrict(Optional<Restriction> restriction, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), RESTRICT.call())) {
            call(RESTRICT, restriction.isEmpty() ? null : in.restriction(restriction.get()), flags);
        }
    }

    @Override
    public int createBookmark() throws MapiException {
        PointerByReference bookmark = new PointerByReference();
        call(CREATE_BOOKMARK, bookmark);
        int number = FIRST_BOOKMARK;
        while (bookmarks.containsKey(number)) {
            number++;
        }
        bookmarks.put(number, Pointer.nativeValue(bookmark.getValue()));
        return number;
    }

    @Override
    public void freeBookmark(int bookmark) throws MapiException {
        call(FREE_BOOKMARK, bookmarkOf(bookmark));
        bookmarks.remove(bookmark);
    }

    @Override
    public void sortTable(SortOrderSet order, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SORT_TABLE.call())) {
            call(SORT_TABLE, in.sortOrder(order), flags);
        }
    }

    @Override
    public SortOrderSet querySortOrder() throws MapiException {
        return take(QUERY_SORT_ORDER, open(QUERY_SORT_ORDER), (in, set) -> SortOrders.read(in.memory(), set));
    }

    @Override
    public List<List<PropValue>> queryRows(int rowCount, int flags) throws MapiException {
        int most = rowCount == Integer.MIN_VALUE ? PropReader.MAX_ROWS : Math.abs(rowCount);
        return takeRows(QUERY_ROWS, open(QUERY_ROWS, rowCount, flags), Math.min(most, PropReader.MAX_ROWS));
    }

    @Override
    public void abort() throws MapiException {
        call(ABORT);
    }

    @Override
    public ExpandedRows expandRow(Bytes instanceKey, int rowCount, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), EXPAND_ROW.call())) {
            PointerByReference rows = new PointerByReference();
            IntByReference more = new IntByReference();
            call(EXPAND_ROW, instanceKey.size(), in.bytes(instanceKey), rowCount, flags, rows, more);
            Pointer read = rows.getValue();
            return new ExpandedRows(read == null ? List.of() : takeRows(EXPAND_ROW, read, PropReader.MAX_ROWS),
                    Integer.toUnsignedLong(more.getValue()));
        }
    }

    @Override
    public int collapseRow(Bytes instanceKey, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), COLLAPSE_ROW.call())) {
            IntByReference rows = new IntByReference();
            call(COLLAPSE_ROW, instanceKey.size(), in.bytes(instanceKey), flags, rows);
            return rows.getValue();
        }
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }

    /** Reads a row set and gives its memory back: each row's, and the set's own. */
    private List<List<PropValue>> takeRows(Slot slot, Pointer rowSet, int most) throws MapiException {
        List<List<PropValue>> rows;
        try {
            rows = read(slot, rowSet, (in, address) -> in.rows(address, most, columns));
        } catch (MapiException e) {
            // some of it is no memory: only what is goes back
            freeRows(slot, rowSet, (in, row) -> in.memory().isThere(row));
            throw e;
        }
        if (!library().freeRows(rowSet)) {
            freeRows(slot, rowSet, (in, row) -> true);
        }
        return rows;
    }

    /** Frees the chosen rows and the set; of a set that has no sane count of rows the set only. */
    private void freeRows(Slot slot, Pointer rowSet, BiPredicate<PropReader, Long> chosen) throws MapiException {
        take(slot, rowSet, (in, address) -> {
            for (long row : in.rowAddresses(address)) {
                if (chosen.test(in, row)) {
                    library().freeBuffer(row);
                }
            }
            return rowSet;
        });
    }

    /** {@return the BOOKMARK, which is of a pointer's size, that stands for {@code number}} */
    private @Nullable Pointer bookmarkOf(int number) {
        return MapiLibrary.uintPtr(bookmarks.getOrDefault(number, Integer.toUnsignedLong(number)));
    }
}
