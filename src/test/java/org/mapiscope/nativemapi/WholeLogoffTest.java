package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.Sample;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** A person's logoff of the machine's MAPI, alone and beside a session of the embedded one. */
class WholeLogoffTest {
    private static final LogoffOptions WITH_UI = new LogoffOptions(0x1_0060_0003L, MapiSession.MAPI_LOGOFF_UI, 0);

    private final List<TracedCall> calls = new CopyOnWriteArrayList<>();
    private NativeWorld world;

    @BeforeEach
    void open() throws MapiException {
        world = NativeWorld.of(List.of(Sample.MAIL, Sample.ARCHIVE));
        world.mapi().uninitialize();
        world.log().add((CallListener) calls::add);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private OpenSession logOn(Sessions sessions) throws MapiException {
        OpenSession session = sessions.logOn(LogonOptions.to(ContractWorld.PROFILE), Runnable::run);
        session.openStores(MapiProgress.NONE);
        calls.clear();
        return session;
    }

    private List<String> ownCalls() {
        return calls.stream().filter(call -> call.depth() == 0).map(TracedCall::name).toList();
    }

    @Test
    void everythingIsUnadvisedAndReleasedBeforeLogoff() throws MapiException {
        OpenSession session = logOn(new Sessions(Subsystems.of(world.mapi())));

        LogoffReport report = session.logoff(LogoffOptions.PLAIN);

        assertEquals(HResult.S_OK, report.result());
        assertEquals(
                List.of("IMAPISession::Unadvise", "IMAPITable::Unadvise", "IMAPITable::Release", "IMsgStore::Release",
                        "IMsgStore::Release", "IMAPISession::Logoff", "IMAPISession::Release", "MAPIUninitialize"),
                ownCalls());
    }

    @Test
    void aRefusalLeavesEverythingAsItWas() throws MapiException {
        Sessions sessions = new Sessions(Subsystems.of(world.mapi()));
        OpenSession session = logOn(sessions);
        SessionInfo before = session.info();
        world.confirmLogoff(false);

        MapiException refused = assertThrows(MapiException.class, () -> session.logoff(WITH_UI));

        assertEquals(List.of(HResult.MAPI_E_USER_CANCEL, before, List.of(0x1_0060_0003L)),
                List.of(refused.result(), session.info(), world.owners()));
        world.confirmLogoff(true);
        sessions.closeAll();
    }

    @Test
    void aSessionOfTheEmbeddedMapiGoesOnBesideIt(@TempDir Path folder) throws MapiException {
        EmbeddedSettings settings = EmbeddedSettings.standard();
        try (Profiles profiles = Profiles.open(folder, new NoKeys(), settings.services(),
                rows -> new RowTable(rows, Runnable::run))) {
            Mapi embedded = EmbeddedMapi.create(profiles, settings, new NobodyUi(), new CallLog());
            try (ProfAdmin admin = embedded.adminProfiles(0)) {
                admin.createProfile(ContractWorld.PROFILE, 0, 0);
            }
            Sessions sessions = new Sessions(Subsystems.of(world.mapi(), embedded));
            OpenSession machine = logOn(sessions);
            OpenSession own = sessions.logOn(embedded, LogonOptions.to(ContractWorld.PROFILE), Runnable::run);

            machine.logoff(LogoffOptions.PLAIN);

            assertEquals(List.of(List.of(), List.of(own.info())),
                    List.of(world.mapi().sessions(), embedded.sessions()));
            sessions.closeAll();
        }
    }
}
