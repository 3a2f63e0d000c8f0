package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiTable.ExpandedRows;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** Tables whose rows are under headings. */
class CategoryTest {
    private static final PropTag SUBJECT = PropTags.PR_SUBJECT_W;
    private static final PropTag SENDER = PropTags.PR_SENDER_NAME_W;
    private static final PropTag SIZE = PropTags.PR_MESSAGE_SIZE;
    private static final PropTag FLAGS = PropTags.PR_MESSAGE_FLAGS;

    private static final SortOrder BY_SENDER = new SortOrder(SENDER, Order.TABLE_SORT_ASCEND);
    private static final SortOrder BY_SUBJECT = new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND);
    private static final SortOrder BY_SIZE = new SortOrder(SIZE, Order.TABLE_SORT_ASCEND);

    /** Two senders, three conversations; what Ann sent last is not read. */
    private static final List<List<PropValue>> ROWS = List.of(row("Zoe", "hello", 30, 1), row("Ann", "budget", 5, 1),
            row("ann", "hello", 20, 1), row("Ann", "budget", 40, 0));

    private static List<PropValue> row(String sender, String subject, int size, int flags) {
        return List.of(new UnicodeValue(SENDER, sender), new UnicodeValue(SUBJECT, subject), new LongValue(SIZE, size),
                new LongValue(FLAGS, flags));
    }

    private static MapiTable table(SortOrderSet order) throws MapiException {
        MapiTable table = new RowTable(new MemoryRows(List.of(SENDER, SUBJECT, SIZE), ROWS), Runnable::run);
        table.sortTable(order, 0);
        return table;
    }

    private static SortOrderSet order(int categories, int expanded, SortOrder... sorts) {
        return new SortOrderSet(List.of(sorts), categories, expanded);
    }

    /** {@return the rows as a person would see them: +/- heading, count and unread; or the row's size} */
    private static List<String> seen(MapiTable table) throws MapiException {
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
        return rest(table);
    }

    private static List<String> rest(MapiTable table) throws MapiException {
        table.setColumns(List.of(PropTags.PR_ROW_TYPE, PropTags.PR_DEPTH, SENDER, SUBJECT, SIZE,
                PropTags.PR_CONTENT_COUNT, PropTags.PR_CONTENT_UNREAD), 0);
        List<String> seen = new ArrayList<>();
        for (List<PropValue> row : table.queryRows(100, 0)) {
            seen.add("  ".repeat(number(row.get(1))) + switch (number(row.get(0))) {
                case 1 -> String.valueOf(number(row.get(4)));
                case 3 -> "- " + words(row);
                case 4 -> "+ " + words(row);
                default -> "?";
            });
        }
        return seen;
    }

    private static String words(List<PropValue> heading) {
        StringBuilder words = new StringBuilder();
        for (PropValue each : heading.subList(2, 5)) {
            switch (each) {
                case UnicodeValue v -> words.append(v.value()).append(' ');
                case LongValue v -> words.append(v.value()).append(' ');
                default -> {
                    // no column of this heading's
                }
            }
        }
        return words + "(" + number(heading.get(5)) + ", " + number(heading.get(6)) + ")";
    }

    private static int number(PropValue value) {
        return value instanceof LongValue v ? v.value() : Integer.MIN_VALUE;
    }

    private static Bytes key(MapiTable table, int row) throws MapiException {
        table.setColumns(List.of(PropTags.PR_INSTANCE_KEY), 0);
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, row);
        return table.queryRows(1, 0).getFirst().getFirst() instanceof BinaryValue v ? v.value() : Bytes.EMPTY;
    }

    @Test
    void expandedHeadingsStandOverTheirRows() throws MapiException {
        try (MapiTable table = table(order(1, 1, BY_SENDER, BY_SIZE))) {
            assertEquals(List.of("- Ann (3, 1)", "  5", "  20", "  40", "- Zoe (1, 0)", "  30"), seen(table));
            assertEquals(new RowCount(6, HResult.S_OK), table.getRowCount(0));
        }
    }

    @Test
    void collapsedHeadingsHideTheirRows() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER))) {
            assertEquals(List.of("+ Ann (3, 1)", "+ Zoe (1, 0)"), seen(table));
            assertEquals(new RowCount(2, HResult.S_OK), table.getRowCount(0));
        }
    }

    @Test
    void headingsStandUnderHeadings() throws MapiException {
        try (MapiTable table = table(order(2, 2, BY_SENDER, BY_SUBJECT, BY_SIZE))) {
            assertEquals(List.of("- Ann (3, 1)", "  - Ann budget (2, 1)", "    5", "    40", "  - ann hello (1, 0)",
                    "    20", "- Zoe (1, 0)", "  - Zoe hello (1, 0)", "    30"), seen(table));
        }
    }

    @Test
    void onlyTheFirstLevelsAreExpandedAtFirst() throws MapiException {
        try (MapiTable table = table(order(2, 1, BY_SENDER, BY_SUBJECT))) {
            assertEquals(List.of("- Ann (3, 1)", "  + Ann budget (2, 1)", "  + ann hello (1, 0)", "- Zoe (1, 0)",
                    "  + Zoe hello (1, 0)"), seen(table));
        }
    }

    @Test
    void combinedColumnsMakeOneHeading() throws MapiException {
        SortOrder combined = new SortOrder(SUBJECT, Order.TABLE_SORT_COMBINE);
        try (MapiTable table = table(order(2, 0, BY_SENDER, combined))) {
            assertEquals(List.of("+ Ann budget (2, 1)", "+ ann hello (1, 0)", "+ Zoe hello (1, 0)"), seen(table));
        }
    }

    @Test
    void headingsCanBeSortedByTheLargestValueUnderThem() throws MapiException {
        SortOrder largest = new SortOrder(SIZE, Order.TABLE_SORT_CATEG_MAX);
        try (MapiTable table = table(order(1, 1, BY_SUBJECT, largest, BY_SIZE))) {
            assertEquals(List.of("- hello 30 (2, 0)", "  20", "  30", "- budget 40 (2, 1)", "  5", "  40"),
                    seen(table));
        }
    }

    @Test
    void headingsCanBeSortedByTheSmallestValueUnderThemDownwards() throws MapiException {
        SortOrder downwards = new SortOrder(SUBJECT, Order.TABLE_SORT_DESCEND);
        SortOrder smallest = new SortOrder(SIZE, Order.TABLE_SORT_CATEG_MIN);
        try (MapiTable table = table(order(1, 0, downwards, smallest))) {
            assertEquals(List.of("+ hello 20 (2, 0)", "+ budget 5 (2, 1)"), seen(table));
        }
    }

    @Test
    void anExtremeOrACombinationWithoutAHeadingIsTooComplex() throws MapiException {
        try (MapiTable table = table(SortOrderSet.of())) {
            for (Order kind : List.of(Order.TABLE_SORT_CATEG_MAX, Order.TABLE_SORT_CATEG_MIN,
                    Order.TABLE_SORT_COMBINE)) {
                MapiException failure = assertThrows(MapiException.class,
                        () -> table.sortTable(order(1, 0, new SortOrder(SIZE, kind)), 0));
                assertEquals(HResult.MAPI_E_TOO_COMPLEX, failure.result());
            }
        }
    }

    @Test
    void expandRowGivesTheRowsThatCameIntoView() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER, BY_SIZE))) {
            Bytes ann = key(table, 0);
            table.setColumns(List.of(SIZE), 0);

            assertEquals(
                    new ExpandedRows(List.of(List.of(new LongValue(SIZE, 5)), List.of(new LongValue(SIZE, 20))), 3),
                    table.expandRow(ann, 2, 0));
            assertEquals(List.of("  40", "+ Zoe (1, 0)"), rest(table));
        }
    }

    @Test
    void expandRowForNoRowsPutsTheCursorAfterTheHeading() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER, BY_SIZE))) {
            Bytes zoe = key(table, 1);

            assertEquals(new ExpandedRows(List.of(), 1), table.expandRow(zoe, 0, 0));
            assertEquals(List.of("  30"), rest(table));
        }
    }

    @Test
    void collapseRowTellsHowManyRowsWereHidden() throws MapiException {
        try (MapiTable table = table(order(2, 2, BY_SENDER, BY_SUBJECT, BY_SIZE))) {
            Bytes ann = key(table, 0);

            assertEquals(5, table.collapseRow(ann, 0));
            assertEquals(0, table.collapseRow(ann, 0));
            assertEquals(List.of("+ Ann (3, 1)", "- Zoe (1, 0)", "  - Zoe hello (1, 0)", "    30"), seen(table));
        }
    }

    @Test
    void aHeadingUnderACollapsedOneKeepsItsState() throws MapiException {
        try (MapiTable table = table(order(2, 2, BY_SENDER, BY_SUBJECT, BY_SIZE))) {
            Bytes ann = key(table, 0);
            table.collapseRow(key(table, 1), 0);
            table.collapseRow(ann, 0);

            assertEquals(3, table.expandRow(ann, 0, 0).moreRows());
            assertEquals(List.of("- Ann (3, 1)", "  + Ann budget (2, 1)", "  - ann hello (1, 0)", "    20"),
                    seen(table).subList(0, 4));
        }
    }

    @Test
    void aRowThatIsNoHeadingCannotBeExpanded() throws MapiException {
        try (MapiTable table = table(order(1, 1, BY_SENDER))) {
            Bytes leaf = key(table, 1);

            assertEquals(HResult.MAPI_E_NOT_FOUND,
                    assertThrows(MapiException.class, () -> table.expandRow(leaf, 0, 0)).result());
            assertEquals(HResult.MAPI_E_NOT_FOUND,
                    assertThrows(MapiException.class, () -> table.collapseRow(leaf, 0)).result());
        }
    }

    @Test
    void aBookmarkOnAHiddenRowMovesToTheNextVisibleOne() throws MapiException {
        try (MapiTable table = table(order(1, 1, BY_SENDER, BY_SIZE))) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 2);
            int hidden = table.createBookmark();
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 5);
            int after = table.createBookmark();
            table.collapseRow(key(table, 0), 0);

            table.seekRow(hidden, 0);
            assertEquals(List.of("- Zoe (1, 0)", "  30"), rest(table));
            table.seekRow(after, 0);
            assertEquals(List.of("  30"), rest(table));
        }
    }

    @Test
    void aBookmarkStaysOnItsRowWhenOthersComeIntoView() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER, BY_SIZE))) {
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            int zoe = table.createBookmark();
            table.expandRow(key(table, 0), 0, 0);

            table.seekRow(zoe, 0);
            assertEquals(List.of("+ Zoe (1, 0)"), rest(table));
        }
    }

    @Test
    void findRowFindsHeadingsToo() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER))) {
            Bytes zoe = key(table, 1);
            table.findRow(new Restriction.Property(RelationalOperator.RELOP_EQ, PropTags.PR_INSTANCE_KEY,
                    new BinaryValue(PropTags.PR_INSTANCE_KEY, zoe)), MapiTable.BOOKMARK_BEGINNING, 0);

            assertEquals(List.of("+ Zoe (1, 0)"), rest(table));
        }
    }

    @Test
    void aHeadingLacksTheColumnsOfItsRows() throws MapiException {
        try (MapiTable table = table(order(1, 0, BY_SENDER))) {
            assertEquals(
                    List.of(List.of(new UnicodeValue(SENDER, "Ann"), new ErrorValue(SUBJECT, HResult.MAPI_E_NOT_FOUND),
                            new ErrorValue(SIZE, HResult.MAPI_E_NOT_FOUND))),
                    table.queryRows(1, 0));
        }
    }

    @Test
    void aRestrictionGroupsOnlyTheRowsThatMeetIt() throws MapiException {
        try (MapiTable table = table(order(1, 1, BY_SENDER, BY_SIZE))) {
            table.restrict(
                    Optional.of(new Restriction.Property(RelationalOperator.RELOP_LT, SIZE, new LongValue(SIZE, 25))),
                    0);

            assertEquals(List.of("- Ann (2, 0)", "  5", "  20"), seen(table));
        }
    }
}
