package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.subsystem.table.RowTable;

@Timeout(30)
class WatchedCallTest {
    private final List<Part> parts = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final MapiProgress progress = new MapiProgress() {
        @Override
        public void worked(long done, long total) {
            parts.add(new Part(done, total));
            told.countDown();
        }

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }
    };

    private record Part(long done, long total) {}

    /** Rows without end: a sort of them ends only when it is stopped, which the person does at the thousandth. */
    private final class EndlessRows implements RowSource {
        @Override
        public long size() {
            return Long.MAX_VALUE;
        }

        @Override
        public List<PropValue> row(long index, List<PropTag> columns) {
            stopped.compareAndSet(false, index == 1000);
            return columns.stream().<PropValue>map(PropValue.NullValue::new).toList();
        }

        @Override
        public List<PropTag> defaultColumns() {
            return List.of(PropTags.PR_SUBJECT_W);
        }
    }

    /** Rows of which the last ones are not given before somebody was told how far the sort is. */
    private final class SlowRows implements RowSource {
        private static final int ROWS = 50_000;

        @Override
        public long size() {
            return ROWS;
        }

        @Override
        public List<PropValue> row(long index, List<PropTag> columns) {
            try {
                assertTrue(index < ROWS / 2 || told.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return columns.stream().<PropValue>map(PropValue.NullValue::new).toList();
        }

        @Override
        public List<PropTag> defaultColumns() {
            return List.of(PropTags.PR_SUBJECT_W);
        }
    }

    @Test
    void aLongCallSaysHowFarItIs() throws MapiException {
        MapiTable table = new RowTable(new SlowRows(), Runnable::run);
        SortOrderSet order = SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND));
        WatchedCall.during(table, progress, () -> {
            table.sortTable(order, 0);
            return order;
        });
        Part part = parts.getFirst();

        assertEquals(List.of(true, true, (long) SlowRows.ROWS * 9 / 8),
                List.of(part.done > 0, part.done <= SlowRows.ROWS / 2 + 2048, part.total));
    }

    @Test
    void aLongCallEndsWhenThePersonStopsIt() {
        MapiTable table = new RowTable(new EndlessRows(), Runnable::run);
        SortOrderSet order = SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND));

        MapiException stop = assertThrows(MapiException.class, () -> WatchedCall.during(table, progress, () -> {
            table.sortTable(order, 0);
            return order;
        }));

        assertEquals(HResult.MAPI_E_USER_CANCEL, stop.result());
    }
}
