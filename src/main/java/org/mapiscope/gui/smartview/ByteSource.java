package org.mapiscope.gui.smartview;

import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;

/** Bytes that are looked at, some of which may come later. FX thread only. */
public interface ByteSource {
    /** {@return how many there are} */
    long size();

    /**
     * {@return the bytes from {@code from} up to, without, {@code to}; empty while they are on their way, which this call
     * sets in motion}
     */
    Optional<Bytes> read(long from, long to);

    /** {@return why bytes do not come; empty while they do} */
    default Optional<MapiException> failure() {
        return Optional.empty();
    }

    /** Calls {@code arrived} whenever bytes have come that were on their way, or will not come. */
    default void setOnArrived(Runnable arrived) {}

    /** {@return a source of bytes that are all there} */
    static ByteSource of(Bytes bytes) {
        return new ByteSource() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public Optional<Bytes> read(long from, long to) {
                return Optional.of(bytes.slice((int) from, (int) to));
            }
        };
    }
}
