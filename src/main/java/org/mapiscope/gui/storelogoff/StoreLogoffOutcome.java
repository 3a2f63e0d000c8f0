package org.mapiscope.gui.storelogoff;

import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StoreLogoffReport;

/** How a logoff of a store went: what came back, or why it failed. */
sealed interface StoreLogoffOutcome {
    /** {@return the name of the store} */
    String store();

    HResult result();

    /** The call worked. */
    record Answered(String store, StoreLogoffReport report) implements StoreLogoffOutcome {
        @Override
        public HResult result() {
            return HResult.S_OK;
        }
    }

    /** The call failed. */
    record Failed(String store, MapiException failure) implements StoreLogoffOutcome {
        @Override
        public HResult result() {
            return failure.result();
        }
    }
}
