package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.trace.CallLog;

/** Makes the MAPI that commands run on, once they know where its profiles are. */
@FunctionalInterface
public interface MapiFactory {
    /**
     * Makes it.
     *
     * @param profiles the folder of the profiles; empty for this person's own
     * @throws MapiException when the profiles cannot be opened
     */
    Mapi create(Optional<Path> profiles, MapiUi ui, CallLog log) throws MapiException;
}
