package org.mapiscope.mapi.file;

import java.nio.file.Path;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Makes files of message stores for tests and measurements, of any size. Thread-safe. */
public interface StoreMaker {

    /**
     * Makes a file, which appears whole or not at all.
     *
     * @param progress counts messages
     * @throws MapiException {@code MAPI_E_COLLISION} when the file is there and is to stay; {@code MAPI_E_USER_CANCEL}
     */
    MakeSummary make(Path file, ExistingFile existing, StorePlan plan, MapiProgress progress) throws MapiException;
}
