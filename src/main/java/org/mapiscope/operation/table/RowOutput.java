package org.mapiscope.operation.table;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** Where the rows of a table are written to, one after the other. */
interface RowOutput {
    void row(TableRow row) throws IOException;

    /** Writes what comes behind the last row. The stream stays open. */
    void end() throws IOException;

    /** A column of the file. */
    record Column(PropTag tag, String title) {
        /** {@return the row's value; an error that says so when the row has no such column} */
        PropValue value(TableRow row) {
            return row.value(tag).orElseGet(() -> new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND));
        }

        /** {@return the whole value as text; nothing for a property that the row lacks} */
        String text(TableRow row) {
            PropValue value = value(row);
            return isAbsent(value) ? "" : CellText.whole(value);
        }
    }

    static boolean isAbsent(PropValue value) {
        return value instanceof PropValue.ErrorValue error && error.result().equals(HResult.MAPI_E_NOT_FOUND);
    }

    /** {@return the columns with their titles} */
    static List<Column> columns(List<PropTag> tags, List<String> titles) {
        return IntStream.range(0, tags.size()).mapToObj(i -> new Column(tags.get(i), titles.get(i)))
                .toList();
    }
}
