package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a subsystem asks a person: a dialog of the window, or a question on the terminal. Called on the thread of the call
 * that needs it, and waits for the answer.
 */
public interface MapiUi {
    /**
     * {@return whether to go on with the logoff}
     *
     * @param uiParam the owner's handle; 0 when there is none
     */
    boolean confirmLogoff(long uiParam, LogoffQuestion question);

    /** {@return the profile to log on to; empty when the person wants none} */
    Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile);

    /**
     * What a logoff would end.
     *
     * @param stores the names of the open stores
     * @param outgoing messages that wait to be sent; empty when a store did not say so in time
     */
    record LogoffQuestion(String profile, boolean shared, List<String> stores, int openObjects, int adviseConnections,
            OptionalLong outgoing) {
        public LogoffQuestion {
            stores = List.copyOf(stores);
        }
    }
}
