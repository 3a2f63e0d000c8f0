package org.mapiscope.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;

/** A part of a message that is to be written. What has contents opens them when it is written. */
sealed interface Part {

    /**
     * Text, or bytes.
     *
     * @param headers lines, those of the encoding not among them
     */
    record Leaf(List<String> headers, Encoding encoding, Contents contents) implements Part {
        public Leaf {
            headers = List.copyOf(headers);
        }
    }

    /** @param subtype such as {@code mixed}, with parameters after it */
    record Multipart(String subtype, List<Part> parts) implements Part {
        public Multipart {
            parts = List.copyOf(parts);
        }
    }

    /** A message within an attachment. */
    record Embedded(List<String> headers, int attachment) implements Part {
        public Embedded {
            headers = List.copyOf(headers);
        }
    }

    /** An entity with headers of its own, whose bytes are written as they are. */
    record Raw(Contents contents) implements Part {}

    /** Content-Transfer-Encoding. */
    enum Encoding {
        SEVEN_BIT("7bit"), QUOTED_PRINTABLE("quoted-printable"), BASE64("base64");

        private final String text;

        Encoding(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Bytes that can be opened. */
    @FunctionalInterface
    interface Contents {
        /** {@return the bytes; empty when they cannot be opened, which is then a loss already} */
        Optional<InputStream> open() throws IOException, MapiException;
    }
}
