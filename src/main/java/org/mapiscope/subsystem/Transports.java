package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.spi.XpLogon;

/**
 * What the spooler does with a session's transports when a store goes. Thread-safe.
 *
 * <p>Source: [imapisupport-storelogofftransports].
 */
final class Transports {
    private final Supplier<List<XpLogon>> logons;
    private final ProviderCalls calls;

    Transports(Supplier<List<XpLogon>> logons, ProviderCalls calls) {
        this.logons = logons;
        this.calls = calls;
    }

    /** {@return what is under way now, as StoreLogoff says it; LOGOFF_COMPLETE when there is nothing} */
    int underWay(Optional<MsgStore> store) {
        int found = 0;
        for (XpLogon logon : logons.get()) {
            found |= logon.inTransit() & (MsgStore.LOGOFF_INBOUND | MsgStore.LOGOFF_OUTBOUND);
        }
        if (store.isPresent() && waiting(store.get()).orElse(1) > 0) {
            found |= MsgStore.LOGOFF_OUTBOUND_QUEUE;
        }
        return found == 0 ? MsgStore.LOGOFF_COMPLETE : found;
    }

    /**
     * {@return how many messages wait in the store's outgoing queue; 0 when it has none, empty when its provider does not
     * answer} A logoff waits for it no longer than for any other call of a provider.
     */
    OptionalLong waiting(MsgStore store) {
        AtomicLong rows = new AtomicLong();
        LogoffReport.Step step = calls.call("IMsgStore::GetOutgoingQueue", "", () -> {
            try (MapiTable queue = store.getOutgoingQueue(0)) {
                rows.set(queue.getRowCount(0).rows());
            }
        });
        // most stores send nothing, and say so by not supporting the queue
        return step.result().equals(HResult.MAPI_E_TIMEOUT) ? OptionalLong.empty() : OptionalLong.of(rows.get());
    }

    /** Does what {@code flags} of IMsgStore::StoreLogoff ask of the transports, and says what was under way. */
    int storeLogoff(int flags, Optional<MsgStore> store) throws MapiException {
        int found = underWay(store);
        int transit = found & (MsgStore.LOGOFF_INBOUND | MsgStore.LOGOFF_OUTBOUND);
        return switch (flags) {
            case MsgStore.LOGOFF_ABORT -> transit == 0 ? stop(found) : found;
            case MsgStore.LOGOFF_QUIET -> found;
            case MsgStore.LOGOFF_ORDERLY -> stop(found);
            case MsgStore.LOGOFF_NO_WAIT -> finish(found);
            case MsgStore.LOGOFF_PURGE -> {
                finish(found);
                each("IXPLogon::FlushQueues", logon -> logon.flushQueues(0, Optional.empty(), 0));
                yield underWay(store);
            }
            default -> throw new MapiException("IMAPISupport::StoreLogoffTransports", HResult.MAPI_E_INVALID_PARAMETER,
                    "exactly one of the five input flags is needed");
        };
    }

    /** Nothing new either way; what is being processed is finished. */
    private int stop(int found) {
        each("IXPLogon::TransportNotify",
                logon -> logon.transportNotify(XpLogon.NOTIFY_END_INBOUND | XpLogon.NOTIFY_END_OUTBOUND));
        return found;
    }

    /** What is ready is sent, what is arriving is finished, nothing new comes in. */
    private int finish(int found) {
        each("IXPLogon::TransportNotify",
                logon -> logon.transportNotify(XpLogon.NOTIFY_BEGIN_OUTBOUND | XpLogon.NOTIFY_END_INBOUND));
        return found;
    }

    /** Calls every transport; one that fails or hangs does not keep the store open, and the call log has it. */
    private void each(String name, TransportCall call) {
        for (XpLogon logon : logons.get()) {
            calls.call(name, "", () -> call.make(logon));
        }
    }

    /** One call of a transport. */
    @FunctionalInterface
    private interface TransportCall {
        void make(XpLogon logon) throws MapiException;
    }
}
