package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InterfaceId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropStream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;

/** Every method of every class is called on objects of the MAPI in C, which says what it was called with. */
class NativeSlotsTest {
    private static final int UNICODE = 0x80000000;
    private static final int MODIFY = 1;
    private static final long WINDOW = 0x1_0000_0002L;
    private static final PropTag NUMBER = new PropTag(0x67010003);

    private final List<Notification> told = new CopyOnWriteArrayList<>();
    private CMapi mapi;
    private MapiLibrary library;

    @BeforeEach
    void load() throws Exception {
        mapi = CMapi.empty();
        mapi.makeDefaultWorld();
        library = mapi.open(Runnable::run);
        library.initialize(0);
    }

    @AfterEach
    void nothingIsLeft() {
        library.uninitialize();

        assertEquals(List.of(0, 0, 0), List.of(mapi.references(), mapi.allocations(), NativeAdviseSink.alive()));
    }

    @Test
    void ofTheAdministrationOfProfiles() throws MapiException {
        try (NativeProfAdmin admin = library.adminProfiles(0)) {
            admin.createProfile("New", 3, 0);
            admin.createProfile("N\u00E4w", 0, UNICODE);
            admin.copyProfile("New", "Copy", 4, 0);
            admin.renameProfile("Copy", "Other", 5, 0);
            admin.setDefaultProfile(Optional.of("Other"), 0);
            admin.deleteProfile("New", 0);
            try (MapiTable table = admin.getProfileTable(UNICODE)) {
                table.setColumns(List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE), 0);

                assertEquals(List.of(profile("Test", false), profile("N\u00E4w", false), profile("Other", true)),
                        table.queryRows(10, 0));
            }
            assertEquals(Optional.empty(), admin.getLastError(HResult.MAPI_E_NOT_FOUND, UNICODE));
        }
    }

    @Test
    void ofTheAdministrationOfServices() throws MapiException {
        try (NativeProfAdmin admin = library.adminProfiles(0);
                MsgServiceAdmin services = admin.adminServices("Test", 0, 0)) {
            MapiUid service = services.createMsgService("TESTMS", "Shown", 0, 0);
            services.configureMsgService(service, 0, 0, List.of(new PropValue.LongValue(NUMBER, 5)));
            try (ProfSect section = services.openProfileSection(service, 0)) {
                assertEquals(List.of(new PropValue.LongValue(NUMBER, 5)), section.getProps(List.of(NUMBER), 0));
            }
            providersOf(services, service);
            services.deleteMsgService(service);

            assertEquals(List.of(2L, 2L), List.of(rowsOf(services.getMsgServiceTable(0)),
                    rowsOf(services.getProviderTable(0))));
            assertEquals(Optional.empty(), services.getLastError(HResult.MAPI_E_NOT_FOUND, 0));
        }
    }

    private static void providersOf(MsgServiceAdmin services, MapiUid service) throws MapiException {
        try (ProviderAdmin providers = services.adminProviders(service, 0)) {
            MapiUid provider = providers.createProvider("TESTMS", List.of(new PropValue.LongValue(NUMBER, 6)), 0, 0);
            assertEquals(2L, rowsOf(providers.getProviderTable(0)));
            try (ProfSect section = providers.openProfileSection(provider, 0)) {
                assertEquals(List.of(new PropValue.LongValue(NUMBER, 6)), section.getProps(List.of(NUMBER), 0));
            }
            providers.deleteProvider(provider);
            assertEquals(Optional.empty(), providers.getLastError(HResult.MAPI_E_NOT_FOUND, 0));
        }
    }

    @Test
    void ofTheSession() throws MapiException {
        try (NativeSession session = logOn()) {
            EntryId mailbox = stores(session).getFirst();
            EntryId archive = stores(session).getLast();
            session.setDefaultStore(1, archive);
            session.openProfileSection(MapiUid.random(), MODIFY).close();
            session.openEntry(Optional.of(mailbox), 0).close();
            assertEquals(List.of(true, false),
                    List.of(session.compareEntryIDs(mailbox, mailbox, 0),
                            session.compareEntryIDs(mailbox, archive, 0)));
            try (NativeServiceAdmin services = session.adminServices(0)) {
                assertEquals(2L, rowsOf(services.getMsgServiceTable(0)));
            }
            try (NativeClientShutdown shutdown = session.clientShutdown()) {
                shutdown.queryFastShutdown();
                shutdown.notifyProcessShutdown();
                shutdown.doFastShutdown();
            }
            assertEquals(Optional.empty(), session.getLastError(HResult.MAPI_E_NOT_FOUND, UNICODE));
        }
    }

    @Test
    void logoffTakesAWindowAsWideAsAPointer() throws MapiException {
        try (NativeSession session = logOn()) {
            assertEquals(HResult.S_OK, session.logoff(WINDOW, 3, 0));
        }
        assertEquals(List.of(WINDOW), mapi.owners());
        assertEquals(1, mapi.calls().stream()
                .filter("IMAPISession::Logoff(ulUIParam=0x100000002, ulFlags=0x3, ulReserved=0x0)"::equals).count());
    }

    @Test
    void aSessionsSinksAreToldFromAThreadOfMapis() throws MapiException {
        try (NativeSession session = logOn()) {
            Notification end = new Notification.Extended(Notification.Extended.SESSION_SHUTDOWN, Bytes.ofHex("0102"));
            long connection = session.advise(Optional.empty(), Notification.fnevExtended, told::addAll);
            mapi.tell(session, end);
            mapi.awaitNotifications();
            session.unadvise(connection);
            mapi.tell(session, end);
            mapi.awaitNotifications();

            assertEquals(List.of(end), told);
        }
    }

    @Test
    void ofStatusObjects() throws MapiException {
        try (NativeSession session = logOn(); NativeTable table = session.getStatusTable(UNICODE)) {
            EntryId first = PropValues.of(table.queryRows(1, 0).getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow();
            try (NativeStatus status = assertInstanceOf(NativeStatus.class,
                    session.openEntry(Optional.of(first), 0))) {
                attempt(() -> status.validateState(7, 0));
                attempt(() -> status.settingsDialog(8, 0));
                attempt(() -> status.flushQueues(9, Optional.of(first), 2));
                attempt(() -> status.changePassword("old", "n\u00E4w", UNICODE));
            }
        }

        assertEquals(List.of("IMAPIStatus::ValidateState(ulUIParam=0x7, ulFlags=0x0)",
                "IMAPIStatus::SettingsDialog(ulUIParam=0x8, ulFlags=0x0)",
                "IMAPIStatus::FlushQueues(ulUIParam=0x9, cbTargetTransport=24, ulFlags=0x2)",
                "IMAPIStatus::ChangePassword(lpOldPass=\"old\", lpNewPass=\"n\u00E4w\", ulFlags=0x80000000)"),
                mapi.calls().stream().filter(call -> call.startsWith("IMAPIStatus::")).toList());
    }

    @Test
    void ofTheStore() throws MapiException {
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 0);
                MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0)) {
            EntryId inbox = firstOf(root.getHierarchyTable(0));
            long connection = store.advise(Optional.of(inbox), Notification.fnevObjectModified, told::addAll);
            store.unadvise(connection);
            assertEquals(List.of(0L, 0L),
                    List.of(rowsOf(store.getReceiveFolderTable(0)), rowsOf(store.getOutgoingQueue(0))));
            assertEquals(NativeStore.LOGOFF_COMPLETE, store.storeLogoff(NativeStore.LOGOFF_ORDERLY));
        }
    }

    @Test
    void ofTheFolder() throws MapiException {
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 4);
                MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), MODIFY)) {
            EntryId inboxId = firstOf(root.getHierarchyTable(0));
            try (MapiFolder inbox = (MapiFolder) store.openEntry(Optional.of(inboxId), MODIFY);
                    MapiFolder made = root.createFolder(1, "N\u00E4w", "comment", UNICODE)) {
                inbox.deleteMessages(List.of(firstOf(inbox.getContentsTable(0))), 0);
                assertEquals(2L, rowsOf(inbox.getContentsTable(0)));
                inbox.emptyFolder(0);
                assertEquals(0L, rowsOf(inbox.getContentsTable(0)));
                root.deleteFolder(PropValues.of(made.getProps(List.of(PropTags.PR_ENTRYID), 0))
                        .entryId(PropTags.PR_ENTRYID).orElseThrow(), 0);
                attempt(() -> inbox.getSearchCriteria(UNICODE));
            }
        }
    }

    @Test
    void ofTheMessageItsAttachmentAndItsStream() throws MapiException {
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 4);
                Message message = (Message) store.openEntry(Optional.of(third(store)), MODIFY)) {
            assertEquals(List.of(1L, 1L),
                    List.of(rowsOf(message.getRecipientTable(0)), rowsOf(message.getAttachmentTable(0))));
            try (Attach attach = message.openAttach(0, 0);
                    PropStream stream = (PropStream) attach.openProperty(PropTags.PR_ATTACH_DATA_BIN,
                            InterfaceId.IID_IStream, 0)) {
                stream.seek(5);
                assertEquals(List.of(10L, Bytes.of("notes".getBytes(StandardCharsets.US_ASCII))),
                        List.of(stream.size(), stream.read(100)));
            }
        }
    }

    @Test
    void ofProperties() throws MapiException {
        NamedProp name = new NamedProp.ByName(MapiUid.parse("00020329-0000-0000-C000-000000000046"), "Keywords");
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 4);
                Message message = (Message) store.openEntry(Optional.of(third(store)), MODIFY)) {
            List<PropTag> named = message.getIDsFromNames(List.of(name), 2);
            assertEquals(List.of(Optional.of(name)), message.getNamesFromIDs(named));
            assertEquals(List.of(Optional.of(name)), message.getNamesFromIDs(List.of()));
            assertEquals(List.of(), message.setProps(List.of(new PropValue.LongValue(NUMBER, 9))));
            assertEquals(true, message.getPropList(UNICODE).contains(NUMBER));
            message.saveChanges(NativeProp.KEEP_OPEN_READWRITE);
            assertEquals(List.of(), message.deleteProps(List.of(NUMBER)));
            assertEquals(List.of(new PropValue.ErrorValue(NUMBER, HResult.MAPI_E_NOT_FOUND)),
                    message.getProps(List.of(NUMBER), 0));
            assertEquals(Optional.empty(), message.getLastError(HResult.MAPI_E_NOT_FOUND, 0));
            try (MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), MODIFY);
                    Message copy = root.createMessage(0)) {
                assertEquals(List.of(), message.copyTo(List.of(PropTags.PR_SENDER_NAME_W), copy, 0));
            }
        }
    }

    @Test
    void ofTheTable() throws MapiException {
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 0);
                MapiTable table = contents(store)) {
            table.unadvise(table.advise(Notification.fnevTableModified, told::addAll));
            table.setColumns(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_INSTANCE_KEY), 0);
            assertEquals(List.of(PropTags.PR_SUBJECT_W, PropTags.PR_INSTANCE_KEY), table.queryColumns(0));
            SortOrderSet order = SortOrderSet.of(new SortOrder(PropTags.PR_SUBJECT_W, Order.TABLE_SORT_DESCEND));
            table.sortTable(order, 0);
            assertEquals(order, table.querySortOrder());
            table.findRow(new Restriction.Content(2, PropTags.PR_SUBJECT_W,
                    new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "The second")), 0, 0);
            int bookmark = table.createBookmark();
            assertEquals(1L, table.queryPosition().row());
            assertEquals(-1, table.seekRow(bookmark, -1));
            table.freeBookmark(bookmark);
            table.seekRowApprox(1, 1);
            assertEquals(3L, table.queryPosition().row());
            table.restrict(Optional.of(new Restriction.Exist(PropTags.PR_HASATTACH)), 0);
            assertEquals(1L, table.getRowCount(0).rows());
            table.restrict(Optional.empty(), 0);
            attempt(table::abort);
            assertEquals(Optional.empty(), table.getLastError(HResult.MAPI_E_NOT_FOUND, 0));
        }
    }

    @Test
    void ofATablesHeadings() throws MapiException {
        try (NativeSession session = logOn();
                NativeStore store = session.openMsgStore(0, stores(session).getFirst(), 0);
                MapiTable table = contents(store)) {
            table.setColumns(List.of(PropTags.PR_INSTANCE_KEY), 0);
            table.sortTable(new SortOrderSet(
                    List.of(new SortOrder(PropTags.PR_MESSAGE_CLASS_W, Order.TABLE_SORT_ASCEND)), 1, 0), 0);
            Bytes heading = PropValues.of(table.queryRows(1, 0).getFirst()).binary(PropTags.PR_INSTANCE_KEY)
                    .orElseThrow();
            MapiTable.ExpandedRows expanded = table.expandRow(heading, 2, 0);

            assertEquals(List.of(2, 3L, 3),
                    List.of(expanded.rows().size(), expanded.moreRows(), table.collapseRow(heading, 0)));
        }
    }

    private NativeSession logOn() throws MapiException {
        return library.logonEx(0, Optional.of("Test"), Optional.empty(), 0x20);
    }

    private static List<EntryId> stores(NativeSession session) throws MapiException {
        try (NativeTable table = session.getMsgStoresTable(UNICODE)) {
            return table.queryRows(10, 0).stream()
                    .map(row -> PropValues.of(row).entryId(PropTags.PR_ENTRYID).orElseThrow()).toList();
        }
    }

    private static MapiTable contents(NativeStore store) throws MapiException {
        try (MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
                MapiFolder inbox = (MapiFolder) store.openEntry(Optional.of(firstOf(root.getHierarchyTable(0))), 0)) {
            return inbox.getContentsTable(UNICODE);
        }
    }

    private static EntryId third(NativeStore store) throws MapiException {
        try (MapiTable table = contents(store)) {
            return PropValues.of(table.queryRows(3, 0).getLast()).entryId(PropTags.PR_ENTRYID).orElseThrow();
        }
    }

    private static EntryId firstOf(MapiTable given) throws MapiException {
        try (MapiTable table = given) {
            return PropValues.of(table.queryRows(1, 0).getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow();
        }
    }

    private static long rowsOf(MapiTable given) throws MapiException {
        try (MapiTable table = given) {
            return table.getRowCount(0).rows();
        }
    }

    private static List<PropValue> profile(String name, boolean isDefault) {
        return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name),
                new PropValue.BooleanValue(PropTags.PR_DEFAULT_PROFILE, isDefault));
    }

    /** Makes a call whose answer does not matter here, but which must be MAPI's. */
    private static void attempt(Executable call) {
        try {
            call.execute();
        } catch (MapiException refused) {
            assertEquals(true, refused.result().failed());
        } catch (Throwable defect) {
            throw new AssertionError(defect);
        }
    }
}
