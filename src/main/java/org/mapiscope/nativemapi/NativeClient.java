package org.mapiscope.nativemapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.trace.ObjectScope;
import org.mapiscope.nativemapi.com.NativeProfSect;
import org.mapiscope.nativemapi.com.NativeSession;
import org.mapiscope.nativemapi.com.NativeTable;

/**
 * A session of the machine's MAPI, with all that was opened from it. Its calls run on the MAPI thread; what is known of it
 * may be asked on any.
 *
 * <p>Source: [imapisession-logoff], [ending-a-mapi-session].
 */
final class NativeClient implements MapiSession {
    private static final MapiUid PS_PROFILE_PROPERTIES = MapiUid.parse("C8B0DB13-05AA-1A10-9BB0-00AA002FC45A");
    private static final int MAPI_SUBSYSTEM = 39;
    private static final int MANY = 1000;

    private static final AtomicLong LAST_ID = new AtomicLong();

    private final long id = LAST_ID.incrementAndGet();
    private final Instant since = Instant.now();
    private final ObjectScope scope = new ObjectScope();
    private final Set<EntryId> opened = ConcurrentHashMap.newKeySet();
    private final NativeMapi mapi;
    private final NativeSession session;
    private final String profile;
    private final int flags;
    private final int storesInAll;
    private volatile SessionInfo.State state = SessionInfo.State.OPEN;

    /** @param asked the profile's name as it was given; empty when MAPI chose */
    NativeClient(NativeMapi mapi, NativeSession session, String asked, int flags) {
        this.mapi = mapi;
        this.session = session;
        this.flags = flags;
        // what cannot be told of a session is no reason to lose it
        this.storesInAll = told(0, () -> countStores(session));
        this.profile = told(asked, () -> profileName(session, asked));
    }

    /** A question about the session. */
    private interface Question<T> {
        T ask() throws MapiException;
    }

    private static <T> T told(T otherwise, Question<T> question) {
        try {
            return question.ask();
        } catch (MapiException e) {
            System.getLogger(NativeClient.class.getName()).log(System.Logger.Level.DEBUG, "Not told of a session", e);
            return otherwise;
        }
    }

    private static int countStores(NativeSession session) throws MapiException {
        try (NativeTable stores = session.getMsgStoresTable(0)) {
            return (int) stores.getRowCount(0).rows();
        }
    }

    /**
     * {@return the name of the profile in use, which need not be the one asked for} The status table, which may have to wait
     * for the spooler, is asked only when nothing else says it. Source: [finding-a-profile-name].
     */
    private static String profileName(NativeSession session, String asked) throws MapiException {
        String name = told("", () -> nameInSection(session));
        if (!name.isEmpty() || !asked.isEmpty()) {
            return name.isEmpty() ? asked : name;
        }
        try (NativeTable status = session.getStatusTable(Mapi.MAPI_UNICODE)) {
            status.setColumns(List.of(PropTags.PR_RESOURCE_TYPE, PropTags.PR_DISPLAY_NAME_W), 0);
            return status.queryRows(MANY, 0).stream().map(PropValues::of)
                    .filter(row -> row.integer(PropTags.PR_RESOURCE_TYPE).orElse(0) == MAPI_SUBSYSTEM)
                    .flatMap(row -> row.string(PropTags.PR_DISPLAY_NAME_W).stream()).findFirst().orElse("");
        }
    }

    private static String nameInSection(NativeSession session) throws MapiException {
        try (NativeProfSect section = session.openProfileSection(PS_PROFILE_PROPERTIES, 0)) {
            return PropValues.of(section.getProps(List.of(PropTags.PR_PROFILE_NAME_W), 0))
                    .string(PropTags.PR_PROFILE_NAME_W).orElse("");
        }
    }

    ObjectScope scope() {
        return scope;
    }

    private NativeSession open(String method) throws MapiException {
        if (state == SessionInfo.State.LOGGED_OFF) {
            throw new MapiException("IMAPISession::" + method, HResult.MAPI_E_INVALID_OBJECT,
                    "the session was logged off");
        }
        return session;
    }

    @Override
    public MapiTable getMsgStoresTable(int tableFlags) throws MapiException {
        return open("GetMsgStoresTable").getMsgStoresTable(tableFlags);
    }

    @Override
    public MsgStore openMsgStore(long uiParam, EntryId entryId, int openFlags) throws MapiException {
        MsgStore store = open("OpenMsgStore").openMsgStore(uiParam, entryId, openFlags);
        opened.add(entryId);
        return store;
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int openFlags) throws MapiException {
        return open("OpenProfileSection").openProfileSection(section, openFlags);
    }

    @Override
    public MapiTable getStatusTable(int tableFlags) throws MapiException {
        return open("GetStatusTable").getStatusTable(tableFlags);
    }

    @Override
    public MapiProp openEntry(EntryId entryId, int openFlags) throws MapiException {
        return open("OpenEntry").openEntry(Optional.of(entryId), openFlags);
    }

    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        return open("Advise").advise(entryId, eventMask, sink);
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        open("Unadvise").unadvise(connection);
    }

    @Override
    public void setDefaultStore(int storeFlags, EntryId entryId) throws MapiException {
        open("SetDefaultStore").setDefaultStore(storeFlags, entryId);
    }

    @Override
    public MsgServiceAdmin adminServices(int adminFlags) throws MapiException {
        return open("AdminServices").adminServices(adminFlags);
    }

    @Override
    public ClientShutdown clientShutdown() throws MapiException {
        return new EndingShutdown(open("QueryInterface").clientShutdown(), mapi::endedFast);
    }

    /** What fails leaves the session as it is; what succeeds, or only warns, leaves nothing but Release. */
    @Override
    public LogoffReport logoff(long uiParam, int logoffFlags, int reserved) throws MapiException {
        NativeSession open = open("Logoff");
        state = SessionInfo.State.LOGGING_OFF;
        HResult result;
        try {
            result = open.logoff(uiParam, logoffFlags, reserved);
        } catch (MapiException e) {
            state = SessionInfo.State.OPEN;
            throw e;
        }
        return new LogoffReport(result, List.of(), end());
    }

    private List<OpenObject> end() {
        state = SessionInfo.State.LOGGED_OFF;
        mapi.ended(this);
        return scope.releaseAll();
    }

    /** After DoFastShutdown nothing is given back: no call of MAPI is allowed any more. */
    void endedFast() {
        state = SessionInfo.State.LOGGED_OFF;
        scope.invalidate();
    }

    @Override
    public void close() {
        if (mapi.isOver()) {
            return;
        }
        if (state != SessionInfo.State.LOGGED_OFF) {
            told(HResult.S_OK, () -> session.logoff(0, 0, 0));
            end();
        }
        session.close();
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int errorFlags) throws MapiException {
        return open("GetLastError").getLastError(result, errorFlags);
    }

    @Override
    public SessionInfo info() {
        int open = (int) scope.openObjects().stream().filter(each -> each.interfaceName().equals("IMsgStore")).count();
        return new SessionInfo(id, NativeMapi.NAME, profile, (flags & Mapi.MAPI_ALLOW_OTHERS) != 0, 1, flags, since,
                Math.min(open, opened.size()), storesInAll, scope.openCount(), scope.adviseCount(), state);
    }

    @Override
    public List<OpenObject> openObjects() {
        return scope.openObjects();
    }
}
