package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.InstalledService;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.Unavailable;

/**
 * A MAPI that is still being made while the first window is drawn; a call waits for it. Thread-safe; what waits is not for the
 * FX thread.
 */
final class DeferredMapi implements Mapi {
    private final String name;
    private final FutureTask<Mapi> making;

    /** Begins to make it on {@code executor}. */
    DeferredMapi(String name, Callable<Mapi> factory, Executor executor) {
        this.name = name;
        this.making = new FutureTask<>(factory);
        executor.execute(making);
    }

    private Mapi mapi(String call) throws MapiException {
        try {
            return making.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MapiException failed) {
                throw new MapiException(failed.call(), failed.result(), failed.detail(), failed);
            }
            throw new IllegalStateException("MAPI could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MapiException(call, HResult.MAPI_E_CALL_FAILED, "interrupted while MAPI was being made", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Unavailable> whyNot() {
        try {
            return mapi("").whyNot();
        } catch (MapiException e) {
            return Optional.of(new Unavailable.Failed(e.call(), e.result(), e.detail()));
        }
    }

    @Override
    public void initialize(int flags) throws MapiException {
        mapi("MAPIInitialize").initialize(flags);
    }

    @Override
    public void uninitialize() {
        try {
            mapi("MAPIUninitialize").uninitialize();
        } catch (MapiException e) {
            throw new IllegalStateException("MAPI was never initialised", e);
        }
    }

    @Override
    public MapiSession logonEx(long uiParam, Optional<String> profileName, Optional<String> password, int flags)
            throws MapiException {
        return mapi("MAPILogonEx").logonEx(uiParam, profileName, password, flags);
    }

    @Override
    public ProfAdmin adminProfiles(int flags) throws MapiException {
        return mapi("MAPIAdminProfiles").adminProfiles(flags);
    }

    @Override
    public List<SessionInfo> sessions() {
        try {
            return mapi("").sessions();
        } catch (MapiException e) {
            return List.of();
        }
    }

    @Override
    public List<InstalledService> installedServices() {
        try {
            return mapi("").installedServices();
        } catch (MapiException e) {
            return List.of();
        }
    }

    @Override
    public Optional<String> registryFile() {
        try {
            return mapi("").registryFile();
        } catch (MapiException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Path> folder() {
        try {
            return mapi("").folder();
        } catch (MapiException e) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalInt fastShutdownBehavior() {
        try {
            return mapi("").fastShutdownBehavior();
        } catch (MapiException e) {
            return OptionalInt.empty();
        }
    }

    /** Does not wait: a MAPI that is still being made has no calls. */
    @Override
    public List<PendingCall> pending() {
        return made().map(Mapi::pending).orElse(List.of());
    }

    @Override
    public void abandon(long id) {
        made().ifPresent(mapi -> mapi.abandon(id));
    }

    private Optional<Mapi> made() {
        return making.state() == Future.State.SUCCESS ? Optional.of(making.resultNow()) : Optional.empty();
    }
}
