package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class RowBlocksTest {
    private static final long ROWS = 20L * RowBlocks.BLOCK + 17;

    @Test
    void blocksAreTakenInTheOrderOfTheirRowsHoweverLongEachTakes() throws MapiException {
        List<Long> taken = new ArrayList<>();
        RowBlocks.<List<Long>>inOrder(ROWS, (from, to) -> {
            // some blocks are much more work than others
            long end = new Random(from).nextInt(200_000);
            long work = 0;
            for (long i = 0; i < end; i++) {
                work += i;
            }
            return LongStream.range(from, to + (work < 0 ? 1 : 0)).boxed().toList();
        }, taken::addAll);

        assertEquals(LongStream.range(0, ROWS).boxed().toList(), taken);
    }

    @Test
    void theFirstFailureInTheOrderOfTheRowsIsThrown() {
        MapiException thrown = assertThrows(MapiException.class, () -> RowBlocks.inOrder(ROWS, (from, to) -> {
            if (from >= 3L * RowBlocks.BLOCK) {
                throw new MapiException("IMAPITable::SortTable", HResult.MAPI_E_DISK_ERROR, "row " + from);
            }
            return from;
        }, block -> {}));

        assertEquals("row " + 3L * RowBlocks.BLOCK, thrown.detail());
    }

    @Test
    void anAbortedBlockEndsTheCall() {
        assertThrows(CancellationException.class, () -> RowBlocks.inOrder(ROWS, (from, to) -> {
            throw new CancellationException("aborted");
        }, block -> {}));
    }

    @Test
    void anInterruptIsKeptForTheCaller() throws MapiException {
        List<Long> taken = new ArrayList<>();
        Thread.currentThread().interrupt();
        RowBlocks.inOrder(ROWS, (from, to) -> from, taken::add);

        assertEquals(List.of(true, 21), List.of(Thread.interrupted(), taken.size()));
    }
}
