package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * What can be known of the machine's MAPI without running it. Thread-safe; asks the system, so not for the FX thread.
 */
public interface MachineMapi {
    /** {@return where MAPI was looked for, and what was taken} */
    MapiSearch candidates();

    /** {@return which processes hold MAPI now} */
    MapiProcesses processes();

    /** {@return Outlook's profiles as the registry has them: without MAPI, and so whatever Outlook is for} */
    default List<OutlookProfile> profiles() {
        return List.of();
    }

    /** {@return that of a system that has no MAPI, and says so} */
    static MachineMapi none(Unavailable reason) {
        return new MachineMapi() {
            @Override
            public MapiSearch candidates() {
                return new MapiSearch(List.of(), Optional.of(reason));
            }

            @Override
            public MapiProcesses processes() {
                return new MapiProcesses(List.of(), 0, Optional.of(reason));
            }
        };
    }
}
