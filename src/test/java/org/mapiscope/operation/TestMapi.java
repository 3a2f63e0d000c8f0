package org.mapiscope.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/** The embedded MAPI over a folder of a test's own, with its calls written down and a person who answers as told. */
final class TestMapi implements AutoCloseable {
    static final String PROFILE = "Test";

    /** Logs on with transports, which take part in a session unless MAPI_NO_MAIL is set. */
    static final LogonOptions WITH_MAIL = new LogonOptions(0, Optional.of(PROFILE), Optional.empty(),
            Mapi.MAPI_NEW_SESSION);

    /** The folder with the two PST files that the build unpacks. */
    static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    /** A session's own thread, on which nothing is ever done. */
    final Executor thread = work -> {};
    final Mapi mapi;
    final Sessions sessions;
    volatile boolean answer = true;
    private final Profiles profiles;
    private final List<TracedCall> calls = new CopyOnWriteArrayList<>();

    TestMapi(Path folder, MessageService... services) throws MapiException {
        EmbeddedSettings standard = EmbeddedSettings.standard();
        List<MessageService> all = new ArrayList<>(standard.services());
        all.addAll(List.of(services));
        EmbeddedSettings settings = standard.withServices(all).withSharedGrace(Duration.ofSeconds(20));
        profiles = Profiles.open(folder, new NoKeys(), all, rows -> new RowTable(rows, Runnable::run));
        CallLog log = new CallLog();
        log.add((CallListener) calls::add);
        mapi = EmbeddedMapi.create(profiles, settings, new Answers(), log);
        sessions = new Sessions(Subsystems.of(mapi));
        if (services.length > 0) {
            createProfile(List.of(services));
        }
        calls.clear();
    }

    private void createProfile(List<MessageService> services) throws MapiException {
        mapi.initialize(0);
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(PROFILE, 0, 0);
            try (MsgServiceAdmin serviceAdmin = admin.adminServices(PROFILE, 0, 0)) {
                for (MessageService service : services) {
                    serviceAdmin.createMsgService(service.name(), "", 0, 0);
                }
            }
        }
        mapi.uninitialize();
    }

    /** {@return a session of its own on {@link #PROFILE}, with all its stores open and no calls written down yet} */
    OpenSession open() throws MapiException {
        OpenSession session = sessions.logOn(LogonOptions.to(PROFILE), thread);
        session.openStores(MapiProgress.NONE);
        calls.clear();
        return session;
    }

    void forgetCalls() {
        calls.clear();
    }

    /** {@return the names of this program's own calls so far, in order} */
    List<String> ownCalls() {
        return calls.stream().filter(call -> call.depth() == 0).map(TracedCall::name).toList();
    }

    /** {@return the calls of that name as C has them} */
    List<String> invocations(String name) {
        return calls.stream().filter(call -> call.name().equals(name)).map(TracedCall::invocation).toList();
    }

    /** Ends all that is open. */
    @Override
    public void close() {
        sessions.closeAll();
        profiles.close();
    }

    private final class Answers implements MapiUi {
        @Override
        public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
            return answer;
        }

        @Override
        public Optional<String> chooseProfile(long uiParam, List<String> names, Optional<String> defaultProfile) {
            return defaultProfile;
        }
    }
}
