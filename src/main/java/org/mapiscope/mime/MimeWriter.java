package org.mapiscope.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mapi.item.Losses;

/** Writes messages of any class as MIME. Call it on the session's thread. */
public final class MimeWriter {
    private MimeWriter() {}

    /**
     * Writes a message with its attachments, whose bytes it never has all in memory. What cannot be read is left out.
     *
     * @param out stays open
     * @param progress is asked only whether to stop
     * @return what the MIME lacks
     * @throws IOException when {@code out} fails
     * @throws MapiException when the message cannot be read at all; {@code MAPI_E_USER_CANCEL}
     */
    public static List<Loss> write(Message message, OutputStream out, MapiProgress progress)
            throws IOException, MapiException {
        Losses losses = new Losses();
        MimeOutput output = new MimeOutput(out, losses, progress);
        new MimeMessage(message, output, 0).write();
        out.flush();
        return losses.all();
    }
}
