package org.mapiscope.subsystem.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class TableCallsTest {
    private final Work work = new Work();
    private final List<String> happened = new ArrayList<>();
    private final TableCalls calls = new TableCalls(work, () -> happened.add("told"));

    private static HResult failure(TableCalls calls, TableCalls.Step<?> step) {
        return assertThrows(MapiException.class, () -> calls.run("QueryRows", step)).result();
    }

    @Test
    void whatACallPostsIsToldAfterItAlsoWhenItFails() throws MapiException {
        calls.run("QueryRows", () -> happened.add("called"));
        failure(calls, () -> {
            throw new MapiException("IMAPITable::QueryRows", HResult.MAPI_E_BUSY, "");
        });

        assertEquals(List.of("called", "told", "told"), happened);
    }

    @Test
    void othersCanCallWhileItIsTold() throws MapiException {
        TableCalls nested = new TableCalls(work,
                () -> CompletableFuture.runAsync(() -> calls.between(() -> happened.add("between"))).join());
        nested.run("QueryRows", () -> happened.add("called"));

        assertEquals(List.of("called", "between"), happened);
    }

    @Test
    void anAbortedCallEndsAtItsNextRow() {
        assertEquals(HResult.MAPI_E_USER_CANCEL, failure(calls, () -> {
            calls.abort();
            work.check();
            return "not reached";
        }));
    }

    @Test
    void aClosedTableEndsItsCallAndLetsNoneBegin() {
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, failure(calls, () -> {
            calls.close();
            work.check();
            return "not reached";
        }));
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, failure(calls, () -> happened.add("called")));
    }

    @Test
    void withNothingUnderWayThereIsNothingToAbort() {
        assertEquals("IMAPITable::Abort failed: MAPI_E_UNABLE_TO_ABORT: Nothing is under way",
                assertThrows(MapiException.class, calls::abort).getMessage());
    }
}
