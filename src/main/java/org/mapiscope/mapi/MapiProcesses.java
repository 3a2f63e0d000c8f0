package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * The processes that have to do with MAPI, at one moment.
 *
 * @param processes those that hold MAPI first, then those that would not say; by number
 * @param looked how many processes there were in all
 * @param whyNot why there is no list; empty when there is one
 */
public record MapiProcesses(List<MapiProcess> processes, int looked, Optional<Unavailable> whyNot) {
    public MapiProcesses {
        processes = List.copyOf(processes);
    }

    /** {@return those that hold MAPI} */
    public List<MapiProcess> holding() {
        return processes.stream().filter(MapiProcess::holdsMapi).toList();
    }

    /** {@return those whose libraries could not be listed} */
    public List<MapiProcess> refused() {
        return processes.stream().filter(each -> each.refused().isPresent()).toList();
    }
}
