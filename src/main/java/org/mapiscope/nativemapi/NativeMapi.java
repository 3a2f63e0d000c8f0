package org.mapiscope.nativemapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.nativemapi.com.LibraryException;
import org.mapiscope.nativemapi.com.MapiLibrary;
import org.mapiscope.nativemapi.com.MessagePump;
import org.mapiscope.nativemapi.com.QuietPump;
import org.mapiscope.nativemapi.com.WindowsPump;

/**
 * The machine's MAPI. Thread-safe: every call runs on the one thread of MAPI's.
 *
 * <p>Source: [mapiinitialize], [mapilogonex], [mapiadminprofiles].
 */
public final class NativeMapi implements Mapi {
    static final String NAME = "outlook";

    private final MapiLibrary library;
    private final MapiThread thread;
    private final Tracer tracer;
    private final AtomicInteger initialised = new AtomicInteger();
    private final Map<Thread, Integer> initialisedOn = new ConcurrentHashMap<>();
    private final List<NativeClient> clients = new CopyOnWriteArrayList<>();
    private volatile int initializeFlags;
    private volatile boolean over;

    private NativeMapi(MapiLibrary library, CallLog log) {
        this.library = library;
        thread = new MapiThread(NativeMapi::pump, new Ends());
        tracer = new Tracer(log, thread);
    }

    /**
     * Loads the machine's MAPI, and calls nothing of it yet.
     *
     * @param path of the library, as {@link WindowsMapi} found it
     * @param log where all calls are reported
     */
    public static Mapi load(String path, CallLog log) throws LibraryException {
        ExecutorService sinks = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("MAPI sinks").factory());
        return create(MapiLibrary.load(path, sinks), log);
    }

    private static MessagePump pump() {
        return System.getProperty("os.name").startsWith("Windows") ? new WindowsPump() : new QuietPump();
    }

    static Mapi create(MapiLibrary library, CallLog log) {
        NativeMapi mapi = new NativeMapi(library, log);
        return mapi.tracer.trace(Mapi.class, mapi);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Unavailable> whyNot() {
        return Optional.empty();
    }

    @Override
    public void initialize(int flags) throws MapiException {
        checkNotOver("MAPIInitialize");
        library.initialize(flags);
        if (MapiThread.isLeftBehind()) {
            library.uninitialize();
            return;
        }
        initializeFlags = flags;
        initialised.incrementAndGet();
        initialisedOn.merge(Thread.currentThread(), 1, Integer::sum);
    }

    private void checkNotOver(String call) throws MapiException {
        if (over) {
            throw new MapiException(call, HResult.MAPI_E_END_OF_SESSION,
                    "after DoFastShutdown no call of MAPI is allowed; start the program again");
        }
    }

    @Override
    public void uninitialize() {
        if (over || initialised.get() == 0) {
            return;
        }
        if (initialised.decrementAndGet() == 0) {
            clients.forEach(NativeClient::close);
        }
        uninitializeThis();
    }

    /** Ends what this very thread began; what a thread left behind has begun, it ends itself. */
    private boolean uninitializeThis() {
        Integer left = initialisedOn.get(Thread.currentThread());
        if (left == null) {
            return false;
        }
        if (left == 1) {
            initialisedOn.remove(Thread.currentThread());
        } else {
            initialisedOn.put(Thread.currentThread(), left - 1);
        }
        library.uninitialize();
        return true;
    }

    @Override
    public MapiSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        checkNotOver("MAPILogonEx");
        if (initialised.get() == 0) {
            throw new MapiException("MAPILogonEx", HResult.MAPI_E_NOT_INITIALIZED, "");
        }
        NativeClient client = new NativeClient(this, library.logonEx(uiParam, profileName, password, flags),
                profileName.orElse(""), flags);
        clients.add(client);
        return tracer.wrapRoot(MapiSession.class, client, "MAPILogonEx", client.scope());
    }

    void ended(NativeClient client) {
        clients.remove(client);
    }

    /** After DoFastShutdown: MAPI is not called any more, not even to give back what is open. */
    void endedFast() {
        over = true;
        clients.forEach(NativeClient::endedFast);
        clients.clear();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public ProfAdmin adminProfiles(int flags) throws MapiException {
        checkNotOver("MAPIAdminProfiles");
        return library.adminProfiles(flags);
    }

    @Override
    public List<SessionInfo> sessions() {
        return clients.stream().map(NativeClient::info).toList();
    }

    @Override
    public List<PendingCall> pending() {
        return thread.pending();
    }

    @Override
    public void abandon(long id) {
        thread.abandon(id);
    }

    /** A thread that takes the place of another makes MAPI ready for itself, and one that was left behind ends what it began. */
    private final class Ends implements MapiThread.Ends {
        @Override
        public void begin() {
            if (initialised.get() == 0 || over) {
                return;
            }
            try {
                library.initialize(initializeFlags);
                initialisedOn.put(Thread.currentThread(), 1);
            } catch (MapiException e) {
                System.getLogger(NativeMapi.class.getName()).log(System.Logger.Level.WARNING,
                        "MAPI cannot be made ready for another thread", e);
            }
        }

        @Override
        public void leave() {
            boolean more = !over;
            while (more) {
                more = uninitializeThis();
            }
        }
    }
}
