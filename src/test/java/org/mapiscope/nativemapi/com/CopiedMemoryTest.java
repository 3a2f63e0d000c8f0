package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiException;

class CopiedMemoryTest {
    private static final int BLOCK = CopiedMemory.BLOCK;
    private static final int PAGE = ProcessMemory.PAGE;
    /** Where the only memory is: the first two pages of a block. */
    private static final long THERE = 4L * BLOCK;

    private final List<String> copied = new ArrayList<>();
    private final CopiedMemory memory = new CopiedMemory(this::read, new BlockPool(), "TestCall");

    private boolean read(long address, byte[] to, int offset, int length) {
        copied.add("%d pages from %d".formatted(length / PAGE, (address - THERE) / PAGE));
        return address >= THERE && address + length <= THERE + 2 * PAGE;
    }

    @Test
    void eachPageIsCopiedOnceWhenItIsLookedAt() throws MapiException {
        for (long address : new long[]{THERE + 8, THERE, THERE + PAGE, THERE + PAGE + 16}) {
            memory.block(address);
        }

        assertEquals(List.of("1 pages from 0", "1 pages from 1"), copied);
    }

    @Test
    void aheadABlockIsCopiedWholeUnlessItHasGaps() throws MapiException {
        memory.readAhead();
        memory.block(THERE);
        memory.block(THERE + PAGE);

        assertEquals(List.of("16 pages from 0", "1 pages from 0", "1 pages from 1"), copied);
    }

    @Test
    void whereThereIsNoMemoryTheCallIsNamed() {
        assertEquals(
                "TestCall failed: MAPI_E_CALL_FAILED: The answer makes no sense: it points to 0x42000, where there is"
                        + " no memory",
                assertThrows(MapiException.class, () -> memory.block(THERE + 2 * PAGE)).getMessage());
    }

    @Test
    void aNullPointerIsNotLookedAt() {
        assertThrows(MapiException.class, () -> memory.block(0));

        assertEquals(List.of(), copied);
    }
}
