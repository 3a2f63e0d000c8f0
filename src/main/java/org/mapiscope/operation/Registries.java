package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.trace.CallLog;

/** What this program makes of registries: of the machine's, and of those in files. Thread-safe. */
public interface Registries extends MachineRegistry {
    /**
     * {@return MapiScope's own MAPI on the profiles in a registry file, which it reads now and never changes}
     *
     * @param place the name or the key of one of the places where profiles are; empty for the first that has any
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when the file or the place is not there; {@code MAPI_E_CORRUPT_DATA}
     *     for a file that is no registry; {@code MAPI_E_NO_ACCESS}, {@code MAPI_E_DISK_ERROR}
     */
    Mapi mapi(Path file, Optional<String> place, MapiUi ui, CallLog log) throws MapiException;
}
