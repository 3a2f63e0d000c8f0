package org.mapiscope.mapi.file;

import java.nio.file.Path;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.item.Loss;

/** Writes a message, with all that is in it, as a file. Thread-safe, but for the message. */
public interface ItemWriter {

    /**
     * Writes a file anew. What of the message cannot be read is left out; everything else is written all the same. After a
     * failure the file may be there in part.
     *
     * @param file where nothing is yet
     * @param progress is asked only whether to stop
     * @return what the file lacks
     * @throws MapiException when the message cannot be read at all; as {@link FileFailure} has it when the file
     *     cannot be written; {@code MAPI_E_USER_CANCEL}
     */
    List<Loss> write(Message message, Path file, MapiProgress progress) throws MapiException;
}
