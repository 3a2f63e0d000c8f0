package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.contract.MapiTableContract;

/** A table of the MAPI in C. */
class NativeTableTest extends MapiTableContract {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 12;
    private static final int ROWS_PER_QUERY = 1000;

    private CMapi mapi;
    private MapiLibrary library;

    @BeforeEach
    void load() throws Exception {
        mapi = CMapi.empty();
        library = mapi.open(Runnable::run);
    }

    @AfterEach
    void nothingIsLeft() {
        assertEquals(List.of(0, 0), List.of(mapi.references(), mapi.allocations()));
    }

    @Override
    protected MapiTable tableOf(List<List<PropValue>> rows) throws MapiException {
        NativeTable table = mapi.createTable(library, rows, Mapi.MAPI_UNICODE);
        table.setColumns(List.of(SUBJECT, SIZE), 0);
        return table;
    }

    @Test
    void aHundredThousandRowsAreReadToTheEnd() throws MapiException {
        try (MapiTable table = mapi.bigTable(library, ROWS, COLUMNS)) {
            int rows = 0;
            int read = ROWS_PER_QUERY;
            while (read > 0) {
                read = table.queryRows(ROWS_PER_QUERY, 0).size();
                rows += read;
            }

            assertEquals(ROWS, rows);
        }
    }
}
