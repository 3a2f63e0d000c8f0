package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.spi.RowSource;

/** Tables that many threads call at once. */
class TableThreadsTest {
    private static final PropTag INDEX = PropTags.PR_ROWID;
    private static final PropTag SIZE = PropTags.PR_MESSAGE_SIZE;
    private static final int THREADS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private static List<PropValue> row(int index, int size) {
        return List.of(new LongValue(INDEX, index), new LongValue(SIZE, size));
    }

    private void inAllThreads(Callable<?> work) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(work));
        }
        for (Future<?> each : running) {
            each.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void readersShareTheRowsOfACursorAmongThem() throws Exception {
        List<List<PropValue>> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(row(i, i));
        }
        List<Integer> met = new CopyOnWriteArrayList<>();
        try (MapiTable table = new RowTable(new MemoryRows(List.of(INDEX), rows), Runnable::run)) {
            inAllThreads(() -> {
                for (List<List<PropValue>> read = table.queryRows(7, 0); !read.isEmpty(); read = table.queryRows(7,
                        0)) {
                    read.forEach(row -> met.add(row.getFirst() instanceof LongValue v ? v.value() : -1));
                }
                return met;
            });
        }

        assertEquals(5_000, met.size());
        assertEquals(5_000, met.stream().distinct().count());
    }

    @Test
    void viewsAndTheirFollowersAgreeAfterManyThreadsChangedRows() throws Exception {
        TableData data = new TableData(INDEX, List.of(INDEX, SIZE), threads);
        SortOrderSet bySize = SortOrderSet.of(new SortOrder(SIZE, Order.TABLE_SORT_ASCEND));
        AtomicInteger next = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        try (MapiTable sorted = data.getView(bySize); MapiTable few = data.getView()) {
            few.restrict(
                    Optional.of(new Restriction.Property(RelationalOperator.RELOP_LT, SIZE, new LongValue(SIZE, 10))),
                    0);
            sorted.advise(Notification.fnevTableModified, each -> told.addAndGet(each.size()));
            inAllThreads(() -> {
                for (int i = 0; i < 500; i++) {
                    int index = next.getAndIncrement() % 300;
                    if (i % 5 == 0) {
                        data.deleteRow(new LongValue(INDEX, index));
                    }
                    data.modifyRow(row(index, i * 31 % 100));
                    sorted.queryRows(3, 0);
                    try (MapiTable brief = data.getView(bySize)) {
                        brief.queryRows(1, 0);
                    }
                }
                return data;
            });

            Comparator<List<PropValue>> order = Comparator.comparing(row -> row.get(1), ValueOrder::compare);
            sorted.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
            assertEquals(data.rows().stream().sorted(order).toList(), sorted.queryRows(1000, 0));
            assertEquals(
                    data.rows().stream().filter(row -> row.get(1) instanceof LongValue v && v.value() < 10).toList(),
                    few.queryRows(1000, 0));
            assertEquals(2, data.views());
        }
        threads.shutdown();
        assertEquals(true, threads.awaitTermination(60, TimeUnit.SECONDS));
        assertEquals(true, told.get() >= 4 * 500);
    }

    /** Rows of which the second keeps its reader until it is let go. */
    private static final class HeldRows implements RowSource {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public long size() {
            return 100;
        }

        @Override
        public List<PropValue> row(long index, List<PropTag> columns) {
            if (index == 1) {
                reached.countDown();
                try {
                    go.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return MemoryRows.pick(TableThreadsTest.row((int) index, 1), columns);
        }

        @Override
        public List<PropTag> defaultColumns() {
            return List.of(INDEX);
        }
    }

    private HResult resultOfReading(HeldRows rows, MapiTable table, Callable<?> meanwhile) throws Exception {
        Future<HResult> reading = threads.submit(() -> {
            try {
                table.queryRows(100, 0);
                return HResult.S_OK;
            } catch (MapiException e) {
                return e.result();
            }
        });
        assertEquals(true, rows.reached.await(60, TimeUnit.SECONDS));
        meanwhile.call();
        rows.go.countDown();
        return reading.get(60, TimeUnit.SECONDS);
    }

    @Test
    void abortStopsACallOfAnotherThread() throws Exception {
        HeldRows rows = new HeldRows();
        try (MapiTable table = new RowTable(rows, Runnable::run)) {
            assertEquals(HResult.MAPI_E_USER_CANCEL, resultOfReading(rows, table, () -> {
                table.abort();
                return table;
            }));
            assertEquals(0, table.queryPosition().row());
        }
    }

    @Test
    void closeStopsACallOfAnotherThread() throws Exception {
        HeldRows rows = new HeldRows();
        MapiTable table = new RowTable(rows, Runnable::run);

        assertEquals(HResult.MAPI_E_INVALID_OBJECT, resultOfReading(rows, table, () -> {
            table.close();
            return table;
        }));
    }

    @Test
    void unadviseDoesNotWaitForACallOfAnotherThread() throws Exception {
        HeldRows rows = new HeldRows();
        try (MapiTable table = new RowTable(rows, Runnable::run)) {
            long connection = table.advise(Notification.fnevTableModified, each -> {});

            assertEquals(HResult.S_OK, resultOfReading(rows, table, () -> {
                table.unadvise(connection);
                return table;
            }));
        }
    }
}
