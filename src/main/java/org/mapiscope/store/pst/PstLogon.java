package org.mapiscope.store.pst;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.ProviderShutdown;
import org.mapiscope.mapi.spi.ReservedPointer;

/** The subsystem's side of an open PST. Thread-safe. */
final class PstLogon implements MsLogon, ProviderShutdown {

    private final PstStore store;

    PstLogon(PstStore store) {
        this.store = store;
    }

    @Override
    public MapiProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
        return Entries.open("IMSLogon::OpenEntry", store, entryId);
    }

    @Override
    public MapiStatus openStatusEntry(int flags) throws MapiException {
        store.checkOpen("IMSLogon::OpenStatusEntry");
        return new PstStatus(store);
    }

    @Override
    public void logoff(@Nullable IntPointer flags) throws MapiException {
        ReservedPointer.check("IMSLogon::Logoff", flags);
        store.close();
    }

    /** Nothing is ever unsaved in a file that is only read. */
    @Override
    public void queryFastShutdown() {}

    @Override
    public void notifyProcessShutdown() {}

    @Override
    public void doFastShutdown() {
        store.close();
    }

    @Override
    public void close() {
        store.close();
    }
}
