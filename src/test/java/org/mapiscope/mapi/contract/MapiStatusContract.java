package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.Notification.TableEvent;
import org.mapiscope.mapi.Notification.TableModified;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** What every status table and status object keeps to. */
public abstract class MapiStatusContract extends Contract {
    private static final int STORE_PROVIDER = 33;
    private static final int SPOOLER = 37;
    private static final int SUBSYSTEM = 39;

    private static List<Integer> types(MapiSession session) throws MapiException {
        return rows(session.getStatusTable(UNICODE), PropTags.PR_RESOURCE_TYPE).stream()
                .map(row -> PropValues.of(row).integer(PropTags.PR_RESOURCE_TYPE).orElseThrow()).toList();
    }

    /** {@return the status object of the first row of that type} */
    private static MapiStatus status(MapiSession session, int type) throws MapiException {
        for (List<PropValue> row : rows(session.getStatusTable(UNICODE), PropTags.PR_RESOURCE_TYPE,
                PropTags.PR_ENTRYID)) {
            PropValues values = PropValues.of(row);
            if (values.integer(PropTags.PR_RESOURCE_TYPE).orElseThrow() == type) {
                return (MapiStatus) session.openEntry(values.entryId(PropTags.PR_ENTRYID).orElseThrow(), 0);
            }
        }
        throw new AssertionError("There is no row of type " + type);
    }

    @Test
    void thereIsARowForTheSubsystemAndTheSpooler() throws MapiException {
        try (MapiSession session = logOn()) {
            List<Integer> types = types(session);

            assertEquals(List.of(true, true, false), List.of(types.contains(SUBSYSTEM), types.contains(SPOOLER),
                    types.contains(STORE_PROVIDER)));
        }
    }

    @Test
    void aStoreHasARowWhileItIsOpen() throws MapiException {
        try (MapiSession session = logOn()) {
            boolean during;
            try (MsgStore store = openMail(session)) {
                during = types(session).contains(STORE_PROVIDER);
                store.storeLogoff(MsgStore.LOGOFF_ORDERLY);
            }

            assertEquals(List.of(true, false), List.of(during, types(session).contains(STORE_PROVIDER)));
        }
    }

    @Test
    void openingAStoreAddsItsRowLive() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (MapiSession session = logOn(); MapiTable status = session.getStatusTable(UNICODE)) {
            long connection = status.advise(Notification.fnevTableModified, sink);
            try (MsgStore store = openMail(session)) {
                TableModified told = (TableModified) sink.take();

                assertEquals(TableEvent.TABLE_ROW_ADDED, told.event());
                assertEquals(List.of(Sample.name("Mail")), store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
            }
            status.unadvise(connection);
        }
    }

    @Test
    void aRowsStatusObjectHasTheRowsProperties() throws MapiException {
        try (MapiSession session = logOn(); MapiStatus status = status(session, SUBSYSTEM)) {
            assertEquals(List.of(new PropValue.LongValue(PropTags.PR_RESOURCE_TYPE, SUBSYSTEM)),
                    status.getProps(List.of(PropTags.PR_RESOURCE_TYPE), 0));
        }
    }

    @Test
    void validateStateOfTheSubsystemWorks() throws MapiException {
        try (MapiSession session = logOn(); MapiStatus status = status(session, SUBSYSTEM)) {
            assertEquals(List.of(HResult.S_OK, HResult.MAPI_E_UNKNOWN_FLAGS),
                    resultsOf(List.of(() -> status.validateState(WINDOW, 0), () -> status.validateState(0, 0x2))));
        }
    }

    @Test
    void theSpoolerFlushesItsQueues() throws MapiException {
        try (MapiSession session = logOn(); MapiStatus status = status(session, SPOOLER)) {
            assertEquals(HResult.S_OK, resultOf(() -> status.flushQueues(0, Optional.empty(), 0)));
        }
    }

    @Test
    void whatAResourceDoesNotOfferIsNoSupport() throws MapiException {
        try (MapiSession session = logOn(); MapiStatus status = status(session, SUBSYSTEM)) {
            assertEquals(List.of(HResult.MAPI_E_NO_SUPPORT, HResult.MAPI_E_NO_SUPPORT, HResult.MAPI_E_NO_SUPPORT),
                    resultsOf(List.of(() -> status.flushQueues(0, Optional.empty(), 0),
                            () -> status.settingsDialog(0, 0), () -> status.changePassword("old", "new", 0))));
        }
    }
}
