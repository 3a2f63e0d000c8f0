package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.contract.MapiTableContract;

class TableDataTest extends MapiTableContract {
    private static final PropTag KEY = PropTags.PR_INSTANCE_KEY;
    private static final NullValue NONE = new NullValue(RowTable.PR_NULL);
    private static final SortOrderSet BY_SIZE = SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND));

    private final TableData data = new TableData(KEY, List.of(SUBJECT, SIZE), Runnable::run);
    private final List<Notification> told = new ArrayList<>();

    @Override
    protected MapiTable tableOf(List<List<PropValue>> rows) {
        TableData own = new TableData(PropTags.PR_ROWID, List.of(SUBJECT, SIZE), Runnable::run);
        for (int i = 0; i < rows.size(); i++) {
            List<PropValue> row = new ArrayList<>(rows.get(i));
            row.add(new LongValue(PropTags.PR_ROWID, i));
            own.modifyRow(row);
        }
        MapiTable view = own.getView();
        try {
            view.setColumns(List.of(SUBJECT, SIZE), 0);
        } catch (MapiException e) {
            throw new IllegalStateException(e);
        }
        return view;
    }

    private static BinaryValue key(int number) {
        return new BinaryValue(KEY, Bytes.of((byte) number));
    }

    /** Puts a row in place of the one with this number. */
    private void put(int number, String subject, int size) {
        data.modifyRow(List.of(key(number), new UnicodeValue(SUBJECT, subject), new LongValue(SIZE, size)));
    }

    private void putAbc() {
        put(1, "a", 10);
        put(2, "b", 20);
        put(3, "c", 30);
    }

    private MapiTable advised(SortOrderSet order) throws MapiException {
        MapiTable view = data.getView();
        view.setColumns(List.of(SUBJECT, SIZE), 0);
        view.sortTable(order, MapiTable.TBL_BATCH);
        view.advise(Notification.fnevTableModified, told::addAll);
        return view;
    }

    private static Optional<Restriction> larger(int size) {
        return Optional.of(sizeIs(RelationalOperator.RELOP_GT, size));
    }

    @Test
    void aNewRowIsToldWithTheRowBeforeIt() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            put(4, "d", 25);

            assertEquals(List.of(new TableModified(TableEvent.TABLE_ROW_ADDED, key(4), key(2), row("d", 25))), told);
            assertEquals(List.of("a", "b", "d", "c"), subjects(view));
        }
    }

    @Test
    void theFirstRowHasNoRowBeforeIt() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            put(4, "d", 5);

            assertEquals(List.of(new TableModified(TableEvent.TABLE_ROW_ADDED, key(4), NONE, row("d", 5))), told);
            assertEquals(List.of("d", "a", "b", "c"), subjects(view));
        }
    }

    @Test
    void aChangedRowIsToldWithItsNewPlace() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            put(1, "A", 31);

            assertEquals(List.of(new TableModified(TableEvent.TABLE_ROW_MODIFIED, key(1), key(3), row("A", 31))), told);
            assertEquals(List.of("b", "c", "A"), subjects(view));
        }
    }

    @Test
    void aDeletedRowIsToldByItsKey() throws MapiException {
        putAbc();
        try (MapiTable view = advised(SortOrderSet.of())) {
            assertEquals(true, data.deleteRow(key(2)));

            assertEquals(List.of(new TableModified(TableEvent.TABLE_ROW_DELETED, key(2), NONE, List.of())), told);
            assertEquals(List.of("a", "c"), subjects(view));
        }
    }

    @Test
    void aRowThatIsNotThereCannotBeDeleted() throws MapiException {
        try (MapiTable view = advised(SortOrderSet.of())) {
            assertEquals(false, data.deleteRow(key(2)));
            assertEquals(List.of(), told);
            assertEquals(List.of(), subjects(view));
        }
    }

    @Test
    void aRowThatARestrictionHidesIsNotTold() throws MapiException {
        putAbc();
        try (MapiTable view = advised(SortOrderSet.of())) {
            view.restrict(larger(15), 0);
            put(1, "a", 11);
            put(4, "d", 12);
            data.deleteRow(key(1));

            assertEquals(List.of(), told);
            assertEquals(List.of("b", "c"), subjects(view));
        }
    }

    @Test
    void aRowThatComesIntoARestrictionIsAddedAndOneThatLeavesItDeleted() throws MapiException {
        putAbc();
        try (MapiTable view = advised(SortOrderSet.of())) {
            view.restrict(larger(15), MapiTable.TBL_BATCH);
            put(1, "a", 16);
            put(3, "c", 14);

            assertEquals(List.of(new TableModified(TableEvent.TABLE_ROW_ADDED, key(1), NONE, row("a", 16)),
                    new TableModified(TableEvent.TABLE_ROW_DELETED, key(3), NONE, List.of())), told);
            assertEquals(List.of("a", "b"), subjects(view));
        }
    }

    @Test
    void aChangeUnderHeadingsIsToldAsAChangeOfTheTable() throws MapiException {
        putAbc();
        SortOrderSet grouped = new SortOrderSet(List.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND)), 1, 1);
        try (MapiTable view = advised(grouped)) {
            view.restrict(larger(5), 0);
            view.seekRow(MapiTable.BOOKMARK_BEGINNING, 3);
            int bookmark = view.createBookmark();
            put(4, "a", 40);
            put(5, "z", 1);

            assertEquals(List.of(new TableModified(TableEvent.TABLE_CHANGED, NONE, NONE, List.of())), told);
            view.seekRow(bookmark, 0);
            assertEquals(row("b", 20), view.queryRows(1, 0).getFirst());
        }
    }

    @Test
    void aCollapsedHeadingStaysCollapsedWhenRowsChange() throws MapiException {
        putAbc();
        SortOrderSet grouped = new SortOrderSet(List.of(new SortOrder(SUBJECT, Order.TABLE_SORT_ASCEND)), 1, 1);
        try (MapiTable view = advised(grouped)) {
            view.setColumns(List.of(PropTags.PR_INSTANCE_KEY), 0);
            PropValue heading = view.queryRows(1, 0).getFirst().getFirst();
            view.collapseRow(heading instanceof BinaryValue v ? v.value() : Bytes.EMPTY, 0);
            put(4, "a", 40);

            assertEquals(5, view.getRowCount(0).rows());
        }
    }

    @Test
    void theCursorStaysBeforeItsRow() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            view.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            put(4, "before", 5);
            assertEquals(2, view.queryPosition().row());

            data.deleteRow(key(1));
            assertEquals(List.of("b", "c"), subjects(view));
        }
    }

    @Test
    void aReaderMeetsARowThatComesInAtItsCursor() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            view.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            put(4, "between", 15);

            assertEquals(List.of("between", "b", "c"), subjects(view));
        }
    }

    @Test
    void aBookmarkGoesAlongWithItsRow() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            view.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            int bookmark = view.createBookmark();
            put(2, "b", 40);
            put(4, "d", 15);

            view.seekRow(bookmark, 0);
            assertEquals(List.of("b"), subjects(view));
        }
    }

    @Test
    void aBookmarkOfADeletedRowMovesToTheNextOne() throws MapiException {
        putAbc();
        try (MapiTable view = advised(BY_SIZE)) {
            view.seekRow(MapiTable.BOOKMARK_BEGINNING, 1);
            int bookmark = view.createBookmark();
            data.deleteRow(key(2));

            view.seekRow(bookmark, 0);
            assertEquals(List.of("c"), subjects(view));
        }
    }

    @Test
    void newColumnsAreAvailableInOpenViewsAndShownInLaterOnes() throws MapiException {
        try (MapiTable view = data.getView()) {
            data.modifyRow(List.of(key(1), new LongValue(PropTags.PR_RESOURCE_TYPE, 3)));

            assertEquals(List.of(SUBJECT, SIZE), view.queryColumns(0));
            assertEquals(
                    List.of(SUBJECT, SIZE, KEY, PropTags.PR_RESOURCE_TYPE, PropTags.PR_ROWID, PropTags.PR_ROW_TYPE,
                            PropTags.PR_DEPTH),
                    view.queryColumns(MapiTable.TBL_ALL_COLUMNS));
        }
        try (MapiTable view = data.getView()) {
            assertEquals(List.of(SUBJECT, SIZE, KEY, PropTags.PR_RESOURCE_TYPE), view.queryColumns(0));
        }
    }

    @Test
    void aRowWithoutItsIndexIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> data.modifyRow(row("a", 1)));
        assertEquals(List.of(), data.rows());
    }

    @Test
    void aViewCanBeSortedFromTheStart() throws MapiException {
        putAbc();
        SortOrderSet down = SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_DESCEND));
        try (MapiTable view = data.getView(down)) {
            assertEquals(List.of("c", "b", "a"), subjects(view));
        }
    }

    @Test
    void closedViewsAreNotKept() throws MapiException {
        MapiTable first = data.getView();
        MapiTable second = data.getView();
        first.close();
        first.close();
        assertEquals(1, data.views());

        second.close();
        SortOrderSet impossible = SortOrderSet.of(new SortOrder(new PropTag(0x3701000D), Order.TABLE_SORT_ASCEND));
        assertResult(HResult.MAPI_E_TOO_COMPLEX, () -> data.getView(impossible));
        assertEquals(0, data.views());
    }

    @Test
    void unadviseStopsEvenWhatIsOnItsWay() throws MapiException {
        Queue<Runnable> later = new ArrayDeque<>();
        TableData slow = new TableData(SIZE, List.of(SUBJECT), later::add);
        try (MapiTable view = slow.getView()) {
            long connection = view.advise(Notification.fnevTableModified, told::addAll);
            slow.modifyRow(row("a", 1));
            view.unadvise(connection);
            slow.modifyRow(row("b", 2));
            later.forEach(Runnable::run);

            assertEquals(List.of(), told);
            assertResult(HResult.MAPI_E_INVALID_PARAMETER, () -> view.unadvise(connection));
        }
    }

    @Test
    void aClosedViewIsToldNothing() throws MapiException {
        Queue<Runnable> later = new ArrayDeque<>();
        TableData slow = new TableData(SIZE, List.of(SUBJECT), later::add);
        MapiTable view = slow.getView();
        view.advise(Notification.fnevTableModified, told::addAll);
        slow.modifyRow(row("a", 1));
        view.close();
        slow.modifyRow(row("b", 2));
        later.forEach(Runnable::run);

        assertEquals(List.of(), told);
    }

    @Test
    void whatHappensWhileASinkIsToldIsToldAfterwardsInOrder() throws MapiException {
        Queue<Runnable> later = new ArrayDeque<>();
        TableData slow = new TableData(SIZE, List.of(SUBJECT), later::add);
        try (MapiTable view = slow.getView()) {
            view.advise(Notification.fnevTableModified, told::addAll);
            for (int i = 1; i <= 3; i++) {
                slow.modifyRow(row("r" + i, i));
            }
            assertEquals(1, later.size());
            while (!later.isEmpty()) {
                later.remove().run();
            }

            assertEquals(List.of("r1", "r2", "r3"), told.stream()
                    .map(each -> each instanceof TableModified event && event.row().getFirst() instanceof UnicodeValue v
                            ? v.value()
                            : "?")
                    .toList());
        }
    }

    @Test
    void changesAfterTheNotifierEndedAreStillMade() throws MapiException {
        TableData late = new TableData(SIZE, List.of(SUBJECT), task -> {
            throw new RejectedExecutionException("shut down");
        });
        try (MapiTable view = late.getView()) {
            view.advise(Notification.fnevTableModified, told::addAll);
            late.modifyRow(row("a", 1));

            assertEquals(List.of("a"), subjects(view));
            assertEquals(List.of(), told);
        }
    }

    @Test
    void aSinkIsToldUnderNoLock() throws Exception {
        putAbc();
        try (ExecutorService other = Executors.newSingleThreadExecutor(); MapiTable view = data.getView()) {
            List<Object> seen = new ArrayList<>();
            view.advise(Notification.fnevTableModified, notifications -> {
                if (seen.isEmpty()) {
                    seen.add("told");
                    try {
                        seen.add(other.submit(() -> view.getRowCount(0).rows()).get(10, TimeUnit.SECONDS));
                        seen.add(other.submit(() -> data.deleteRow(key(1))).get(10, TimeUnit.SECONDS));
                    } catch (Exception e) {
                        seen.add(e);
                    }
                }
            });
            put(4, "d", 40);

            assertEquals(List.of("told", 4L, true), seen);
        }
    }

    @RepeatedTest(40)
    void whoFollowsTheNotificationsSeesWhatTheViewShows(RepetitionInfo repetition) throws MapiException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Order> orders = List.of(Order.TABLE_SORT_ASCEND, Order.TABLE_SORT_DESCEND);
        SortOrderSet order = switch (random.nextInt(3)) {
            case 0 -> SortOrderSet.of();
            case 1 -> SortOrderSet.of(new SortOrder(SIZE, orders.get(random.nextInt(2))));
            default -> SortOrderSet.of(new SortOrder(SUBJECT, orders.get(random.nextInt(2))),
                    new SortOrder(SIZE, orders.get(random.nextInt(2))));
        };
        Mirror mirror = new Mirror();
        try (MapiTable view = data.getView(order)) {
            view.setColumns(List.of(KEY, SUBJECT, SIZE), 0);
            if (random.nextBoolean()) {
                view.restrict(larger(4), 0);
            }
            view.advise(Notification.fnevTableModified, mirror::follow);
            for (int i = 0; i < 200; i++) {
                change(random);
                view.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
                List<List<PropValue>> shown = view.queryRows(100, 0);
                assertEquals(shown, mirror.rows);
                view.sortTable(order, 0);
                assertEquals(shown, view.queryRows(100, 0));
            }
        }
    }

    private void change(Random random) {
        int number = random.nextInt(20);
        if (random.nextInt(4) == 0) {
            data.deleteRow(key(number));
        } else {
            put(number, List.of("a", "B", "b").get(random.nextInt(3)), random.nextInt(10));
        }
    }

    @RepeatedTest(40)
    void bookmarksStayWithTheirRowsWhateverChanges(RepetitionInfo repetition) throws MapiException {
        Random random = new Random(repetition.getCurrentRepetition());
        SortOrderSet order = random.nextBoolean() ? SortOrderSet.of() : BY_SIZE;
        try (MapiTable view = data.getView(order)) {
            view.setColumns(List.of(KEY, SUBJECT, SIZE), 0);
            Map<Integer, Integer> bookmarks = new HashMap<>();
            for (int i = 0; i < 200; i++) {
                change(random);
                view.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
                List<List<PropValue>> shown = view.queryRows(100, 0);
                bookmarks.keySet().removeIf(number -> shown.stream().noneMatch(row -> numberOf(row) == number));
                for (Map.Entry<Integer, Integer> each : bookmarks.entrySet()) {
                    view.seekRow(each.getValue(), 0);
                    assertEquals(each.getKey(), numberOf(view.queryRows(1, 0).getFirst()));
                }
                if (!shown.isEmpty()) {
                    int place = random.nextInt(shown.size());
                    view.seekRow(MapiTable.BOOKMARK_BEGINNING, place);
                    bookmarks.put(numberOf(shown.get(place)), view.createBookmark());
                }
            }
        }
    }

    private static int numberOf(List<PropValue> row) {
        return row.getFirst() instanceof BinaryValue v ? v.value().u8(0) : -1;
    }

    /** What a client keeps that never reads the table again. */
    private static final class Mirror {
        private final List<List<PropValue>> rows = new ArrayList<>();

        void follow(List<Notification> notifications) {
            for (Notification each : notifications) {
                if (each instanceof TableModified event) {
                    if (event.event() != TableEvent.TABLE_ROW_ADDED) {
                        assertEquals(true, rows.removeIf(row -> row.getFirst().equals(event.index())));
                    }
                    if (event.event() != TableEvent.TABLE_ROW_DELETED) {
                        rows.add(event.prior().equals(NONE) ? 0 : 1 + placeOf(event.prior()), event.row());
                    }
                }
            }
        }

        private int placeOf(PropValue key) {
            return rows.stream().map(List::getFirst).toList().indexOf(key);
        }
    }
}
