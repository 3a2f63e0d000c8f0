package org.mapiscope.mapi.spi;

import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * The rows behind a table, read as they are needed. Safe for many threads at once.
 */
public interface RowSource {
    /** {@return number of rows} */
    long size() throws MapiException;

    /**
     * Reads one row.
     *
     * @param index from 0 to {@link #size}, which is past the end
     * @param columns which; a type of PT_UNSPECIFIED takes the type that is there
     * @return one value a column, in order; {@link PropValue.ErrorValue} where the row lacks it
     */
    List<PropValue> row(long index, List<PropTag> columns) throws MapiException;

    /**
     * {@return the rows of a table that a row has, for RES_SUBRESTRICTION: a message's recipients, its attachments}
     *
     * @param subObject PR_MESSAGE_RECIPIENTS or PR_MESSAGE_ATTACHMENTS
     * @throws MapiException {@code MAPI_E_TOO_COMPLEX} when these rows have no such tables
     */
    default RowSource subRows(long index, PropTag subObject) throws MapiException {
        throw new MapiException("IMAPITable::Restrict", HResult.MAPI_E_TOO_COMPLEX, "No rows of " + subObject);
    }

    /** {@return the columns that a table shows at first} */
    List<PropTag> defaultColumns();

    /** {@return all columns that the rows can have} */
    default List<PropTag> allColumns() {
        return defaultColumns();
    }
}
