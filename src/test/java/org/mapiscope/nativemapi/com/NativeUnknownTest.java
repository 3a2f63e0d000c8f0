package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;

/** What every COM object has in common, over objects made in Java. */
class NativeUnknownTest {
    private static final int S_OK = 0;

    private final JavaMapi mapi = new JavaMapi(Runnable::run);
    private final List<String> calls = new ArrayList<>();

    @Test
    void itsReferenceIsReleasedOnce() {
        NativeTable table = new NativeTable(mapi.library(), mapi.object(Map.of(NativeUnknown.RELEASE, arguments -> {
            calls.add("Release");
            return 0;
        })));

        table.close();
        table.close();

        assertEquals(List.of("Release"), calls);
    }

    @Test
    void afterItsReleaseNothingReachesThePointer() {
        NativeTable table = new NativeTable(mapi.library(),
                mapi.object(Map.of(NativeUnknown.RELEASE, arguments -> S_OK, NativeTable.ABORT, arguments -> {
                    calls.add("Abort");
                    return S_OK;
                })));
        table.close();

        assertEquals("IMAPITable::Abort failed: MAPI_E_INVALID_OBJECT: The object was released already",
                failure(table::abort));
        assertEquals(List.of(), calls);
    }

    @Test
    void aFailureHasTheProvidersWordsWhichAreFreed() {
        NativeTable table = table(Map.of(NativeTable.ABORT, arguments -> HResult.MAPI_E_BUSY.value(),
                NativeTable.GET_LAST_ERROR, arguments -> {
                    calls.add("GetLastError(%s, 0x%X)".formatted(new HResult((int) arguments[1]), (int) arguments[2]));
                    MemoryWriter writer = new MemoryWriter(Layout.ofThisProcess());
                    new NativeForms(writer).error(new MapiError("The sort is not done", "Test", 5, 0));
                    new Pointer(arguments[3]).setPointer(0, mapi.allocate(writer));
                    return S_OK;
                }));

        assertEquals("IMAPITable::Abort failed: MAPI_E_BUSY: The sort is not done (Test), low-level error 0x00000005",
                failure(table::abort));
        assertEquals(List.of("GetLastError(MAPI_E_BUSY, 0x80000000)"), calls);
        assertEquals(0, mapi.buffers());
    }

    @Test
    void aFailureWithoutWordsIsStillThatFailure() {
        NativeTable table = table(Map.of(NativeTable.ABORT, arguments -> HResult.MAPI_E_BUSY.value(),
                NativeTable.GET_LAST_ERROR, arguments -> HResult.MAPI_E_NO_SUPPORT.value()));

        assertEquals("IMAPITable::Abort failed: MAPI_E_BUSY", failure(table::abort));
        assertEquals(HResult.MAPI_E_BUSY, table.lastResult());
    }

    @Test
    void anInvalidObjectIsNotAskedForWords() {
        NativeTable table = table(Map.of(NativeTable.ABORT, arguments -> HResult.MAPI_E_INVALID_OBJECT.value(),
                NativeTable.GET_LAST_ERROR, arguments -> {
                    calls.add("GetLastError");
                    return S_OK;
                }));

        assertEquals("IMAPITable::Abort failed: MAPI_E_INVALID_OBJECT", failure(table::abort));
        assertEquals(List.of(), calls);
    }

    @Test
    void aWarningIsKept() throws MapiException {
        NativeTable table = table(
                Map.of(NativeTable.SEEK_ROW, arguments -> HResult.MAPI_W_POSITION_CHANGED.value()));

        table.seekRow(0, 1);

        assertEquals(HResult.MAPI_W_POSITION_CHANGED, table.lastResult());
    }

    @Test
    void logoffGetsAWindowAsWideAsAPointerAndKeepsAWarning() throws MapiException {
        NativeSession session = new NativeSession(mapi.library(),
                mapi.object(Map.of(NativeSession.LOGOFF, arguments -> {
                    calls.add("Logoff(0x%X, 0x%X, %d)".formatted(arguments[1], (int) arguments[2], (int) arguments[3]));
                    return HResult.MAPI_W_ERRORS_RETURNED.value();
                })));

        HResult result = session.logoff(0x1_0002_0003_0004L, 3, 0);

        assertEquals(List.of("Logoff(0x1000200030004, 0x3, 0)"), calls);
        assertEquals(HResult.MAPI_W_ERRORS_RETURNED, result);
    }

    @Test
    void aCallThatWorkedAndGaveNoObjectIsSaid() {
        NativeSession session = new NativeSession(mapi.library(),
                mapi.object(Map.of(NativeSession.GET_MSG_STORES_TABLE, arguments -> S_OK)));

        assertEquals("IMAPISession::GetMsgStoresTable failed: MAPI_E_CALL_FAILED: It worked by its result, but gave no"
                + " object back", failure(() -> session.getMsgStoresTable(0)));
    }

    @Test
    void anObjectWithoutAFunctionTableIsSaid() {
        NativeTable table = new NativeTable(mapi.library(), mapi.objectWithoutTable());

        assertEquals("IMAPITable::Abort failed: MAPI_E_CALL_FAILED: The object has no such function: its function"
                + " table, or the function's place in it, is null", failure(table::abort));
        table.close();
    }

    @Test
    void aFunctionThatIsNullIsSaid() {
        NativeTable table = table(Map.of(NativeTable.COLLAPSE_ROW, arguments -> S_OK));

        assertEquals("IMAPITable::Abort failed: MAPI_E_CALL_FAILED: The object has no such function: its function"
                + " table, or the function's place in it, is null", failure(table::abort));
    }

    @Test
    void aFlawedRowSetGoesBackAllTheSame() {
        NativeTable table = table(Map.of(NativeTable.QUERY_ROWS, arguments -> {
            Layout layout = Layout.ofThisProcess();
            Pointer set = mapi.allocate(layout.of(Place.SROWSET_A_ROW) + 2 * layout.of(Place.SROW_SIZE));
            set.setInt(layout.of(Place.SROWSET_C_ROWS), 2);
            for (int i = 0; i < 2; i++) {
                long row = layout.of(Place.SROWSET_A_ROW) + (long) i * layout.of(Place.SROW_SIZE);
                set.setInt(row + layout.of(Place.SROW_C_VALUES), 1);
                Pointer value = mapi.allocate(layout.of(Place.SPROPVALUE_SIZE));
                value.setInt(0, i == 0 ? 0x00170003 : 0x0037001F);
                set.setPointer(row + layout.of(Place.SROW_LP_PROPS), value);
            }
            new Pointer(arguments[3]).setPointer(0, set);
            return S_OK;
        }));

        assertEquals("IMAPITable::QueryRows failed: MAPI_E_CALL_FAILED: The answer makes no sense: 0x0037001F has a"
                + " null pointer for its value", failure(() -> table.queryRows(2, 0)));
        assertEquals(0, mapi.buffers());
    }

    @Test
    void aBookmarkMayBeAPointer() throws MapiException {
        NativeTable table = table(Map.of(NativeTable.CREATE_BOOKMARK, arguments -> {
            new Pointer(arguments[1]).setLong(0, 0x7FFF_1234_5678L);
            return S_OK;
        }, NativeTable.FREE_BOOKMARK, arguments -> {
            calls.add("FreeBookmark(0x%X)".formatted(arguments[1]));
            return S_OK;
        }));

        int bookmark = table.createBookmark();
        table.freeBookmark(bookmark);

        assertEquals(List.of("FreeBookmark(0x7FFF12345678)"), calls);
    }

    private NativeTable table(Map<Slot, JavaMapi.Entry> functions) {
        return new NativeTable(mapi.library(), mapi.object(functions));
    }

    private static @Nullable String failure(Executable call) {
        return assertThrows(MapiException.class, call).getMessage();
    }
}
