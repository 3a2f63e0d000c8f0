package org.mapiscope.gui.storelogoff;

import org.mapiscope.mapi.MsgStore;

/** What StoreLogoff can answer: any of them. Source: [imsgstore-storelogoff], MAPIDefS.h. */
enum OutputFlag {
    LOGOFF_COMPLETE(MsgStore.LOGOFF_COMPLETE), LOGOFF_INBOUND(MsgStore.LOGOFF_INBOUND), LOGOFF_OUTBOUND(
            MsgStore.LOGOFF_OUTBOUND), LOGOFF_OUTBOUND_QUEUE(MsgStore.LOGOFF_OUTBOUND_QUEUE);

    private final int value;

    OutputFlag(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    boolean isIn(int flags) {
        return (flags & value) != 0;
    }
}
