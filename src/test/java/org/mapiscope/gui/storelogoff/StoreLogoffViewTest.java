package org.mapiscope.gui.storelogoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.TestWindow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.StoreLogoffReport;
import org.mapiscope.subsystem.ScriptedService;

@ExtendWith(OnFxThread.class)
class StoreLogoffViewTest {
    private final HeldTasks tasks = new HeldTasks();
    private final ScriptedService transport = new ScriptedService("TRANSPORT", ScriptedService.Kind.TRANSPORT);
    private final ScriptedService scripted = new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE);
    private final StoreLogoffViewModel model = new StoreLogoffViewModel();
    private TestMapi mapi;
    private OpenSession session;
    private TestWindow window;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        Messages.setLanguage(Locale.ENGLISH);
        mapi = new TestMapi(folder, scripted, transport);
        session = mapi.logOn();
        window = new TestWindow(new StoreLogoffView(model, text -> {}));
        show();
    }

    @AfterEach
    void close() {
        transport.inTransit = 0;
        window.close();
        mapi.close();
    }

    private void show() {
        model.show(session, tasks, store());
    }

    private StoreEntry store() {
        return session.stores().stream().filter(each -> each.name().equals("SCRIPTED")).findFirst().orElseThrow();
    }

    private void logOff(String flag) {
        window.find(flag, RadioButton.class).fire();
        window.find("storelogoff-log-off", Button.class).fire();
        tasks.runAll();
    }

    @Test
    void theCallIsShownAsItWillBeMade() {
        window.find("LOGOFF_PURGE", RadioButton.class).fire();

        assertEquals("ULONG ulFlags = LOGOFF_PURGE; HRESULT hr = lpMDB->StoreLogoff(&ulFlags);",
                window.find("storelogoff-call", TextField.class).getText());
    }

    @Test
    void oneStoreIsLoggedOffAndTheSessionStays() {
        logOff("LOGOFF_ORDERLY");

        assertEquals("SCRIPTED is logged off: S_OK (0x00000000).",
                window.find("storelogoff-result", Notice.class).text());
        assertEquals(StoreEntry.State.CLOSED, store().state());
        assertTrue(session.end().isEmpty());
    }

    @Test
    void theOutputFlagsAreSaidInWords() {
        scripted.outgoing = 3;
        logOff("LOGOFF_NO_WAIT");

        StoreLogoffReport report = new StoreLogoffReport(MsgStore.LOGOFF_NO_WAIT, MsgStore.LOGOFF_OUTBOUND_QUEUE, true);
        assertEquals(Optional.of(new StoreLogoffOutcome.Answered("SCRIPTED", report)), model.outcomeProperty().get());
        assertTrue(window.textsUnder("storelogoff-output").contains("Mail is still waiting in the Outbox."));
    }

    @Test
    void aStoreWithAMessageInTransitStaysOpenForQuiet() {
        transport.inTransit = MsgStore.LOGOFF_INBOUND;
        logOff("LOGOFF_QUIET");

        assertEquals(StoreEntry.State.OPEN, store().state());
        assertFalse(window.find("storelogoff-log-off", Button.class).isDisabled());
        assertTrue(window.textsUnder("storelogoff-output").contains("A message was arriving."));
    }

    @Test
    void aFailureShowsItsResult() throws MapiException {
        session.closeStore(store().entryId());
        logOff("LOGOFF_ORDERLY");

        assertEquals(HResult.MAPI_E_NOT_FOUND, model.outcomeProperty().get().orElseThrow().result());
    }

    @Test
    void aStoreThatIsNotOpenCannotBeLoggedOff() {
        session.closeStore(store().entryId());
        show();

        assertTrue(window.find("storelogoff-log-off", Button.class).isDisabled());
    }

    @Test
    void theResultStaysWhileTheSameStoreIsShown() {
        logOff("LOGOFF_ORDERLY");
        show();

        assertTrue(model.outcomeProperty().get().isPresent());
    }

    @Test
    void anotherStoreHasNoResultYet() {
        logOff("LOGOFF_ORDERLY");
        model.show(session, tasks, session.stores().getFirst());

        assertTrue(model.outcomeProperty().get().isEmpty());
    }

    @Test
    void everyControlSaysWhatItIs() {
        assertEquals(List.of(), window.silentControls());
    }
}
