package org.mapiscope.subsystem.profile;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;

/**
 * A profile that a session runs on: as it is now, and once it is deleted, as it was last. Thread-safe.
 *
 * <p>The session closes it at its end; a temporary profile goes with the last one that is closed.
 */
public final class Profile implements AutoCloseable {
    private final ProfileHandle handle;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    Profile(ProfileHandle handle) {
        this.handle = handle;
    }

    public String name() {
        return handle.last().name();
    }

    /** {@return what no other profile has, also not a later one of the same name (PR_SEARCH_KEY)} */
    public MapiUid id() {
        return handle.id();
    }

    /** {@return whether it is the default profile} */
    public boolean isDefault() {
        return handle.last().isDefault();
    }

    public boolean isTemporary() {
        return handle.isTemporary();
    }

    public List<ServiceEntry> services() {
        return ServiceEntry.of(handle.last());
    }

    /** {@return the providers in the order of their PR_PROVIDER_ORDINAL} */
    public List<ProviderEntry> providers() {
        return ProviderEntry.of(handle.last());
    }

    /** Reads what other processes may have changed. Changes of this process are known at once. */
    public void refresh() throws MapiException {
        handle.find("IMAPISession::OpenProfileSection").ifPresent(this::update);
    }

    /** {@return a section to read and write; it comes to be with its first property} */
    public ProfSect section(MapiUid section) {
        return new ProfileSection(handle, section, true);
    }

    /**
     * {@return a section}
     *
     * @param flags 0 to read only; MAPI_MODIFY to write, and to make the section when it is not there
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_UNKNOWN_FLAGS}
     */
    public ProfSect section(MapiUid section, int flags) throws MapiException {
        return ProfileSection.open("IMAPISession::OpenProfileSection", handle, section, flags);
    }

    /**
     * Makes the store of a provider the profile's default. [imapisession-setdefaultstore]
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when there is no such store provider
     */
    public void setDefaultStore(MapiUid provider) throws MapiException {
        String call = "IMAPISession::SetDefaultStore";
        handle.change(call, profile -> {
            if (profile.provider(provider).filter(each -> each.kind() == ProviderEntry.MAPI_STORE_PROVIDER).isEmpty()) {
                throw new MapiException(call, HResult.MAPI_E_NOT_FOUND,
                        "the profile has no message store provider " + provider);
            }
            return profile.withDefaultStore(provider);
        });
    }

    /** {@return the administration of its services} */
    public MsgServiceAdmin adminServices() {
        return new ServiceAdmin(handle);
    }

    /** Runs {@code listener} after each change, on the thread that made it; it returns soon and throws nothing. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    void update(ProfileHandle.Snapshot now) {
        if (handle.update(now)) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            listeners.clear();
            handle.profiles().closed(this);
        }
    }
}
