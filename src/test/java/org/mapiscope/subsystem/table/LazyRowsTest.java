package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.spi.RowSource;

/** A million rows: what is read of them. */
class LazyRowsTest {
    private static final PropTag SUBJECT = PropTags.PR_SUBJECT_W;
    private static final PropTag SIZE = PropTags.PR_MESSAGE_SIZE;
    private static final int ROWS = 1_000_000;

    /** Rows that are made when they are read, and kept nowhere. The size grows and falls: 0 to 999. */
    private static final class MadeRows implements RowSource {
        private final List<Long> read = Collections.synchronizedList(new ArrayList<>());
        private final Set<PropTag> columns = ConcurrentHashMap.newKeySet();

        @Override
        public long size() {
            return ROWS;
        }

        @Override
        public List<PropValue> row(long index, List<PropTag> asked) {
            read.add(index);
            columns.addAll(asked);
            return asked.stream().map(tag -> value(index, tag)).toList();
        }

        private static PropValue value(long index, PropTag tag) {
            return switch (tag.id()) {
                case 0x0037 -> new UnicodeValue(SUBJECT, "message " + index);
                case 0x0E08 -> new LongValue(SIZE, size(index));
                default -> new ErrorValue(tag, HResult.MAPI_E_NOT_FOUND);
            };
        }

        static int size(long index) {
            return (int) (index * 7919 % 1000);
        }

        @Override
        public List<PropTag> defaultColumns() {
            return List.of(SUBJECT, SIZE);
        }
    }

    private final MadeRows rows = new MadeRows();
    private final MapiTable table = new RowTable(rows, Runnable::run);

    private static List<PropValue> made(int index) {
        return List.of(new UnicodeValue(SUBJECT, "message " + index), new LongValue(SIZE, MadeRows.size(index)));
    }

    @Test
    void onlyTheRowsThatAreShownAreRead() throws MapiException {
        assertEquals(new RowCount(ROWS, HResult.S_OK), table.getRowCount(0));
        table.seekRow(MapiTable.BOOKMARK_END, -2);
        assertEquals(List.of(made(ROWS - 2), made(ROWS - 1)), table.queryRows(50, 0));
        table.seekRowApprox(1, 2);
        assertEquals(List.of(made(ROWS / 2)), table.queryRows(1, 0));

        assertEquals(List.of(ROWS - 2L, ROWS - 1L, ROWS / 2L), rows.read);
    }

    @Test
    void aSearchReadsUpToWhatItFindsAndOnlyWhatItCompares() throws MapiException {
        table.findRow(
                new Restriction.Property(RelationalOperator.RELOP_EQ, SIZE, new LongValue(SIZE, MadeRows.size(3))),
                MapiTable.BOOKMARK_BEGINNING, 0);

        assertEquals(List.of(0L, 1L, 2L, 3L), rows.read);
        assertEquals(Set.of(SIZE), rows.columns);
    }

    @Test
    void aSortAndARestrictionReadEachRowOnceInTheColumnsThatCount() throws MapiException {
        Restriction few = new Restriction.Property(RelationalOperator.RELOP_LT, SIZE, new LongValue(SIZE, 2));
        table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), MapiTable.TBL_BATCH);
        table.restrict(Optional.of(few), MapiTable.TBL_BATCH);
        assertEquals(0, rows.read.size());

        assertEquals(new RowCount(ROWS / 500, HResult.S_OK), table.getRowCount(0));
        assertEquals(ROWS, rows.read.size());
        assertEquals(Set.of(SIZE), rows.columns);
    }

    @Test
    void aMillionRowsCanBeSorted() throws MapiException {
        table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND)), 0);
        table.setColumns(List.of(SIZE), 0);
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 999);

        assertEquals(List.of(List.of(new LongValue(SIZE, 0)), List.of(new LongValue(SIZE, 1))), table.queryRows(2, 0));
    }

    @Test
    void aSortThatIsAbortedLeavesTheTableAsItWas() throws MapiException {
        RowSource aborting = new RowSource() {
            @Override
            public long size() {
                return ROWS;
            }

            @Override
            public List<PropValue> row(long index, List<PropTag> asked) throws MapiException {
                if (index == 500) {
                    LazyRowsTest.this.abortOpen();
                }
                return rows.row(index, asked);
            }

            @Override
            public List<PropTag> defaultColumns() {
                return rows.defaultColumns();
            }
        };
        try (MapiTable slow = new RowTable(aborting, Runnable::run)) {
            open = slow;
            MapiException failure = assertThrows(MapiException.class,
                    () -> slow.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND)), 0));

            assertEquals(HResult.MAPI_E_USER_CANCEL, failure.result());
            assertEquals(SortOrderSet.of(), slow.querySortOrder());
            assertEquals(List.of(made(0)), slow.queryRows(1, 0));
            // the blocks that were begun, and no more
            assertTrue(rows.read.size() <= 16 * RowBlocks.BLOCK, () -> rows.read.size() + " rows");
        }
    }

    private MapiTable open = table;

    private void abortOpen() throws MapiException {
        open.abort();
    }

    @Test
    void aCountThatEndsIsKeptOverManyRows() throws MapiException {
        Restriction large = new Restriction.Property(RelationalOperator.RELOP_GE, SIZE, new LongValue(SIZE, 500));
        table.restrict(Optional.of(new Restriction.Count(30_000, large)), 0);
        table.seekRow(MapiTable.BOOKMARK_END, -1);

        assertEquals(30_000, table.getRowCount(0).rows());
    }
}
