package org.mapiscope.gui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.HeldTasks;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StatusEntry;

@ExtendWith(OnFxThread.class)
class StatusViewModelTest {
    private final HeldTasks tasks = new HeldTasks();
    private TestMapi mapi;
    private OpenSession session;
    private StatusViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) throws MapiException {
        mapi = new TestMapi(folder);
        session = mapi.logOn();
        model = new StatusViewModel(session, tasks, () -> 0x600003);
    }

    @AfterEach
    void close() {
        model.close();
        tasks.runAll();
        mapi.close();
    }

    private StatusEntry row(String type) {
        return model.rows().stream().filter(row -> StatusWords.type(row).equals(type)).findFirst().orElseThrow();
    }

    @Test
    void showsARowForEachResourceInMapisWords() {
        model.open();
        tasks.runAll();

        assertEquals(List.of("MAPI_SUBSYSTEM", "MAPI_SPOOLER", "MAPI_AB", "MAPI_STORE_PROVIDER"),
                model.rows().stream().map(StatusWords::type).toList());
        assertEquals("STATUS_AVAILABLE", StatusWords.code(row("MAPI_STORE_PROVIDER")));
        assertEquals("STATUS_VALIDATE_STATE", StatusWords.methods(row("MAPI_STORE_PROVIDER")));
    }

    @Test
    void validateStateShowsItsResult() {
        model.open();
        tasks.runAll();
        StatusEntry store = row("MAPI_STORE_PROVIDER");
        model.validateState(store);
        tasks.runAll();

        assertEquals(Optional.of(new StatusOutcome("IMAPIStatus::ValidateState", store.name(), Optional.empty())),
                model.outcomeProperty().get());
    }

    @Test
    void aMethodThatTheRowLacksShowsWhyItFailed() {
        model.open();
        tasks.runAll();
        model.settingsDialog(row("MAPI_STORE_PROVIDER"));
        tasks.runAll();

        assertEquals(HResult.MAPI_E_NO_SUPPORT, model.outcomeProperty().get().orElseThrow().result());
    }

    @Test
    void closingGivesTheTableAndItsConnectionBack() {
        int before = session.info().openObjects();
        int advises = session.info().adviseConnections();
        model.open();
        tasks.runAll();
        model.close();
        tasks.runAll();

        assertEquals(before, session.info().openObjects());
        assertEquals(advises, session.info().adviseConnections());
    }

    @Test
    void aTableThatIsOpenedTooLateIsGivenBack() {
        int before = session.info().openObjects();
        model.open();
        model.close();
        tasks.runAll();

        assertEquals(before, session.info().openObjects());
    }

    @Test
    void aSessionThatIsOverShowsWhy() throws MapiException {
        session.logoff(LogoffOptions.PLAIN);
        model.open();
        tasks.runAll();

        assertEquals(HResult.MAPI_E_INVALID_OBJECT, model.failureProperty().get().orElseThrow().result());
    }
}
