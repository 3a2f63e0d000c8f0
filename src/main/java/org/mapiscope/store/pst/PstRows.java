package org.mapiscope.store.pst;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.TableContext;

/** The rows of one stored table, read as they are needed; none where there is no such table. Thread-safe. */
record PstRows(RowReader reader, Optional<TableContext> table) implements RowSource {
    @Override
    public long size() {
        return table.map(TableContext::rowCount).orElse(0);
    }

    @Override
    public List<PropValue> row(long index, List<PropTag> columns) throws MapiException {
        return reader.row(new RowPlace(table.orElseThrow(), Math.toIntExact(index), 0), columns);
    }

    @Override
    public RowSource subRows(long index, PropTag subObject) throws MapiException {
        return reader.subRows(new RowPlace(table.orElseThrow(), Math.toIntExact(index), 0), subObject);
    }

    @Override
    public List<PropTag> defaultColumns() {
        return reader.kind().defaultColumns();
    }

    @Override
    public List<PropTag> allColumns() {
        return reader.allColumns(table);
    }
}
