package org.mapiscope.operation.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.contract.Sample;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.TablePath;
import org.mapiscope.subsystem.ScriptedService;
import org.mapiscope.subsystem.table.TableData;

class SubscriptionTest {
    private static final int CREATED = Notification.fnevObjectCreated;
    private static final EntryId ID = new EntryId(Bytes.ofHex("0A0B"));
    private static final Notification CREATION = new Notification.ObjectChanged(CREATED, 5, Optional.of(ID),
            Optional.empty(), List.of(PropTags.PR_SUBJECT_W));

    private final Semaphore arrivals = new Semaphore(0);
    private final EventLog log = new EventLog(arrivals::release);
    private final ScriptedService service = ScriptedService.serving(new StoreContents(
            List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Watched")), List.of(),
            Sample.ARCHIVE.root(), Map.of()));
    private final ScriptedService silent = new ScriptedService("Silent", ScriptedService.Kind.STORE);
    private TestMapi mapi;
    private OpenSession session;
    private EntryId store;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        mapi = new TestMapi(folder, service, silent);
        session = mapi.logOn();
        store = store("Watched");
    }

    @AfterEach
    void close() {
        mapi.close();
    }

    private EntryId store(String name) {
        return session.stores().stream().filter(each -> each.name().equals(name)).map(StoreEntry::entryId)
                .findFirst().orElseThrow();
    }

    private Subscription start(int events) throws MapiException {
        return Subscription.start(session, new AdviseTarget.Store(new ObjectPath.Store(store)), events, log);
    }

    private void arrives(int events) throws InterruptedException {
        assertTrue(arrivals.tryAcquire(events, 10, TimeUnit.SECONDS));
    }

    private List<Notification> heard() {
        return log.after(0).stream().map(AdviseEvent::notification).toList();
    }

    @Test
    void whatHappensInAStoreIsHeard() throws Exception {
        start(CREATED);
        service.notifyStore(CREATION);
        arrives(1);

        assertEquals(List.of(CREATION), heard());
    }

    @Test
    void aStoreCanBeWatchedTwiceAndOneEndsWithoutTheOther() throws Exception {
        EventLog other = new EventLog(() -> {});
        Subscription first = Subscription.start(session,
                new AdviseTarget.Store(new ObjectPath.Store(store)), CREATED, other);
        Subscription second = start(CREATED);
        first.close();
        service.notifyStore(CREATION);
        arrives(1);

        assertEquals(List.of(false, true), List.of(first.isActive(), second.isActive()));
        assertEquals(List.of(List.of(), List.of(CREATION)), List.of(other.after(0), heard()));
    }

    @Test
    void anEndedSubscriptionIsNotToldAnyMore() throws Exception {
        Subscription ended = start(CREATED);
        ended.close();
        ended.close();
        EventLog later = new EventLog(arrivals::release);
        Subscription.start(session, new AdviseTarget.Store(new ObjectPath.Store(store)), CREATED, later);
        service.notifyStore(CREATION);
        arrives(1);

        assertEquals(List.of(0, 1), List.of(heard().size(), later.after(0).size()));
    }

    @Test
    void aClosedStoreEndsIt() throws MapiException {
        Subscription subscription = start(CREATED);
        session.closeStore(store);

        assertFalse(subscription.isActive());
    }

    @Test
    void theLogoffEndsItAndClosingItLaterCallsNothing() throws MapiException {
        Subscription subscription = start(CREATED);
        session.logoff(LogoffOptions.PLAIN);
        subscription.close();

        assertFalse(subscription.isActive());
    }

    @Test
    void aTableStaysOpenAsLongAsItIsWatched() throws MapiException {
        EntryId root = new FolderTree(session.store(store).orElseThrow()).root().entryId();
        int before = session.mapiSession().openObjects().size();
        Subscription subscription = Subscription.start(session,
                new AdviseTarget.Table(new TablePath.Contents(new ObjectPath.Entry(store, root), 0)),
                Notification.fnevTableModified, log);
        int during = session.mapiSession().openObjects().size();
        subscription.close();

        assertEquals(List.of(true, before), List.of(during > before, session.mapiSession().openObjects().size()));
    }

    @Test
    void rowsOfALiveTableAreHeardUntilItIsWatchedNoMore() throws MapiException {
        TableData queue = new TableData(PropTags.PR_INSTANCE_KEY, List.of(PropTags.PR_SUBJECT_W), Runnable::run);
        silent.liveQueue = queue;
        Subscription subscription = Subscription.start(session,
                new AdviseTarget.Table(new TablePath.OutgoingQueue(new ObjectPath.Store(store("Silent")))),
                Notification.fnevTableModified, log);
        queue.modifyRow(row("First"));
        queue.modifyRow(row("Changed"));
        subscription.close();
        queue.modifyRow(row("Later"));

        assertEquals(List.of("TABLE_ROW_ADDED First", "TABLE_ROW_MODIFIED Changed"),
                heard().stream().map(each -> EventText.event(each) + " " + EventText.object(each)).toList());
    }

    private static List<PropValue> row(String subject) {
        return List.of(new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.ofHex("01")),
                new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, subject));
    }

    @Test
    void aStoreThatTellsOfNothingSaysSo() {
        silent.adviseAnswer = HResult.MAPI_E_NO_SUPPORT;
        ObjectPath.Store path = new ObjectPath.Store(store("Silent"));

        MapiException e = assertThrows(MapiException.class, () -> Subscription.start(session,
                new AdviseTarget.Store(path), CREATED, log));

        assertEquals(HResult.MAPI_E_NO_SUPPORT, e.result());
    }

    @Test
    void theLogKeepsTheNewest() {
        EventLog small = new EventLog(3, () -> {});
        small.onNotify(IntStream.range(0, 5).mapToObj(i -> CREATION).toList());
        List<Long> numbers = new ArrayList<>();
        small.after(0).forEach(event -> numbers.add(event.number()));

        assertEquals(List.of(List.of(3L, 4L, 5L), 1, 0),
                List.of(numbers, small.after(4).size(), small.after(9).size()));
    }

    @Test
    void anEventIsSaidInMapisWords() {
        assertEquals(List.of("fnevObjectCreated", "MAPI_MESSAGE 0A0B", """
                ulEventType = fnevObjectCreated (0x00000004)
                ulObjType = MAPI_MESSAGE (5)
                lpEntryID = 0A0B
                lpParentID =\s
                lpPropTagArray = [PR_SUBJECT_W]"""),
                List.of(EventText.event(CREATION), EventText.object(CREATION), EventText.details(CREATION)));
    }

    @Test
    void aRowThatWasAddedIsCalledByItsName() {
        Notification added = new Notification.TableModified(Notification.TableEvent.TABLE_ROW_ADDED,
                new PropValue.BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.ofHex("01")),
                new PropValue.NullValue(PropTags.PR_INSTANCE_KEY),
                List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Hello")));

        assertEquals(List.of("TABLE_ROW_ADDED", "Hello"),
                List.of(EventText.event(added), EventText.object(added)));
    }
}
