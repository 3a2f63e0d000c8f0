package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.Sample;
import org.mapiscope.nativemapi.com.CMapi.Bad;

/** What a provider answers that breaks MAPI's rules is a failure in words, and the JVM goes on. */
class BadProviderTest {
    private NativeWorld world;
    private MapiSession session;

    @BeforeEach
    void logOn() throws MapiException {
        world = NativeWorld.of(List.of(Sample.MAIL));
        world.allowLeaks();
        session = world.mapi().logonEx(0, Optional.of(ContractWorld.PROFILE), Optional.empty(),
                Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** Does what a person does who looks at a folder. */
    private List<PropValue> look() throws MapiException {
        EntryId mail;
        try (MapiTable stores = session.getMsgStoresTable(0)) {
            stores.setColumns(List.of(PropTags.PR_ENTRYID), 0);
            mail = PropValues.of(stores.queryRows(1, 0).getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow();
        }
        try (MsgStore store = session.openMsgStore(0, mail, 0);
                MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
                MapiTable folders = root.getHierarchyTable(Mapi.MAPI_UNICODE)) {
            folders.queryColumns(0);
            folders.queryRows(10, 0);
            root.getPropList(0);
            return root.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"IMAPISession::OpenMsgStore, NULL_OUT", "IMAPISession::OpenMsgStore, NULL_TABLE",
        "IMAPISession::OpenMsgStore, NULL_FUNCTION", "IMAPISession::GetMsgStoresTable, NULL_OUT",
        "IMsgStore::OpenEntry, NULL_OUT", "IMsgStore::OpenEntry, NULL_TABLE",
        "IMAPIContainer::GetHierarchyTable, NULL_OUT", "IMAPIContainer::GetHierarchyTable, NULL_FUNCTION",
        "IMAPITable::QueryRows, NULL_OUT", "IMAPITable::QueryRows, COUNT", "IMAPITable::QueryRows, NULL_ROW",
        "IMAPITable::QueryRows, POINTER", "IMAPITable::QueryRows, NULL_STRING", "IMAPIProp::GetProps, NULL_OUT",
        "IMAPIProp::GetProps, COUNT", "IMAPIProp::GetProps, POINTER", "IMAPIProp::GetProps, NULL_STRING"})
    void nullsWildPointersAndGarbageCountsAreFailuresInWords(String call, Bad bad) {
        world.library().spoil(call, bad);

        MapiException failure = assertThrows(MapiException.class, this::look);

        assertEquals(List.of(HResult.MAPI_E_CALL_FAILED, false), List.of(failure.result(), failure.detail().isEmpty()));
    }

    @Test
    void aTypeThatNobodyKnowsKeepsItsBytes() throws MapiException {
        world.library().spoil("IMAPIProp::GetProps", Bad.TYPE);

        assertEquals(true, look().getFirst() instanceof PropValue.UnknownValue);
    }

    @Test
    void afterABadAnswerTheSessionIsLoggedOffAsEver() throws MapiException {
        world.library().spoil("IMAPITable::QueryRows", Bad.COUNT);
        assertThrows(MapiException.class, this::look);

        assertEquals(HResult.S_OK, session.logoff(0, 0, 0).result());
    }
}
