package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.trace.CallLog;

/** Makes the MAPI that a window or a command runs on, once it knows where its profiles are. */
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
