package org.mapiscope.mapi.file;

import java.io.Writer;
import java.nio.file.Path;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Writes all that is in a message store's file as JSON. Thread-safe. */
public interface StoreDumper {

    /**
     * Writes one JSON object on one line: each folder and message with its properties, of their values the length and the
     * start of the SHA-1. What is damaged is told in it, and the rest is read all the same.
     *
     * @param progress counts nodes of the file
     * @throws MapiException when it is no file of a store, or {@code MAPI_E_USER_CANCEL}; {@code MAPI_E_DISK_ERROR} also
     *             when {@code out} fails
     */
    DumpSummary dump(Path file, Writer out, MapiProgress progress) throws MapiException;
}
