package org.mapiscope.gui.advise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.AnsweredDialogs;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestClient;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.advise.AdviseViewModel.State;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.advise.AdviseTarget;
import org.mapiscope.operation.advise.Subscription;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class AdvisePaneTest {
    private static final Notification CREATION = new Notification.ObjectChanged(Notification.fnevObjectCreated, 5,
            Optional.of(new EntryId(Bytes.ofHex("0A0B"))), Optional.empty(), List.of());

    private final AnsweredDialogs dialogs = new AnsweredDialogs();
    private final ScriptedService service = new ScriptedService("Watched", ScriptedService.Kind.STORE);
    private TestClient client;
    private ClientSession session;
    private ObjectPath.Store store;
    private AdviseViewModel model;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        client = new TestClient(folder, service);
        session = client.logOn();
        store = new ObjectPath.Store(session.stores().stream().filter(each -> each.name().equals("Watched"))
                .map(StoreEntry::entryId).findFirst().orElseThrow());
        model = new AdviseViewModel(session, dialogs);
        window = new TestWindow(new AdvisePane(model));
        model.show(store);
    }

    @AfterEach
    void close() {
        window.close();
        model.close();
        client.tasks.runAll();
        client.close();
    }

    private void start() {
        model.start();
        client.tasks.runAll();
    }

    /** Tells of an event, and waits until all sinks were told. */
    private void happens() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        OpenSession open = session.session();
        try (Subscription last = Subscription.start(open, new AdviseTarget.Store(store), 0x4,
                notifications -> told.countDown())) {
            service.notifyStore(CREATION);
            assertTrue(told.await(10, TimeUnit.SECONDS) && last.isActive());
        }
        model.take();
    }

    @Test
    void whatHappensIsListedUntilThePersonStops() throws Exception {
        start();
        happens();
        model.stop();
        client.tasks.runAll();
        happens();

        assertEquals(List.of(CREATION), model.heard().stream().map(event -> event.notification()).toList());
        assertEquals("Not watching. 1 events, 0 older ones dropped", model.statusProperty().get());
    }

    @Test
    void whatIsDoneWithEventsCanBeDoneOnceThereIsOne() throws Exception {
        List<Button> buttons = List.of(window.find("advise-clear", Button.class),
                window.find("advise-copy", Button.class), window.find("advise-save", Button.class));
        List<Boolean> before = buttons.stream().map(Button::isDisabled).toList();
        start();
        happens();

        assertEquals(List.of(true, true, true), before);
        assertEquals(List.of(false, false, false), buttons.stream().map(Button::isDisabled).toList());
    }

    @Test
    void whatIsHeardDuringAPauseComesAfterIt() throws Exception {
        start();
        model.pausedProperty().set(true);
        happens();
        int during = model.heard().size();
        model.pausedProperty().set(false);

        assertEquals(List.of(0, 1), List.of(during, model.heard().size()));
    }

    @Test
    void aStoreThatTellsOfNothingSaysSo() {
        service.adviseAnswer = HResult.MAPI_E_NO_SUPPORT;
        start();

        assertEquals(List.of(HResult.MAPI_E_NO_SUPPORT, State.STOPPED),
                List.of(model.failureProperty().get().orElseThrow().result(), model.stateProperty().get()));
    }

    @Test
    void theLogoffEndsIt() throws MapiException {
        start();
        client.logOff(session);

        assertEquals(State.OVER, model.stateProperty().get());
    }

    @Test
    void theBoxesAreTheEventsOfWhatIsChosen() {
        ObjectPath.Entry folder = new ObjectPath.Entry(store.store(), new EntryId(Bytes.ofHex("01")));
        model.show(folder);
        model.choiceProperty().set(model.choices().get(1));
        int table = model.eventsProperty().get();
        model.choiceProperty().set(model.choices().getFirst());
        window.find("fnevNewMail", CheckBox.class).setSelected(false);

        assertEquals(List.of(0x100, 0x800000FD), List.of(table, model.eventsProperty().get()));
    }

    @Test
    void allOfAnEventIsBelowTheList() throws Exception {
        start();
        happens();
        window.find("advise-table", TableView.class).getSelectionModel().select(0);

        assertEquals("ulEventType = fnevObjectCreated (0x00000004)",
                window.find("advise-details", TextArea.class).getText().lines().findFirst().orElse(""));
    }

    @Test
    void aListThatIsEmptiedGoesOn() throws Exception {
        start();
        model.pausedProperty().set(true);
        happens();
        model.pausedProperty().set(false);
        String before = model.statusProperty().get();
        model.clear();

        assertEquals(List.of("Watching. 1 events, 0 older ones dropped", "Watching. 0 events, 0 older ones dropped"),
                List.of(before, model.statusProperty().get()));
    }

    @Test
    void eventsAreCopiedWithTabs() throws Exception {
        start();
        happens();
        TestWindow.pressControl(window.find("advise-table", TableView.class), KeyCode.C);

        assertEquals(List.of("Time\tEvent\tObject\tDetails", model.heard().getFirst().time()
                + "\tfnevObjectCreated\tMAPI_MESSAGE 0A0B\tulEventType = fnevObjectCreated (0x00000004) "
                + "ulObjType = MAPI_MESSAGE (5) lpEntryID = 0A0B lpParentID =  lpPropTagArray = []"),
                dialogs.copied.getFirst().lines().toList());
    }

    @Test
    void everyControlIsNamedForThoseWhoHearTheScreen() {
        assertEquals(List.of(), window.silentControls());
    }
}
