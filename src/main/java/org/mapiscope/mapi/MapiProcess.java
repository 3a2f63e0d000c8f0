package org.mapiscope.mapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process that has libraries of MAPI's loaded, or that would not say whether it has.
 *
 * @param id the process's number
 * @param name its program's file, such as {@code OUTLOOK.EXE}
 * @param path its program with folder; empty when the system does not tell
 * @param started when it began: a library has been loaded since then at the longest; empty when the system does not tell
 * @param machine what its program is for; empty when the system does not tell
 * @param modules MAPI's libraries in it, in the order of loading; empty when they could not be listed
 * @param refused why its libraries could not be listed; empty when they could
 */
public record MapiProcess(long id, String name, Optional<String> path, Optional<Instant> started,
        Optional<MachineType> machine, List<MapiModule> modules, Optional<WindowsError> refused) {
    public MapiProcess {
        modules = List.copyOf(modules);
    }

    /** {@return whether it has any of MAPI's libraries loaded} */
    public boolean holdsMapi() {
        return !modules.isEmpty();
    }
}
