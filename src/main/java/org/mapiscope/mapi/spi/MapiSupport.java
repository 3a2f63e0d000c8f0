package org.mapiscope.mapi.spi;

import java.util.List;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.Call;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropValue;

/**
 * The subsystem's side of one provider logon. Thread-safe.
 *
 * <p>Its {@link #close} is the end of that logon: the subsystem removes the provider's MAPIUIDs and status row, calls the
 * logon object's Logoff and releases it. Source: [imapisupportiunknown].
 */
@Interface("IMAPISupport")
public interface MapiSupport extends MapiObject {
    /** {@return a section of the profile} [imapisupport-openprofilesection] */
    ProfSect openProfileSection(@Arg("lpUid") MapiUid section, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /** Says that entry identifiers with {@code uid} are the provider's. [imapisupport-setprovideruid] */
    @Call("SetProviderUID")
    void setProviderUid(@Arg("lpProviderID") MapiUid uid, @Arg("ulFlags") int flags) throws MapiException;

    /** Makes or changes the provider's row of the status table. [imapisupport-modifystatusrow] */
    void modifyStatusRow(@Arg("lpColumnVals") List<PropValue> values, @Arg("ulFlags") int flags) throws MapiException;

    /** Makes objects of the provider's answer MAPI_E_INVALID_OBJECT from now on. [imapisupport-makeinvalid] */
    void makeInvalid(@Arg("lpObject") MapiObject object) throws MapiException;

    /**
     * Lets the transports finish before a store goes: once, when its last reference is given back.
     * [imapisupport-storelogofftransports]
     *
     * @param flags of StoreLogoff; LOGOFF_ABORT when that was never called
     * @return LOGOFF_COMPLETE, or what is still under way: LOGOFF_INBOUND, LOGOFF_OUTBOUND, LOGOFF_OUTBOUND_QUEUE
     */
    @Call(out = "*lpulFlags", outFlags = "STORE_LOGOFF")
    int storeLogoffTransports(@Arg(value = "*lpulFlags", flags = "STORE_LOGOFF") int flags) throws MapiException;

    /**
     * {@return what {@link #storeLogoffTransports} would find under way now, LOGOFF_COMPLETE when there is nothing} Not
     * MAPI's: a provider returns it from StoreLogoff, whose flags it passes on only with the last Release.
     */
    @Call
    int inTransit() throws MapiException;

    /** Registers a sink for what is told under {@code key}. [imapisupport-subscribe] */
    long subscribe(@Arg("lpKey") Bytes key, @Arg(value = "ulEventMask", flags = "EVENT") int eventMask,
            @Arg("lpAdviseSink") AdviseSink sink) throws MapiException;

    void unsubscribe(@Arg("ulConnection") long connection) throws MapiException;

    /** Tells the sinks under {@code key}. [imapisupport-notify] */
    void notify(@Arg("lpKey") Bytes key, @Arg("lpNotification") List<Notification> notifications)
            throws MapiException;

    /** {@return a table over the provider's rows} (CreateTable and ITableData::HrGetView) */
    @Call
    MapiTable createTable(RowSource rows);
}
