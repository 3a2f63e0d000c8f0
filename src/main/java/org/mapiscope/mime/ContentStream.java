package org.mapiscope.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mapi.item.ValueStream;

/** The bytes of an attachment, which is closed with them. One thread. */
final class ContentStream extends FilterInputStream {
    private final MapiProp owner;
    private final ValueStream value;

    private ContentStream(MapiProp owner, ValueStream value) {
        super(value);
        this.owner = owner;
        this.value = value;
    }

    /** Opens the data of an attachment, which is closed at once when that fails. */
    static InputStream of(MapiProp attachment, MimeOutput output) throws MapiException {
        boolean opened = false;
        try {
            ContentStream stream = new ContentStream(attachment, ItemReader.openData(attachment, output.progress()));
            opened = true;
            return stream;
        } finally {
            if (!opened) {
                attachment.close();
            }
        }
    }

    /**
     * Checks that a stream that was read to its end has ended there.
     *
     * @throws MapiException why it ended before
     */
    static void check(InputStream read) throws MapiException {
        ValueStream value = switch (read) {
            case ContentStream content -> content.value;
            case ValueStream itself -> itself;
            default -> null;
        };
        if (value != null && value.failure().isPresent()) {
            throw value.failure().get();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        owner.close();
    }
}
