package org.mapiscope.operation;

import org.mapiscope.mapi.MsgStore;

/**
 * What IMsgStore::StoreLogoff answered.
 *
 * @param outputFlags LOGOFF_COMPLETE, LOGOFF_INBOUND, LOGOFF_OUTBOUND, LOGOFF_OUTBOUND_QUEUE
 * @param closed whether the store was released; false when something was in transit and the input flags say to wait
 */
public record StoreLogoffReport(int inputFlags, int outputFlags, boolean closed) {
    /** {@return whether what is in transit keeps the store logged on} [imsgstore-storelogoff] */
    static boolean isRefused(int input, int output) {
        return (input & (MsgStore.LOGOFF_ABORT | MsgStore.LOGOFF_QUIET)) != 0
                && (output & MsgStore.LOGOFF_COMPLETE) == 0
                && (output & (MsgStore.LOGOFF_INBOUND | MsgStore.LOGOFF_OUTBOUND)) != 0;
    }
}
