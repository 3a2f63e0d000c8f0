package org.mapiscope.subsystem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.profile.ProviderEntry;

/**
 * MAPI in Java: runs everywhere and needs no Outlook. Thread-safe.
 *
 * <p>Source: [mapilogonex], [starting-a-mapi-session].
 */
public final class EmbeddedMapi implements Mapi {
    static final String NAME = "embedded";

    private final Profiles profiles;
    private final EmbeddedSettings settings;
    private final MapiUi ui;
    private final Tracer tracer;
    private final ReentrantLock logonLock = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final List<ClientSession> sessions = new CopyOnWriteArrayList<>();
    private int initialized;

    private EmbeddedMapi(Profiles profiles, EmbeddedSettings settings, MapiUi ui, Tracer tracer) {
        this.profiles = profiles;
        this.settings = settings;
        this.ui = ui;
        this.tracer = tracer;
    }

    /** {@return the subsystem over these profiles} It asks through {@code ui} and reports each call to {@code log}. */
    public static Mapi create(Profiles profiles, EmbeddedSettings settings, MapiUi ui, CallLog log) {
        Tracer tracer = new Tracer(log);
        return tracer.trace(Mapi.class, new EmbeddedMapi(profiles, settings, ui, tracer));
    }

    MapiUi ui() {
        return ui;
    }

    EmbeddedSettings settings() {
        return settings;
    }

    Tracer tracer() {
        return tracer;
    }

    /** {@return whether a session but {@code except} has the store of {@code entry} open} */
    boolean isOpenBut(ProviderSession except, ProviderEntry entry) {
        return sessions.stream().map(ClientSession::providers).filter(each -> !each.equals(except))
                .anyMatch(each -> each.logons().all().stream()
                        .anyMatch(logon -> logon.entry().uid().equals(entry.uid())));
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
    public List<InstalledService> installedServices() {
        return settings.services().stream().map(each -> new InstalledService(each.name(), each.displayName(),
                each.providerDllName(), each.settings())).toList();
    }

    @Override
    public Optional<Path> folder() {
        return profiles.folder();
    }

    @Override
    public Optional<String> registryFile() {
        return profiles.registryFile();
    }

    @Override
    public OptionalInt fastShutdownBehavior() {
        return OptionalInt.of(settings.fastShutdown().value());
    }

    @Override
    public void initialize(int flags) throws MapiException {
        int unknown = FlagNames.of("INITIALIZE").unknown(flags);
        if (unknown != 0) {
            throw new MapiException("MAPIInitialize", HResult.MAPI_E_UNKNOWN_FLAGS, "0x%X".formatted(unknown));
        }
        lock.lock();
        try {
            initialized++;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void uninitialize() {
        boolean last;
        lock.lock();
        try {
            last = initialized == 1;
            initialized = Math.max(0, initialized - 1);
        } finally {
            lock.unlock();
        }
        if (last) {
            sessions.forEach(ClientSession::endQuietly);
        }
    }

    @Override
    public MapiSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        checkLogon(flags);
        lockLogons(flags);
        try {
            ClientSession client = join(uiParam, profileName.map(String::strip).filter(name -> !name.isEmpty()), flags);
            sessions.add(client);
            if (client.isOver()) {
                // another client has ended the shared session since this one joined it
                sessions.remove(client);
            }
            return tracer.wrapRoot(MapiSession.class, client, "MAPILogonEx", client.scope());
        } finally {
            logonLock.unlock();
        }
    }

    private void checkLogon(int flags) throws MapiException {
        lock.lock();
        try {
            if (initialized == 0) {
                throw failure(HResult.MAPI_E_NOT_INITIALIZED, "call MAPIInitialize first");
            }
        } finally {
            lock.unlock();
        }
        int unknown = FlagNames.of("LOGON").unknown(flags);
        if (unknown != 0) {
            throw failure(HResult.MAPI_E_UNKNOWN_FLAGS, "0x%X is no flag of MAPILogonEx".formatted(unknown));
        }
    }

    private void lockLogons(int flags) throws MapiException {
        if ((flags & MAPI_TIMEOUT_SHORT) == 0) {
            logonLock.lock();
            return;
        }
        try {
            if (!logonLock.tryLock(settings.shortTimeout().toNanos(), TimeUnit.NANOSECONDS)) {
                throw failure(HResult.MAPI_E_TIMEOUT, "another logon holds MAPI, and MAPI_TIMEOUT_SHORT was set");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(HResult.MAPI_E_TIMEOUT, "the wait for another logon was interrupted");
        }
    }

    private ClientSession join(long uiParam, Optional<String> profileName, int flags) throws MapiException {
        if ((flags & MAPI_NEW_SESSION) == 0) {
            for (ClientSession other : sessions) {
                ClientSession client = new ClientSession(this, other.providers(), flags);
                if (other.providers().isShared() && other.providers().clients().join(client)) {
                    return client;
                }
            }
        }
        String name = profile(uiParam, profileName, flags);
        ProviderSession providers = new ProviderSession(this, profiles.open(name), flags);
        ClientSession client = new ClientSession(this, providers, flags);
        providers.clients().join(client);
        providers.start();
        return client;
    }

    private String profile(long uiParam, Optional<String> given, int flags) throws MapiException {
        if (given.isPresent()) {
            return known(given.get());
        }
        if ((flags & MAPI_USE_DEFAULT) != 0 && profiles.defaultProfile().isPresent()) {
            return profiles.defaultProfile().get();
        }
        if ((flags & MAPI_LOGON_UI) == 0) {
            throw failure(HResult.MAPI_E_LOGON_FAILED, (flags & MAPI_USE_DEFAULT) == 0
                    ? "no profile is named, and neither MAPI_USE_DEFAULT nor MAPI_LOGON_UI is set"
                    : "there is no default profile, and MAPI_LOGON_UI is not set");
        }
        return known(ui.chooseProfile(uiParam, profiles.names(), profiles.defaultProfile())
                .orElseThrow(() -> failure(HResult.MAPI_E_USER_CANCEL, "")));
    }

    private String known(String name) throws MapiException {
        if (name.length() > ProfAdmin.MAX_NAME_LENGTH) {
            throw failure(HResult.MAPI_E_LOGON_FAILED, "the profile's name has %d characters; at most %d are allowed"
                    .formatted(name.length(), ProfAdmin.MAX_NAME_LENGTH));
        }
        if (!profiles.exists(name)) {
            List<String> names = profiles.names();
            throw failure(HResult.MAPI_E_LOGON_FAILED, "there is no profile '" + name + "'; "
                    + (names.isEmpty() ? "there is none at all yet" : "there are: " + String.join(", ", names)));
        }
        return name;
    }

    private static MapiException failure(HResult result, String detail) {
        return new MapiException("MAPILogonEx", result, detail);
    }

    void sessionEnded(ClientSession session) {
        sessions.remove(session);
    }

    @Override
    public ProfAdmin adminProfiles(int flags) {
        return profiles.admin();
    }

    @Override
    public List<SessionInfo> sessions() {
        return sessions.stream().map(ClientSession::info).toList();
    }
}
