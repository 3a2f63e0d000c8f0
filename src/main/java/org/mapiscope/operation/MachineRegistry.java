package org.mapiscope.operation;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.registry.Registry;

/** The registry of this machine. Thread-safe. */
@FunctionalInterface
public interface MachineRegistry {
    /** Where there is none. */
    MachineRegistry NONE = Optional::empty;

    /** {@return it, to be closed by the caller; empty where there is none} */
    Optional<Registry> open() throws IOException;
}
