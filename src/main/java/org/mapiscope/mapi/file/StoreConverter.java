package org.mapiscope.mapi.file;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Copies what is in files of message stores into a new PST. Thread-safe. */
public interface StoreConverter {

    /**
     * Makes the new file, which appears whole or not at all. What is damaged is left out and reported; everything else is
     * copied.
     *
     * @param progress counts messages
     * @throws MapiException {@code MAPI_E_COLLISION} when the file is there and is to stay; {@code MAPI_E_NOT_FOUND} when no
     *             input has a folder that was asked for; {@code MAPI_E_USER_CANCEL}; when an input is no file of a store
     */
    ConvertReport convert(ConvertRequest request, MapiProgress progress) throws MapiException;

    /**
     * {@return the folders of a file that a person can choose from, those at the top that people see}
     *
     * @throws MapiException when it is no file of a store
     */
    List<StoredFolder> folders(Path input, MapiProgress progress) throws MapiException;
}
