package org.mapiscope.subsystem.table;

import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;

/**
 * Rows of which each keeps its number while others come and go. Used under its table's lock, and read on several threads while
 * one holds it.
 */
interface NumberedRows {
    long size() throws MapiException;

    /** {@return the number of a row, less than those of the rows after it} */
    long number(long index);

    /** Reads a row, as {@link RowSource#row}. */
    List<PropValue> row(long number, List<PropTag> columns) throws MapiException;

    /** {@return the rows within a row, as {@link RowSource#subRows}} */
    RowSource subRows(long number, PropTag subObject) throws MapiException;

    List<PropTag> defaultColumns();

    List<PropTag> allColumns();

    /** {@return rows that stay as they are: the number is the index} */
    static NumberedRows of(RowSource rows) {
        return new NumberedRows() {
            @Override
            public long size() throws MapiException {
                return rows.size();
            }

            @Override
            public long number(long index) {
                return index;
            }

            @Override
            public List<PropValue> row(long number, List<PropTag> columns) throws MapiException {
                return rows.row(number, columns);
            }

            @Override
            public RowSource subRows(long number, PropTag subObject) throws MapiException {
                return rows.subRows(number, subObject);
            }

            @Override
            public List<PropTag> defaultColumns() {
                return rows.defaultColumns();
            }

            @Override
            public List<PropTag> allColumns() {
                return rows.allColumns();
            }
        };
    }
}
