package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiTable.TablePosition;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.PropValue.String8Value;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.contract.MapiTableContract;

class RowTableTest extends MapiTableContract {
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final PropTag SUBJECT_A = SUBJECT.withType(PropType.PT_STRING8);
    private static final PropTag KEYWORDS = new PropTag(0x8001101F);
    private static final PropTag KEYWORD_INSTANCES = new PropTag(0x8001301F);
    private static final PropTag KEYWORD = new PropTag(0x8001001F);
    private static final PropTag NUMBERS = new PropTag(0x80021003);
    private static final PropTag NUMBER_INSTANCES = new PropTag(0x80023003);
    private static final PropTag NUMBER = new PropTag(0x80020003);

    @Override
    protected MapiTable tableOf(List<List<PropValue>> rows) {
        return new RowTable(new MemoryRows(List.of(SUBJECT, SIZE), rows), Runnable::run);
    }

    private static PropValue keywords(String... keywords) {
        List<PropValue> values = new ArrayList<>();
        for (String each : keywords) {
            values.add(new UnicodeValue(KEYWORD, each));
        }
        return new MultiValue(KEYWORDS, values);
    }

    private static PropValue numbers(int... numbers) {
        List<PropValue> values = new ArrayList<>();
        for (int each : numbers) {
            values.add(new LongValue(NUMBER, each));
        }
        return new MultiValue(NUMBERS, values);
    }

    private static PropValue subject(String subject) {
        return new UnicodeValue(SUBJECT, subject);
    }

    @Test
    void aColumnOfThePlaceholderTypeStaysEmpty() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            table.setColumns(List.of(RowTable.PR_NULL, SIZE, RowTable.PR_NULL), 0);

            assertEquals(
                    List.of(List.of(new NullValue(RowTable.PR_NULL), new LongValue(SIZE, 1),
                            new NullValue(RowTable.PR_NULL))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void aColumnAskedForTwiceIsThereTwice() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            table.setColumns(List.of(SIZE, SIZE), 0);

            assertEquals(List.of(List.of(new LongValue(SIZE, 1), new LongValue(SIZE, 1))), table.queryRows(1, 0));
        }
    }

    @Test
    void aColumnWithoutATypeTakesTheTypeThatIsThere() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            table.setColumns(List.of(SIZE.withType(PropType.PT_UNSPECIFIED)), 0);

            assertEquals(List.of(List.of(new LongValue(SIZE, 1))), table.queryRows(1, 0));
        }
    }

    @Test
    void aColumnOfAnotherTypeIsNotFound() throws MapiException {
        PropTag binary = SIZE.withType(PropType.PT_BINARY);
        try (MapiTable table = tableOf(rows("a"))) {
            table.setColumns(List.of(binary), 0);

            assertEquals(List.of(List.of(new ErrorValue(binary, HResult.MAPI_E_NOT_FOUND))), table.queryRows(1, 0));
        }
    }

    @Test
    void aUnicodeStringIsGivenInTheCodePageThatAColumnAsksFor() throws MapiException {
        try (MapiTable table = tableOf(rows("Grüße"))) {
            table.setColumns(List.of(SUBJECT_A), 0);

            assertEquals(List.of(List.of(new String8Value(SUBJECT_A, Bytes.of("Grüße".getBytes(ANSI)), ANSI))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void aStringInACodePageIsGivenInUnicodeWhenAColumnAsksForIt() throws MapiException {
        PropValue ansi = new String8Value(SUBJECT_A, Bytes.of("Grüße".getBytes(ANSI)), ANSI);
        try (MapiTable table = tableOf(List.of(List.of(ansi)))) {
            table.setColumns(List.of(SUBJECT), 0);

            assertEquals(List.of(List.of(subject("Grüße"))), table.queryRows(1, 0));
        }
    }

    @Test
    void aTableOpenedWithoutUnicodeShowsStringsInTheCodePage() throws MapiException {
        try (MapiTable table = new RowTable(new MemoryRows(List.of(SUBJECT), rows("a")), Runnable::run, 0)) {
            assertEquals(List.of(SUBJECT_A), table.queryColumns(0));
            assertEquals(List.of(List.of(new String8Value(SUBJECT_A, Bytes.ofHex("61"), ANSI))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void manyStringsAreConvertedAsOneIs() throws MapiException {
        PropTag ansi = new PropTag(0x8001101E);
        try (MapiTable table = tableOf(List.of(List.of(keywords("a", "b"))))) {
            table.setColumns(List.of(ansi), 0);

            PropTag one = new PropTag(0x8001001E);
            assertEquals(
                    List.of(List.of(new MultiValue(ansi,
                            List.of(new String8Value(one, Bytes.ofHex("61"), ANSI),
                                    new String8Value(one, Bytes.ofHex("62"), ANSI))))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void rowsWithoutKeysGetKeysAndIdentifiers() throws MapiException {
        try (MapiTable table = tableOf(rows("a", "b"))) {
            table.setColumns(
                    List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_ROWID, PropTags.PR_ROW_TYPE, PropTags.PR_DEPTH),
                    0);
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);

            assertEquals(
                    List.of(List.of(new BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.ofHex("010000000000000001")),
                            new LongValue(PropTags.PR_ROWID, 1), new LongValue(PropTags.PR_ROW_TYPE, 1),
                            new LongValue(PropTags.PR_DEPTH, 0))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void rowsWithKeysKeepThem() throws MapiException {
        List<PropValue> row = List.of(new BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.ofHex("AB")),
                new LongValue(PropTags.PR_ROWID, 70), new LongValue(PropTags.PR_DEPTH, 2));
        try (MapiTable table = tableOf(List.of(row))) {
            table.setColumns(row.stream().map(PropValue::tag).toList(), 0);

            assertEquals(List.of(row), table.queryRows(1, 0));
        }
    }

    @Test
    void allColumnsAreThoseOfTheSourceAndThoseThatTheTableMakes() throws MapiException {
        try (MapiTable table = tableOf(List.of(List.of(subject("a"), keywords("x"))))) {
            assertEquals(List.of(SUBJECT, SIZE, KEYWORDS, PropTags.PR_INSTANCE_KEY, PropTags.PR_ROWID,
                    PropTags.PR_ROW_TYPE, PropTags.PR_DEPTH), table.queryColumns(MapiTable.TBL_ALL_COLUMNS));
        }
    }

    @Test
    void unknownFlagsAreRefused() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            assertResult(HResult.MAPI_E_UNKNOWN_FLAGS, () -> table.queryRows(1, 0x80));
            assertResult(HResult.MAPI_E_UNKNOWN_FLAGS, () -> table.getRowCount(1));
            assertResult(HResult.MAPI_E_UNKNOWN_FLAGS, () -> table.setColumns(List.of(SIZE), 0x80));
            assertResult(HResult.MAPI_E_UNKNOWN_FLAGS, () -> table.queryColumns(0x80));
        }
    }

    @Test
    void anInstanceColumnGivesARowForEachValue() throws MapiException {
        List<List<PropValue>> rows = List.of(List.of(subject("a"), keywords("x", "y")), List.of(subject("b")),
                List.of(subject("c"), keywords("z")));
        try (MapiTable table = tableOf(rows)) {
            table.setColumns(List.of(SUBJECT, KEYWORD_INSTANCES), 0);

            assertEquals(List.of(List.of(subject("a"), new UnicodeValue(KEYWORD, "x")),
                    List.of(subject("a"), new UnicodeValue(KEYWORD, "y")),
                    List.of(subject("b"), new ErrorValue(KEYWORD, HResult.MAPI_E_NOT_FOUND)),
                    List.of(subject("c"), new UnicodeValue(KEYWORD, "z"))), table.queryRows(10, 0));
        }
    }

    @Test
    void twoInstanceColumnsGiveARowForEachPairAndEachHasItsKey() throws MapiException {
        try (MapiTable table = tableOf(List.of(List.of(keywords("x", "y"), numbers(1, 2, 3))))) {
            table.setColumns(List.of(KEYWORD_INSTANCES, NUMBER_INSTANCES, PropTags.PR_INSTANCE_KEY), 0);
            List<List<PropValue>> read = table.queryRows(10, 0);

            List<List<PropValue>> pairs = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                for (String keyword : List.of("x", "y")) {
                    pairs.add(List.of(new UnicodeValue(KEYWORD, keyword), new LongValue(NUMBER, number)));
                }
            }
            assertEquals(pairs, read.stream().map(row -> row.subList(0, 2)).toList());
            assertEquals(6, read.stream().map(row -> row.get(2)).distinct().count());
        }
    }

    @Test
    void aSortByAnInstanceColumnSortsSingleValues() throws MapiException {
        List<List<PropValue>> rows = List.of(List.of(subject("a"), numbers(1, 4)),
                List.of(subject("b"), numbers(2, 3)));
        try (MapiTable table = tableOf(rows)) {
            table.sortTable(SortOrderSet.of(new SortOrder(NUMBER_INSTANCES, Order.TABLE_SORT_ASCEND)), 0);

            assertEquals(List.of("a", "b", "b", "a"), subjects(table));
        }
    }

    @Test
    void aSortByManyValuesComparesThemInOrder() throws MapiException {
        List<List<PropValue>> rows = List.of(List.of(subject("a"), numbers(2)), List.of(subject("b"), numbers(1, 3)),
                List.of(subject("c"), numbers(1)), List.of(subject("d")));
        try (MapiTable table = tableOf(rows)) {
            table.sortTable(SortOrderSet.of(new SortOrder(NUMBERS, Order.TABLE_SORT_ASCEND)), 0);

            assertEquals(List.of("c", "b", "a", "d"), subjects(table));
        }
    }

    @Test
    void newInstancesEndBookmarks() throws MapiException {
        try (MapiTable table = tableOf(List.of(List.of(keywords("x", "y"))))) {
            int bookmark = table.createBookmark();
            table.setColumns(List.of(KEYWORD_INSTANCES), 0);

            assertResult(HResult.MAPI_E_INVALID_BOOKMARK, () -> table.seekRow(bookmark, 0));
        }
    }

    @Test
    void missingValuesComeLastInBothDirections() throws MapiException {
        List<List<PropValue>> rows = List.of(row("b", 2), List.of(subject("none")), row("a", -1));
        try (MapiTable table = tableOf(rows)) {
            table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND)), 0);
            assertEquals(List.of("a", "b", "none"), subjects(table));

            table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), 0);
            assertEquals(List.of("b", "a", "none"), subjects(table));
        }
    }

    @Test
    void aSecondColumnSortsWhatTheFirstLeavesEqual() throws MapiException {
        List<List<PropValue>> rows = List.of(row("b", 1), row("a", 2), row("b", 3), row("a", 4));
        try (MapiTable table = tableOf(rows)) {
            table.sortTable(SortOrderSet.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND),
                    new SortOrder(SIZE, Order.TABLE_SORT_DESCEND)), 0);

            assertEquals(List.of(row("a", 4), row("a", 2), row("b", 3), row("b", 1)), table.queryRows(9, 0));
        }
    }

    @Test
    void aSortThatFailsLeavesTheOrder() throws MapiException {
        SortOrderSet order = SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND));
        try (MapiTable table = tableOf(rows("a", "b"))) {
            table.sortTable(order, 0);

            SortOrderSet objects = SortOrderSet
                    .of(new SortOrder(new PropTag(0x3701000D), Order.TABLE_SORT_ASCEND));
            assertResult(HResult.MAPI_E_TOO_COMPLEX, () -> table.sortTable(objects, 0));
            assertEquals(order, table.querySortOrder());
            assertEquals(List.of("b", "a"), subjects(table));
        }
    }

    @Test
    void aRestrictionThatFailsLeavesTheOneBefore() throws MapiException {
        try (MapiTable table = tableOf(rows("a", "b"))) {
            table.restrict(Optional.of(sizeIs(RelationalOperator.RELOP_EQ, 2)), 0);

            Restriction wrong = new Restriction.Property(RelationalOperator.RELOP_EQ, SIZE, subject("2"));
            assertResult(HResult.MAPI_E_TOO_COMPLEX, () -> table.restrict(Optional.of(wrong), MapiTable.TBL_BATCH));
            assertEquals(List.of("b"), subjects(table));
        }
    }

    @Test
    void bookmarksAreLimited() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            for (int i = 0; i < Positions.MOST; i++) {
                table.createBookmark();
            }

            assertResult(HResult.MAPI_E_UNABLE_TO_COMPLETE, table::createBookmark);
        }
    }

    @Test
    void whoAsksForAnAsynchronousSortIsToldThatItIsDone() throws MapiException {
        List<Notification> told = new ArrayList<>();
        try (MapiTable table = tableOf(rows("a"))) {
            table.advise(Notification.fnevTableModified, told::addAll);
            table.sortTable(SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND)), 0x1);
        }

        NullValue none = new NullValue(RowTable.PR_NULL);
        assertEquals(List.of(new TableModified(TableEvent.TABLE_SORT_DONE, none, none, List.of())), told);
    }

    @Test
    void adviseTakesTableEventsOnly() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            assertResult(HResult.MAPI_E_INVALID_PARAMETER,
                    () -> table.advise(Notification.fnevNewMail, notifications -> {}));
        }
    }

    @Test
    void abortWithNothingUnderWayIsUnable() throws MapiException {
        try (MapiTable table = tableOf(rows("a"))) {
            assertResult(HResult.MAPI_E_UNABLE_TO_ABORT, table::abort);
        }
    }

    @Test
    void thePositionInAnEmptyTableIsAFractionToo() throws MapiException {
        try (MapiTable table = tableOf(List.of())) {
            assertEquals(new TablePosition(0, 0, 1), table.queryPosition());
        }
    }

    @Test
    void theSmallestNumberOfRowsIsNotTooFarBack() throws MapiException {
        try (MapiTable table = tableOf(rows("a", "b"))) {
            table.seekRow(MapiTable.BOOKMARK_END, Integer.MAX_VALUE);

            assertEquals(rows("a", "b"), table.queryRows(Integer.MIN_VALUE, 0));
            assertEquals(new RowCount(2, HResult.S_OK), table.getRowCount(0));
        }
    }
}
