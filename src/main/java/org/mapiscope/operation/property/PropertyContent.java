package org.mapiscope.operation.property;

import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropValue;

/** What is known of a property's value. Immutable. */
public sealed interface PropertyContent {
    /** All of it. */
    record Whole(PropValue value) implements PropertyContent {}

    /**
     * A value that MAPI gives as a stream only.
     *
     * @param size in bytes
     * @param first its first bytes
     * @param sha256 of all of it; empty where nobody asked for it
     */
    record Large(long size, Bytes first, Optional<Bytes> sha256) implements PropertyContent {}

    /**
     * It could not be read.
     *
     * @param detail the provider's words, or an empty string
     */
    record Failed(HResult result, String detail) implements PropertyContent {}
}
