package org.mapiscope.gui.storelogoff;

import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.operation.StoreLogoffReport;

/**
 * How a logoff of a store went.
 *
 * @param store the name of the store
 * @param report what came back; empty when the call failed
 * @param detail the provider's words when it failed, or an empty string
 */
record StoreLogoffOutcome(String store, HResult result, Optional<StoreLogoffReport> report, String detail) {}
