package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiTable.TablePosition;
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

/** What every table keeps to, whichever subsystem it is of. */
public abstract class MapiTableContract {
    protected static final PropTag SUBJECT = PropTags.PR_SUBJECT_W;
    protected static final PropTag SIZE = PropTags.PR_MESSAGE_SIZE;

    /** {@return a table that shows {@link #SUBJECT} and {@link #SIZE} of these rows, in their order} */
    protected abstract MapiTable tableOf(List<List<PropValue>> rows) throws MapiException;

    /** {@return rows with these subjects, of size 1, 2 and so on} */
    protected static List<List<PropValue>> rows(String... subjects) {
        List<List<PropValue>> rows = new ArrayList<>();
        for (String subject : subjects) {
            rows.add(row(subject, rows.size() + 1));
        }
        return rows;
    }

    protected static List<PropValue> row(String subject, int size) {
        return List.of(new UnicodeValue(SUBJECT, subject), new LongValue(SIZE, size));
    }

    /** {@return the subjects of all rows from the cursor on, or what is there in place of one} */
    protected static List<String> subjects(MapiTable table) throws MapiException {
        return table.queryRows(Integer.MAX_VALUE, 0).stream().map(row -> switch (row.getFirst()) {
            case UnicodeValue v -> v.value();
            case PropValue v -> v.toString();
        }).toList();
    }

    protected static Restriction sizeIs(RelationalOperator operator, int size) {
        return new Restriction.Property(operator, SIZE, new LongValue(SIZE, size));
    }

    protected static void assertResult(HResult expected, Executable call) {
        assertEquals(expected, assertThrows(MapiException.class, call).result());
    }

    private MapiTable abc() throws MapiException {
        return tableOf(rows("a", "b", "c"));
    }

    @Test
    void queryRowsReturnsFewerThanAskedForAtTheEnd() throws MapiException {
        try (MapiTable table = abc()) {
            assertEquals(rows("a", "b"), table.queryRows(2, 0));
            assertEquals(List.of(row("c", 3)), table.queryRows(2, 0));
            assertEquals(List.of(), table.queryRows(2, 0));
        }
    }

    @Test
    void queryRowsWithANegativeCountReadsTheRowsBeforeTheCursorInOrder() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_END, 0);

            assertEquals(List.of(row("b", 2), row("c", 3)), table.queryRows(-2, 0));
            assertEquals(List.of(), table.queryRows(1, 0));
        }
    }

    @Test
    void queryRowsWithNoAdvanceLeavesTheCursorOnTheFirstRowRead() throws MapiException {
        try (MapiTable table = abc()) {
            table.queryRows(2, MapiTable.TBL_NOADVANCE);

            assertEquals(List.of("a", "b", "c"), subjects(table));
        }
    }

    @Test
    void queryRowsWithNoAdvanceAndANegativeCountGoesBackRowByRow() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_END, 0);

            assertEquals(List.of(row("b", 2), row("c", 3)), table.queryRows(-2, MapiTable.TBL_NOADVANCE));
            assertEquals(List.of(row("a", 1)), table.queryRows(-2, MapiTable.TBL_NOADVANCE));
            assertEquals(List.of(), table.queryRows(-2, MapiTable.TBL_NOADVANCE));
        }
    }

    @Test
    void queryRowsOfNoRowsIsAnInvalidParameter() throws MapiException {
        try (MapiTable table = abc()) {
            assertResult(HResult.MAPI_E_INVALID_PARAMETER, () -> table.queryRows(0, 0));
        }
    }

    @Test
    void aTableWithoutRowsReadsNone() throws MapiException {
        try (MapiTable table = tableOf(List.of())) {
            assertEquals(List.of(), table.queryRows(10, 0));
            assertEquals(new RowCount(0, HResult.S_OK), table.getRowCount(0));
        }
    }

    @Test
    void aColumnThatARowLacksIsAnErrorValue() throws MapiException {
        try (MapiTable table = abc()) {
            table.setColumns(List.of(PropTags.PR_HASATTACH), 0);

            assertEquals(List.of(List.of(new ErrorValue(PropTags.PR_HASATTACH, HResult.MAPI_E_NOT_FOUND))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void columnsComeInTheOrderTheyWereSetIn() throws MapiException {
        try (MapiTable table = abc()) {
            table.setColumns(List.of(SIZE, SUBJECT), 0);

            assertEquals(List.of(List.of(new LongValue(SIZE, 1), new UnicodeValue(SUBJECT, "a"))),
                    table.queryRows(1, 0));
            assertEquals(List.of(SIZE, SUBJECT), table.queryColumns(0));
        }
    }

    @Test
    void noColumnsAreAnInvalidParameter() throws MapiException {
        try (MapiTable table = abc()) {
            assertResult(HResult.MAPI_E_INVALID_PARAMETER, () -> table.setColumns(List.of(), 0));
        }
    }

    @Test
    void seekRowTellsHowFarItCame() throws MapiException {
        try (MapiTable table = abc()) {
            assertEquals(2, table.seekRow(MapiTable.BOOKMARK_BEGINNING, 2));
            assertEquals(1, table.seekRow(MapiTable.BOOKMARK_CURRENT, 5));
            assertEquals(-3, table.seekRow(MapiTable.BOOKMARK_CURRENT, -7));
            assertEquals(-1, table.seekRow(MapiTable.BOOKMARK_END, -1));
            assertEquals(List.of("c"), subjects(table));
        }
    }

    @Test
    void aBookmarkLeadsBack() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            int bookmark = table.createBookmark();
            table.seekRow(MapiTable.BOOKMARK_END, 0);

            assertEquals(0, table.seekRow(bookmark, 0));
            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void aFreedBookmarkIsInvalid() throws MapiException {
        try (MapiTable table = abc()) {
            int bookmark = table.createBookmark();
            table.freeBookmark(bookmark);

            assertResult(HResult.MAPI_E_INVALID_BOOKMARK, () -> table.seekRow(bookmark, 0));
        }
    }

    @Test
    void freeingAGivenBookmarkDoesNothing() throws MapiException {
        try (MapiTable table = abc()) {
            table.freeBookmark(MapiTable.BOOKMARK_CURRENT);

            assertEquals(List.of("a", "b", "c"), subjects(table));
        }
    }

    @Test
    void aSortEndsBookmarksAndMovesTheCursorToTheStart() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_END, 0);
            int bookmark = table.createBookmark();
            table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), 0);

            assertResult(HResult.MAPI_E_INVALID_BOOKMARK, () -> table.seekRow(bookmark, 0));
            assertEquals(List.of("c", "b", "a"), subjects(table));
        }
    }

    @Test
    void aRestrictionEndsBookmarksAndMovesTheCursorToTheStart() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_END, 0);
            int bookmark = table.createBookmark();
            table.restrict(Optional.of(sizeIs(RelationalOperator.RELOP_GE, 2)), 0);

            assertResult(HResult.MAPI_E_INVALID_BOOKMARK, () -> table.seekRow(bookmark, 0));
            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void noRestrictionShowsAllRowsAgain() throws MapiException {
        try (MapiTable table = abc()) {
            table.restrict(Optional.of(sizeIs(RelationalOperator.RELOP_GT, 9)), 0);
            assertEquals(new RowCount(0, HResult.S_OK), table.getRowCount(0));
            table.restrict(Optional.empty(), 0);

            assertEquals(List.of("a", "b", "c"), subjects(table));
        }
    }

    @Test
    void aSortByNothingTakesTheOrderAway() throws MapiException {
        try (MapiTable table = abc()) {
            table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), 0);
            table.sortTable(SortOrderSet.of(), 0);

            assertEquals(List.of("a", "b", "c"), subjects(table));
        }
    }

    @Test
    void querySortOrderGivesTheLastOrder() throws MapiException {
        try (MapiTable table = abc()) {
            SortOrderSet order = SortOrderSet.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND));
            table.sortTable(order, MapiTable.TBL_BATCH);

            assertEquals(order, table.querySortOrder());
        }
    }

    @Test
    void stringsSortWithoutRegardToCase() throws MapiException {
        try (MapiTable table = tableOf(rows("b", "A", "a", "B"))) {
            table.sortTable(SortOrderSet.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND)), 0);

            assertEquals(List.of("A", "a", "b", "B"), subjects(table));
        }
    }

    @Test
    void findRowMovesTheCursorToTheFirstMatch() throws MapiException {
        try (MapiTable table = abc()) {
            table.findRow(sizeIs(RelationalOperator.RELOP_GE, 2), MapiTable.BOOKMARK_BEGINNING, 0);

            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void findRowLooksAtTheRowOfItsBookmark() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            table.findRow(sizeIs(RelationalOperator.RELOP_EQ, 2), MapiTable.BOOKMARK_CURRENT, 0);

            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void findRowBackwardsBeginsBeforeItsBookmark() throws MapiException {
        try (MapiTable table = abc()) {
            table.findRow(sizeIs(RelationalOperator.RELOP_LE, 3), MapiTable.BOOKMARK_END, MapiTable.DIR_BACKWARD);
            table.findRow(sizeIs(RelationalOperator.RELOP_LE, 3), MapiTable.BOOKMARK_CURRENT, MapiTable.DIR_BACKWARD);

            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void findRowLeavesTheCursorWhenNothingMatches() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 2);

            assertResult(HResult.MAPI_E_NOT_FOUND,
                    () -> table.findRow(sizeIs(RelationalOperator.RELOP_GT, 3), MapiTable.BOOKMARK_BEGINNING, 0));
            assertEquals(List.of("c"), subjects(table));
        }
    }

    @Test
    void findRowFindsARowByItsInstanceKey() throws MapiException {
        try (MapiTable table = abc()) {
            table.setColumns(List.of(SUBJECT, PropTags.PR_INSTANCE_KEY), 0);
            PropValue key = table.queryRows(3, 0).get(1).get(1);
            table.findRow(new Restriction.Property(RelationalOperator.RELOP_EQ, PropTags.PR_INSTANCE_KEY, key),
                    MapiTable.BOOKMARK_BEGINNING, 0);

            assertEquals(List.of("b", "c"), subjects(table));
        }
    }

    @Test
    void anUnknownRestrictionIsTooComplex() throws MapiException {
        try (MapiTable table = abc()) {
            Restriction unknown = new Restriction.Unknown(99, Bytes.EMPTY);

            assertResult(HResult.MAPI_E_TOO_COMPLEX, () -> table.restrict(Optional.of(unknown), 0));
            assertResult(HResult.MAPI_E_TOO_COMPLEX, () -> table.findRow(unknown, MapiTable.BOOKMARK_BEGINNING, 0));
            assertEquals(List.of("a", "b", "c"), subjects(table));
        }
    }

    @Test
    void queryPositionIsTheFractionBeforeTheCursor() throws MapiException {
        try (MapiTable table = abc()) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 2);
            TablePosition position = table.queryPosition();

            assertEquals(2, position.row());
            assertEquals(2.0 / 3, (double) position.numerator() / position.denominator());
        }
    }

    @Test
    void seekRowApproxMovesToAFractionOfTheTable() throws MapiException {
        try (MapiTable table = tableOf(rows("a", "b", "c", "d"))) {
            table.seekRowApprox(1, 2);
            assertEquals(List.of("c", "d"), subjects(table));

            table.seekRowApprox(0, 7);
            assertEquals(List.of("a", "b", "c", "d"), subjects(table));

            table.seekRowApprox(7, 7);
            assertEquals(List.of(), subjects(table));
        }
    }

    @Test
    void seekRowApproxByZeroIsAnInvalidParameter() throws MapiException {
        try (MapiTable table = abc()) {
            assertResult(HResult.MAPI_E_INVALID_PARAMETER, () -> table.seekRowApprox(1, 0));
        }
    }

    @Test
    void closingTwiceDoesNothingMore() throws MapiException {
        MapiTable table = abc();
        table.close();
        table.close();

        assertResult(HResult.MAPI_E_INVALID_OBJECT, () -> table.queryRows(1, 0));
    }
}
