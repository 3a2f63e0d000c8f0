package org.mapiscope.operation.property;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropStream;

/** How much is read of a value that is a stream. */
enum LargeValues {
    /** Enough of it to be recognised. */
    FIRST_BYTES,
    /** All of it, of which a hash is kept. */
    HASHED;

    private static final int FIRST = 1024;
    private static final int CHUNK = 1 << 18;

    PropertyContent.Large read(PropStream stream, MapiProgress progress) throws MapiException {
        Bytes first = stream.read(FIRST);
        return new PropertyContent.Large(stream.size(), first,
                this == HASHED ? hash(stream, progress) : Optional.empty());
    }

    private static Optional<Bytes> hash(PropStream stream, MapiProgress progress) throws MapiException {
        MessageDigest digest = sha256();
        stream.seek(0);
        Bytes chunk = stream.read(CHUNK);
        while (!chunk.isEmpty()) {
            if (progress.isCancelled()) {
                return Optional.empty();
            }
            digest.update(chunk.toArray());
            chunk = stream.read(CHUNK);
        }
        return Optional.of(Bytes.of(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
