package org.mapiscope.mapi.spi;

import java.util.Optional;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Call;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;

/** The subsystem's way into a transport that is logged on. Source: [ixplogoniunknown]. */
@Interface("IXPLogon")
public interface XpLogon extends ProviderLogon {
    int NOTIFY_ABORT_DEFERRED = 0x40000000;
    int NOTIFY_CANCEL_MESSAGE = 0x80000000;
    int NOTIFY_BEGIN_INBOUND = 0x1;
    int NOTIFY_END_INBOUND = 0x10000;
    int NOTIFY_BEGIN_OUTBOUND = 0x2;
    int NOTIFY_END_OUTBOUND = 0x20000;
    int NOTIFY_BEGIN_INBOUND_FLUSH = 0x4;
    int NOTIFY_END_INBOUND_FLUSH = 0x40000;
    int NOTIFY_BEGIN_OUTBOUND_FLUSH = 0x8;
    int NOTIFY_END_OUTBOUND_FLUSH = 0x80000;

    /** Tells the transport to begin or to end sending and fetching. [ixplogon-transportnotify] */
    void transportNotify(@Arg(value = "*lpulFlags", flags = "NOTIFY_TRANSPORT") int flags) throws MapiException;

    /** {@return which way something is under way now: LOGOFF_INBOUND, LOGOFF_OUTBOUND; 0 for none} Not MAPI's. */
    @Call
    int inTransit();

    /** Sends and fetches what waits; returns when done. [imapistatus-flushqueues] */
    void flushQueues(@Arg("ulUIParam") long uiParam, @Arg("lpTargetTransport") Optional<EntryId> target,
            @Arg(value = "ulFlags", flags = "FLUSH_QUEUES") int flags) throws MapiException;

    /** Ends the transport. [ixplogon-transportlogoff] */
    void transportLogoff(@Arg("ulFlags") int flags) throws MapiException;
}
