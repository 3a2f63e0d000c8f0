package org.mapiscope.store.pst;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.spi.RowSource;

/** A table that gives the rows of its source in their order, and can do nothing else. */
final class RowsTable implements MapiTable {
    private final RowSource rows;
    private List<PropTag> columns;
    private long cursor;

    RowsTable(RowSource rows) {
        this.rows = rows;
        this.columns = rows.defaultColumns();
    }

    @Override
    public void setColumns(List<PropTag> wanted, int flags) {
        columns = wanted;
    }

    @Override
    public List<PropTag> queryColumns(int flags) {
        return (flags & TBL_ALL_COLUMNS) == 0 ? columns : rows.allColumns();
    }

    @Override
    public RowCount getRowCount(int flags) throws MapiException {
        return new RowCount(rows.size(), HResult.S_OK);
    }

    @Override
    public List<List<PropValue>> queryRows(int rowCount, int flags) throws MapiException {
        List<List<PropValue>> read = new ArrayList<>();
        while (read.size() < rowCount && cursor < rows.size()) {
            read.add(rows.row(cursor++, columns));
        }
        return read;
    }

    @Override
    public long advise(int eventMask, AdviseSink sink) throws MapiException {
        throw no("Advise");
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        throw no("Unadvise");
    }

    @Override
    public int seekRow(int bookmark, int rowCount) throws MapiException {
        throw no("SeekRow");
    }

    @Override
    public void seekRowApprox(int numerator, int denominator) throws MapiException {
        throw no("SeekRowApprox");
    }

    @Override
    public TablePosition queryPosition() throws MapiException {
        throw no("QueryPosition");
    }

    @Override
    public void findRow(Restriction restriction, int bookmark, int flags) throws MapiException {
        throw no("FindRow");
    }

    @Override
    public void restrict(Optional<Restriction> restriction, int flags) throws MapiException {
        throw no("Restrict");
    }

    @Override
    public int createBookmark() throws MapiException {
        throw no("CreateBookmark");
    }

    @Override
    public void freeBookmark(int bookmark) throws MapiException {
        throw no("FreeBookmark");
    }

    @Override
    public void sortTable(SortOrderSet order, int flags) throws MapiException {
        throw no("SortTable");
    }

    @Override
    public SortOrderSet querySortOrder() throws MapiException {
        throw no("QuerySortOrder");
    }

    @Override
    public ExpandedRows expandRow(Bytes instanceKey, int rowCount, int flags) throws MapiException {
        throw no("ExpandRow");
    }

    @Override
    public int collapseRow(Bytes instanceKey, int flags) throws MapiException {
        throw no("CollapseRow");
    }

    @Override
    public void close() {}

    private static MapiException no(String method) {
        return new MapiException("IMAPITable::" + method, HResult.MAPI_E_NO_SUPPORT, "");
    }
}
