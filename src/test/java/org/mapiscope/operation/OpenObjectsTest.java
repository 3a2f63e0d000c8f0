package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.subsystem.ScriptedService;

class OpenObjectsTest {
    private final OpenObjects objects = new OpenObjects();
    private TestMapi test;
    private EntryId storeId;
    private MsgStore store;
    private MapiTable table;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder, new ScriptedService("Scripted", ScriptedService.Kind.STORE));
        OpenSession session = test.open();
        storeId = session.stores().getFirst().entryId();
        store = session.store(storeId).orElseThrow();
        table = session.mapiSession().getMsgStoresTable(0);
        test.forgetCalls();
    }

    @AfterEach
    void close() {
        test.close();
    }

    private AdviseConnection advise() throws MapiException {
        long connection = table.advise(Notification.fnevTableModified, notifications -> {});
        return objects.advised(new AdviseConnection(table, () -> table.unadvise(connection)));
    }

    private MapiProp folder() throws MapiException {
        return store.openEntry(Optional.empty(), 0);
    }

    @Test
    void tablesAreReleasedBeforeFoldersWhateverWasOpenedFirst() throws MapiException {
        objects.add(folder(), Optional.of(storeId));
        objects.add(table, Optional.empty());

        assertEquals(List.of("IMAPITable", "IMAPIFolder"),
                objects.inOrder().stream().map(OpenObjects.Held::interfaceName).toList());
    }

    @Test
    void whatWatchesAnObjectEndsBeforeItIsReleased() throws MapiException {
        objects.add(table, Optional.empty());
        advise();
        test.forgetCalls();

        objects.release(table);
        objects.release(table);

        assertEquals(List.of("IMAPITable::Unadvise", "IMAPITable::Release"), test.ownCalls());
    }

    @Test
    void whatIsNotHeldIsNotReleased() {
        objects.release(table);

        assertEquals(List.of(), test.ownCalls());
    }

    @Test
    void onlyWhatIsOfTheStoreIsReleasedWithIt() throws MapiException {
        objects.add(table, Optional.empty());
        objects.add(folder(), Optional.of(storeId));
        test.forgetCalls();

        objects.release(storeId);

        assertEquals(List.of("IMAPIFolder::Release"), test.ownCalls());
    }

    @Test
    void aConnectionIsEndedOnce() throws MapiException {
        AdviseConnection connection = advise();
        test.forgetCalls();

        objects.unadvise(connection);
        objects.unadvise(connection);

        assertEquals(List.of("IMAPITable::Unadvise"), test.ownCalls());
        assertFalse(objects.isAdvised(connection));
    }

    @Test
    void aConnectionThatIsGoneIsNoFailure() throws MapiException {
        AdviseConnection connection = advise();
        connection.unadvise();

        objects.unadvise(connection);

        assertEquals(List.of(), objects.connections());
    }
}
