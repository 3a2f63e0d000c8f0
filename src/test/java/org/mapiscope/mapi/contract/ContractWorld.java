package org.mapiscope.mapi.contract;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;

/**
 * A subsystem for one test of a contract: initialised, with one profile {@link #PROFILE} of the stores that the test gave,
 * and with providers and a person who do what they are told.
 */
public interface ContractWorld extends AutoCloseable {
    /** The profile that is there at first: all stores in the order given, then a transport. */
    String PROFILE = "Test";

    Mapi mapi();

    /** Makes one more profile, with none of the stores. */
    void addProfile(String name) throws MapiException;

    /** {@return a message service that is installed, with a message store provider} */
    String serviceName();

    /** Says what the person answers whom a logoff asks. */
    void confirmLogoff(boolean answer);

    /** Says which profile the person chooses whom a logon asks; none for a person who cancels. */
    void chooseProfile(Optional<String> answer);

    /** {@return the owners of the questions that the person was asked, in order} */
    List<Long> owners();

    /** Says with what the Logon of a store fails; none: it works. */
    void failLogon(String store, Optional<HResult> result);

    /** Says with what the Logoff of a store's provider fails. */
    void failLogoff(String store, HResult result);

    /** Says what is under way: LOGOFF_INBOUND, LOGOFF_OUTBOUND. */
    void setInTransit(int flags);

    /** Has the provider of a store opt out of fast shutdown. */
    void optOutOfFastShutdown(String store);

    /** Has a store tell the sinks that were advised on all of it, from a thread of the provider's. */
    void tell(String store, Notification notification) throws MapiException;

    /** {@return how many logons of message store providers are open} */
    int openStoreLogons();

    /** Ends everything, and fails when something was left open by the program. */
    @Override
    void close() throws MapiException;
}
