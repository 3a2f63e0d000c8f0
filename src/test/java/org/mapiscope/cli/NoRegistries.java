package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.Registries;
import org.mapiscope.registry.Registry;

/** A machine without a registry, and no MAPI on those in files. */
final class NoRegistries implements Registries {
    @Override
    public Optional<Registry> open() {
        return Optional.empty();
    }

    @Override
    public Mapi mapi(Path file, Optional<String> place, MapiUi ui, CallLog log) throws MapiException {
        throw new MapiException("MAPIAdminProfiles", HResult.MAPI_E_NO_SUPPORT, "");
    }
}
