package org.mapiscope.subsystem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.subsystem.profile.NoKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/**
 * The embedded subsystem with a profile {@link #PROFILE} that has all given services, a person who answers as told, and
 * every call written down.
 */
final class EmbeddedFixture implements AutoCloseable {
    static final String PROFILE = "Test";

    /** What a client of its own logs on with. */
    static final int ALONE = Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE;

    /** What a client logs on with that shares its session. */
    static final int SHARED = Mapi.MAPI_EXTENDED | Mapi.MAPI_ALLOW_OTHERS | Mapi.MAPI_UNICODE;

    final AnsweringUi ui = new AnsweringUi();
    final Profiles profiles;
    final Mapi mapi;
    private final Map<Long, TracedCall> calls = new ConcurrentSkipListMap<>();

    private EmbeddedFixture(Path folder, EmbeddedSettings settings) {
        profiles = Profiles.open(folder, new NoKeys(), settings.services(), rows -> new RowTable(rows, Runnable::run));
        CallLog log = new CallLog();
        log.add(new CallListener() {
            @Override
            public void started(TracedCall call) {
                calls.put(call.id(), call);
            }

            @Override
            public void ended(TracedCall call) {
                calls.put(call.id(), call);
            }
        });
        mapi = EmbeddedMapi.create(profiles, settings, ui, log);
    }

    static EmbeddedFixture with(Path folder, ScriptedService... services) throws MapiException {
        return with(folder, UnaryOperator.identity(), services);
    }

    static EmbeddedFixture with(Path folder, UnaryOperator<EmbeddedSettings> change, ScriptedService... services)
            throws MapiException {
        EmbeddedSettings settings = change.apply(EmbeddedSettings.standard().withServices(List.of(services)));
        EmbeddedFixture fixture = new EmbeddedFixture(folder, settings);
        fixture.createProfile(PROFILE, services);
        fixture.mapi.initialize(0);
        fixture.forgetCalls();
        return fixture;
    }

    /** Makes a profile with all of the services, and forgets what their providers were asked for that. */
    void createProfile(String name, ScriptedService... services) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0)) {
            admin.createProfile(name, 0, 0);
        }
        for (MessageService service : services) {
            addService(name, service, List.of());
        }
        for (ScriptedService service : services) {
            service.asked.clear();
        }
    }

    /** Adds one more service to a profile. */
    MapiUid addService(String profile, MessageService service, List<PropValue> values) throws MapiException {
        try (ProfAdmin admin = mapi.adminProfiles(0); MsgServiceAdmin services = admin.adminServices(profile, 0, 0)) {
            MapiUid uid = services.createMsgService(service.name(), "", 0, 0);
            if (!values.isEmpty()) {
                services.configureMsgService(uid, 0, 0, values);
            }
            return uid;
        }
    }

    MapiSession logOn() throws MapiException {
        return logOn(ALONE);
    }

    MapiSession logOn(int flags) throws MapiException {
        return logOn(PROFILE, flags);
    }

    MapiSession logOn(String profile, int flags) throws MapiException {
        return mapi.logonEx(0, Optional.of(profile), Optional.empty(), flags);
    }

    /** {@return the first store of the session's profile, opened} */
    static MsgStore openStore(MapiSession session) throws MapiException {
        return openStore(session, 0);
    }

    static MsgStore openStore(MapiSession session, int index) throws MapiException {
        return session.openMsgStore(0, stores(session).get(index), 0);
    }

    /** {@return the entry identifiers of the message store table} */
    static List<EntryId> stores(MapiSession session) throws MapiException {
        List<EntryId> found = new ArrayList<>();
        for (List<PropValue> row : rows(session.getMsgStoresTable(0), PropTags.PR_ENTRYID)) {
            found.add(PropValues.of(row).entryId(PropTags.PR_ENTRYID).orElseThrow());
        }
        return found;
    }

    /** {@return all rows of a table, which is closed} */
    static List<List<PropValue>> rows(MapiTable table, PropTag... columns) throws MapiException {
        try (table) {
            table.setColumns(List.of(columns), 0);
            return table.queryRows(1000, 0);
        }
    }

    /** {@return the strings in one column of a table, which is closed} */
    static List<String> column(MapiTable table, PropTag column) throws MapiException {
        return rows(table, column).stream().map(row -> PropValues.of(row).string(column).orElse("-")).toList();
    }

    /** {@return what a call answers that fails} */
    static HResult resultOf(FailingCall call) {
        try {
            call.run();
            return HResult.S_OK;
        } catch (MapiException e) {
            return e.result();
        }
    }

    void forgetCalls() {
        calls.clear();
    }

    /** {@return all calls so far, in the order in which they began} */
    List<TracedCall> calls() {
        return List.copyOf(calls.values());
    }

    /** {@return the lines of all calls of that name, without their time} */
    List<String> linesOf(String name) {
        return calls.values().stream().filter(call -> call.name().equals(name)).map(EmbeddedFixture::line).toList();
    }

    /** {@return the first call of that name, and what was called under it, two blanks deeper at each level} */
    List<String> linesUnder(String name) {
        TracedCall top = calls.values().stream().filter(call -> call.name().equals(name)).findFirst().orElseThrow();
        List<String> lines = new ArrayList<>();
        List<Long> family = new ArrayList<>(List.of(top.id()));
        for (TracedCall call : calls.values()) {
            if (family.contains(call.parent())) {
                family.add(call.id());
            }
            if (family.contains(call.id())) {
                lines.add("  ".repeat(call.depth() - top.depth()) + line(call));
            }
        }
        return lines;
    }

    private static String line(TracedCall call) {
        return call.text().replaceAll("\\d+\\.\\d+ ms", "# ms");
    }

    /** Ends all that is open. */
    @Override
    public void close() {
        mapi.uninitialize();
        profiles.close();
    }

    /** A call of MAPI. */
    @FunctionalInterface
    interface FailingCall {
        void run() throws MapiException;
    }
}
