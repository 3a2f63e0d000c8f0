package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
class AbortOnStopTest {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final MapiProgress progress = new MapiProgress() {
        @Override
        public void worked(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }
    };

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

    @Test
    void aLongCallEndsWhenThePersonStopsIt() {
        MapiTable table = new RowTable(new EndlessRows(), Runnable::run);
        SortOrderSet order = SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_ASCEND));

        MapiException stop = assertThrows(MapiException.class, () -> AbortOnStop.during(table, progress, () -> {
            table.sortTable(order, 0);
            return order;
        }));

        assertEquals(HResult.MAPI_E_USER_CANCEL, stop.result());
    }
}
