package org.mapiscope.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.item.Losses;

/** Where one message is written to, those within it too. One thread. */
final class MimeOutput {
    /** No encoded line has this, so no such boundary is in one. */
    static final String BOUNDARY_START = "=_";

    private final OutputStream out;
    private final Losses losses;
    private final MapiProgress progress;
    private final String unique = UUID.randomUUID().toString().replace("-", "");
    private int boundaries;

    MimeOutput(OutputStream out, Losses losses, MapiProgress progress) {
        this.out = out;
        this.losses = losses;
        this.progress = progress;
    }

    OutputStream stream() {
        return out;
    }

    Losses losses() {
        return losses;
    }

    MapiProgress progress() {
        return progress;
    }

    /** {@return a boundary that is in nothing that is written} */
    String boundary() {
        boundaries++;
        return BOUNDARY_START + boundaries + "_" + unique;
    }

    /** Writes a line; what is not ASCII goes as UTF-8. */
    void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }

    /** @throws MapiException {@code MAPI_E_USER_CANCEL} when the work is to stop */
    void checkStop() throws MapiException {
        if (progress.isCancelled()) {
            throw new MapiException("write MIME", HResult.MAPI_E_USER_CANCEL, "");
        }
    }
}
