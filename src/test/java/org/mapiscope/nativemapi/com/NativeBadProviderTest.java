package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.nativemapi.com.CMapi.Bad;

/** A provider in C that answers S_OK and gives back what cannot be: a clear failure, and the JVM lives on. */
class NativeBadProviderTest {
    private CMapi mapi;
    private MapiLibrary library;
    private NativeSession session;

    @BeforeEach
    void logOn() throws Exception {
        mapi = CMapi.empty();
        mapi.makeDefaultWorld();
        library = mapi.open(Runnable::run);
        library.initialize(0);
        session = library.logonEx(0, Optional.of("Test"), Optional.empty(), 0x20);
    }

    @AfterEach
    void nothingIsLeft() {
        session.close();
        library.uninitialize();

        assertEquals(List.of(0, 0), List.of(mapi.references(), mapi.allocations()));
    }

    @ParameterizedTest
    @EnumSource(value = Bad.class, names = {"NULL_OUT", "COUNT", "NULL_ROW", "POINTER", "NULL_STRING"})
    void rowsThatCannotBeFailTheCall(Bad bad) throws MapiException {
        mapi.spoil("IMAPITable::QueryRows", bad);
        try (NativeTable table = session.getMsgStoresTable(0)) {
            MapiException failed = assertThrows(MapiException.class, () -> table.queryRows(2, 0));

            assertEquals(List.of("IMAPITable::QueryRows", HResult.MAPI_E_CALL_FAILED),
                    List.of(failed.call(), failed.result()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Bad.class, names = {"NULL_OUT", "COUNT", "POINTER", "NULL_STRING"})
    void valuesThatCannotBeFailTheCall(Bad bad) throws MapiException {
        mapi.spoil("IMAPIProp::GetProps", bad);
        try (NativeTable table = session.getMsgStoresTable(0);
                NativeProp store = session.openEntry(Optional
                        .of(PropValues.of(table.queryRows(1, 0).getFirst())
                                .entryId(PropTags.PR_ENTRYID).orElseThrow()),
                        0)) {
            MapiException failed = assertThrows(MapiException.class, () -> store.getProps(List.of(), 0));

            assertEquals(List.of("IMAPIProp::GetProps", HResult.MAPI_E_CALL_FAILED),
                    List.of(failed.call(), failed.result()));
        }
    }

    @Test
    void anObjectThatIsNullFailsTheCall() {
        mapi.spoil("IMAPISession::GetMsgStoresTable", Bad.NULL_OUT);

        MapiException failed = assertThrows(MapiException.class, () -> session.getMsgStoresTable(0));

        assertEquals(HResult.MAPI_E_CALL_FAILED, failed.result());
    }

    @Test
    void whatGetLastErrorSaysIsPartOfTheFailure() {
        mapi.fail("IMAPISession::GetStatusTable", HResult.MAPI_E_NETWORK_ERROR, "The cable is out");

        MapiException failed = assertThrows(MapiException.class, () -> session.getStatusTable(0));

        assertEquals(true, failed.detail().contains("The cable is out"));
    }
}
