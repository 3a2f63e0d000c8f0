package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MsProvider.MsLogonResult;
import org.mapiscope.mapi.spi.ProviderLogon;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.subsystem.profile.Profile;
import org.mapiscope.subsystem.profile.ProviderEntry;
import org.mapiscope.subsystem.table.RowTable;

/**
 * The providers of one session, logged on for one client, or for several when the session is shared. Thread-safe.
 */
final class ProviderSession {
    private final EmbeddedMapi mapi;
    private final Profile profile;
    private final EmbeddedSettings settings;
    private final Tracer tracer;
    private final int logonFlags;
    private final Notifier notifier;
    private final ProviderCalls calls;
    private final StatusTable status;
    private final StatusRows statusRows;
    private final StoreTable storeTable;
    private final Transports transports;
    private final SinkList<Bytes> providerSinks;
    private final HostedProviders providers;
    private final Logons logons = new Logons();
    private final Map<MapiUid, MapiException> disabledServices = new ConcurrentHashMap<>();
    /** One at a time opens a given store, so that the second finds the logon of the first. */
    private final Map<MapiUid, ReentrantLock> openings = new ConcurrentHashMap<>();

    private final SessionClients clients;

    ProviderSession(EmbeddedMapi mapi, Profile profile, int logonFlags) {
        this.mapi = mapi;
        this.profile = profile;
        this.settings = mapi.settings();
        this.tracer = mapi.tracer();
        this.logonFlags = logonFlags;
        clients = new SessionClients(settings.sharedGrace());
        notifier = new Notifier(profile.name());
        calls = new ProviderCalls(tracer.log(), settings.providerLimit());
        status = new StatusTable(notifier);
        statusRows = new StatusRows(status);
        storeTable = new StoreTable(profile, notifier);
        transports = new Transports(logons::transports, calls);
        providerSinks = new SinkList<>(notifier);
        providers = new HostedProviders(settings.services(), tracer);
    }

    /** Shows the subsystem's own resources and logs the address books and transports on; stores log on when opened. */
    void start() {
        boolean noMail = (logonFlags & Mapi.MAPI_NO_MAIL) != 0;
        statusRows.addOwn(!noMail);
        for (ProviderEntry entry : profile.providers()) {
            boolean transport = entry.resourceType() == ProviderEntry.MAPI_TRANSPORT_PROVIDER;
            if (entry.resourceType() == ProviderEntry.MAPI_AB_PROVIDER || (transport && !noMail)) {
                logOnAtOnce(entry, transport);
            }
        }
    }

    private void logOnAtOnce(ProviderEntry entry, boolean transport) {
        if (disabledServices.containsKey(entry.serviceUid())) {
            return;
        }
        ActiveLogon active = new ActiveLogon(this, entry);
        LogonRequest request = request(entry, 0, Optional.empty(), 0);
        try {
            ProviderLogon logon = transport
                    ? providers.transport(entry).transportLogon(support(active), request)
                    : providers.addressBook(entry).logon(support(active), request);
            active.loggedOn(logon, null);
            enter(active);
        } catch (MapiException e) {
            disable(entry, e);
            statusRows.addFailed(entry, e);
        }
    }

    /** Disables the provider's service for this session, unless the provider says that only itself has failed. */
    private void disable(ProviderEntry entry, MapiException failure) {
        HResult result = failure.result();
        if (!result.equals(HResult.MAPI_E_FAILONEPROVIDER) && !result.equals(HResult.MAPI_E_USER_CANCEL)) {
            disabledServices.put(entry.serviceUid(), failure);
        }
    }

    /** Opens a store for {@code client}: logs its provider on, or takes another reference to the open store. */
    MsgStore openStore(ClientSession client, EntryId entryId, long uiParam, int flags) throws MapiException {
        ProviderEntry entry = StoreEntryIds.unwrap(entryId).flatMap(this::provider)
                .filter(each -> each.resourceType() == ProviderEntry.MAPI_STORE_PROVIDER).orElseThrow(
                        () -> new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_UNKNOWN_ENTRYID,
                                "the profile '" + profile.name() + "' has no store of this entry identifier"));
        MapiException disabled = disabledServices.get(entry.serviceUid());
        if (disabled != null) {
            throw new MapiException("IMAPISession::OpenMsgStore", disabled.result(), disabled.detail()
                    + " (the service is disabled for this session since its Logon failed; log on again to try anew)");
        }
        ReentrantLock opening = openings.computeIfAbsent(entry.uid(), uid -> new ReentrantLock());
        opening.lock();
        try {
            return openStore(client, entry, request(entry, uiParam, Optional.of(entryId), flags));
        } finally {
            opening.unlock();
        }
    }

    private MsgStore openStore(ClientSession client, ProviderEntry entry, LogonRequest request) throws MapiException {
        ActiveLogon active = new ActiveLogon(this, entry);
        MsLogonResult result = logOn(entry, active, request);
        ActiveLogon owner = result.logon().isPresent() ? newLogon(active, result) : openLogon(entry, result);
        MsgStore store = tracer.wrap(MsgStore.class, result.store(), "IMAPISession::OpenMsgStore",
                List.of(client.scope(), owner.scope()));
        if (!client.scope().isValid()) {
            result.store().close();
            throw ended();
        }
        return store;
    }

    private Optional<ProviderEntry> provider(MapiUid uid) {
        return profile.providers().stream().filter(each -> each.uid().equals(uid)).findFirst();
    }

    private MsLogonResult logOn(ProviderEntry entry, ActiveLogon active, LogonRequest request) throws MapiException {
        try {
            return providers.messageStore(entry).logon(support(active), request);
        } catch (MapiException e) {
            active.end();
            disable(entry, e);
            throw new MapiException("IMAPISession::OpenMsgStore", e.result(), e.detail(), e);
        }
    }

    private MapiSupport support(ActiveLogon active) {
        return tracer.trace(MapiSupport.class, active);
    }

    private ActiveLogon newLogon(ActiveLogon active, MsLogonResult result) throws MapiException {
        active.loggedOn(result.logon().orElseThrow(), result.store());
        if (!enter(active)) {
            active.end();
            throw ended();
        }
        return active;
    }

    private ActiveLogon openLogon(ProviderEntry entry, MsLogonResult result) throws MapiException {
        Optional<ActiveLogon> open = logons.ofStore(entry, ActiveLogon.identity(result.store()));
        if (open.isEmpty()) {
            result.store().close();
            throw ended();
        }
        return open.get();
    }

    private LogonRequest request(ProviderEntry entry, long uiParam, Optional<EntryId> entryId, int flags) {
        return new LogonRequest(uiParam, profile.name(), entry.uid(), entry.serviceUid(), entryId, flags);
    }

    private static MapiException ended() {
        return new MapiException("IMAPISession::OpenMsgStore", HResult.MAPI_E_END_OF_SESSION,
                "the session was logged off while the store was being opened");
    }

    private boolean enter(ActiveLogon active) {
        return clients.unlessEnded(() -> logons.add(active));
    }

    /**
     * Logs every provider off, address books first, then stores, then transports, and shuts down those with no logon
     * left. Only for whom {@link SessionClients#leave} has made the last.
     */
    List<LogoffReport.Step> logOffProviders() {
        List<LogoffReport.Step> steps = new ArrayList<>();
        logons.inOrderOfLogoff().forEach(each -> steps.addAll(each.end()));
        // also of those that somebody else is ending now, or has tried to: a provider is shut down after all its logoffs
        logons.leftBehind().forEach(each -> providers.leave(each.entry()));
        steps.addAll(providers.shutDown(calls));
        status.clear();
        storeTable.end();
        notifier.drain();
        notifier.end();
        profile.close();
        return steps;
    }

    /** {@return whether another session has the store of {@code entry} open} */
    boolean isOpenElsewhere(ProviderEntry entry) {
        return mapi.isOpenBut(this, entry);
    }

    Logons logons() {
        return logons;
    }

    boolean isShared() {
        return (logonFlags & Mapi.MAPI_ALLOW_OTHERS) != 0;
    }

    MapiTable createTable(RowSource rows) {
        return new RowTable(rows, notifier);
    }

    SessionClients clients() {
        return clients;
    }

    Profile profile() {
        return profile;
    }

    EmbeddedSettings settings() {
        return settings;
    }

    Tracer tracer() {
        return tracer;
    }

    Notifier notifier() {
        return notifier;
    }

    ProviderCalls calls() {
        return calls;
    }

    StatusTable status() {
        return status;
    }

    StatusRows statusRows() {
        return statusRows;
    }

    StoreTable storeTable() {
        return storeTable;
    }

    Transports transports() {
        return transports;
    }

    SinkList<Bytes> providerSinks() {
        return providerSinks;
    }
}
