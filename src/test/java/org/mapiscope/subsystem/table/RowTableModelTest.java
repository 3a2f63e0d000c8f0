package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** A table against a list that does the same in the simplest way, call after random call. */
class RowTableModelTest {
    private static final PropTag SUBJECT = PropTags.PR_SUBJECT_W;
    private static final PropTag SIZE = PropTags.PR_MESSAGE_SIZE;

    private static final Comparator<Row> UNSORTED = Comparator.comparingInt(row -> 0);
    private static final List<RelationalOperator> OPERATORS = List.of(RelationalOperator.RELOP_LT,
            RelationalOperator.RELOP_LE, RelationalOperator.RELOP_GT, RelationalOperator.RELOP_GE,
            RelationalOperator.RELOP_EQ, RelationalOperator.RELOP_NE);

    private record Row(String subject, int size) {
        List<PropValue> values() {
            return List.of(new UnicodeValue(SUBJECT, subject), new LongValue(SIZE, size));
        }
    }

    private record Wanted(Restriction restriction, Predicate<Row> test) {}

    private Random random = new Random(0);
    private List<Row> all = List.of();
    private Predicate<Row> shown = row -> true;
    private Comparator<Row> order = UNSORTED;
    private List<Row> visible = List.of();
    private int cursor;

    @RepeatedTest(60)
    void aTableDoesAsTheListDoes(RepetitionInfo repetition) throws MapiException {
        random = new Random(repetition.getCurrentRepetition());
        all = randomRows(random.nextInt(40));
        visible = all;
        cursor = 0;
        try (MapiTable table = new RowTable(
                new MemoryRows(List.of(SUBJECT, SIZE), all.stream().map(Row::values).toList()), Runnable::run)) {
            for (int i = 0; i < 100; i++) {
                step(table);
                assertEquals(cursor, table.queryPosition().row());
                assertEquals(new RowCount(visible.size(), HResult.S_OK), table.getRowCount(0));
            }
        }
    }

    private List<Row> randomRows(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(List.of("a", "B", "b", "Ab", "ba").get(random.nextInt(5)), random.nextInt(6)));
        }
        return rows;
    }

    private void step(MapiTable table) throws MapiException {
        switch (random.nextInt(8)) {
            case 0 -> restrict(table);
            case 1 -> sort(table);
            case 2 -> seek(table);
            case 3, 4 -> find(table);
            default -> query(table);
        }
    }

    private int batch() {
        return random.nextBoolean() ? MapiTable.TBL_BATCH : 0;
    }

    private void restrict(MapiTable table) throws MapiException {
        Wanted wanted = wanted(3);
        boolean none = random.nextInt(4) == 0;
        shown = none ? row -> true : wanted.test;
        table.restrict(none ? Optional.empty() : Optional.of(wanted.restriction), batch());
        arrange();
    }

    private void sort(MapiTable table) throws MapiException {
        List<SortOrder> sorts = new ArrayList<>();
        order = UNSORTED;
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean bySubject = random.nextBoolean();
            boolean descending = random.nextBoolean();
            Comparator<Row> next = bySubject
                    ? Comparator.comparing(Row::subject, String.CASE_INSENSITIVE_ORDER)
                    : Comparator.comparingInt(Row::size);
            order = order.thenComparing(descending ? next.reversed() : next);
            sorts.add(new SortOrder(bySubject ? SUBJECT : SIZE,
                    descending ? Order.TABLE_SORT_DESCEND : Order.TABLE_SORT_ASCEND));
        }
        table.sortTable(new SortOrderSet(sorts, 0, 0), batch());
        arrange();
    }

    private void arrange() {
        visible = all.stream().filter(shown).sorted(order).toList();
        cursor = 0;
    }

    private void seek(MapiTable table) throws MapiException {
        int bookmark = random.nextInt(3);
        int count = random.nextInt(41) - 20;
        int from = from(bookmark);
        cursor = Math.clamp(from + count, 0, visible.size());

        assertEquals(cursor - from, table.seekRow(bookmark, count));
    }

    private int from(int bookmark) {
        return switch (bookmark) {
            case MapiTable.BOOKMARK_BEGINNING -> 0;
            case MapiTable.BOOKMARK_CURRENT -> cursor;
            default -> visible.size();
        };
    }

    private void find(MapiTable table) throws MapiException {
        Wanted wanted = wanted(2);
        int bookmark = random.nextInt(3);
        boolean backward = random.nextBoolean();
        int step = backward ? -1 : 1;
        int place = from(bookmark) - (backward ? 1 : 0);
        while (place >= 0 && place < visible.size() && !wanted.test.test(visible.get(place))) {
            place += step;
        }
        int flags = backward ? MapiTable.DIR_BACKWARD : 0;
        if (place >= 0 && place < visible.size()) {
            table.findRow(wanted.restriction, bookmark, flags);
            cursor = place;
        } else {
            MapiException failure = assertThrows(MapiException.class,
                    () -> table.findRow(wanted.restriction, bookmark, flags));
            assertEquals(HResult.MAPI_E_NOT_FOUND, failure.result());
        }
    }

    private void query(MapiTable table) throws MapiException {
        int count = random.nextInt(10) + 1;
        boolean back = random.nextInt(3) == 0;
        boolean stay = random.nextInt(3) == 0;
        int end = Math.clamp(cursor + (back ? -count : count), 0, visible.size());
        List<Row> expected = visible.subList(Math.min(cursor, end), Math.max(cursor, end));

        assertEquals(expected.stream().map(Row::values).toList(),
                table.queryRows(back ? -count : count, stay ? MapiTable.TBL_NOADVANCE : 0));
        cursor = stay ? Math.min(cursor, end) : Math.max(cursor, end);
    }

    private Wanted wanted(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> {
                RelationalOperator operator = OPERATORS.get(random.nextInt(6));
                int size = random.nextInt(6);
                yield new Wanted(new Restriction.Property(operator, SIZE, new LongValue(SIZE, size)),
                        row -> operator.holds(Integer.compare(row.size, size)));
            }
            case 1 -> {
                boolean zero = random.nextBoolean();
                int mask = random.nextInt(8);
                yield new Wanted(new Restriction.BitMask(zero, SIZE, mask), row -> (row.size & mask) == 0 == zero);
            }
            case 2 -> {
                yield new Wanted(new Restriction.Content(1, SUBJECT, new UnicodeValue(SUBJECT, "b")),
                        row -> row.subject.contains("b"));
            }
            case 3 -> {
                Wanted part = wanted(depth - 1);
                yield new Wanted(new Restriction.Not(part.restriction), part.test.negate());
            }
            case 4 -> {
                Wanted left = wanted(depth - 1);
                Wanted right = wanted(depth - 1);
                yield new Wanted(new Restriction.And(List.of(left.restriction, right.restriction)),
                        left.test.and(right.test));
            }
            default -> {
                Wanted left = wanted(depth - 1);
                Wanted right = wanted(depth - 1);
                yield new Wanted(new Restriction.Or(List.of(left.restriction, right.restriction)),
                        left.test.or(right.test));
            }
        };
    }
}
