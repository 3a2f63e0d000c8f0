package org.mapiscope.gui.storelogoff;

import org.mapiscope.mapi.MsgStore;

/** What a client may ask of StoreLogoff: exactly one. Source: [imsgstore-storelogoff]. */
enum InputFlag {
    LOGOFF_NO_WAIT(MsgStore.LOGOFF_NO_WAIT), LOGOFF_ORDERLY(MsgStore.LOGOFF_ORDERLY), LOGOFF_PURGE(
            MsgStore.LOGOFF_PURGE), LOGOFF_ABORT(MsgStore.LOGOFF_ABORT), LOGOFF_QUIET(MsgStore.LOGOFF_QUIET);

    private final int value;

    InputFlag(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
