package org.mapiscope.mapi;

import java.util.Optional;

/**
 * The name of an object within MAPI: four flag bytes, its provider's MAPIUID, and what the provider likes (ENTRYID).
 *
 * <p>Source: MAPIDefS.h, ENTRYID.
 *
 * @param bytes all its bytes, the flags included; never empty
 */
public record EntryId(Bytes bytes) {
    /** Where the provider's identifier begins, in bytes. */
    public static final int UID_OFFSET = 4;

    public EntryId {
        if (bytes.isEmpty()) {
            throw new IllegalArgumentException("An entry identifier has bytes");
        }
    }

    public static EntryId of(byte... bytes) {
        return new EntryId(Bytes.of(bytes));
    }

    /** {@return the identifier of the provider; empty when there are too few bytes to hold one} */
    public Optional<MapiUid> providerUid() {
        int end = UID_OFFSET + MapiUid.SIZE;
        return bytes.size() < end ? Optional.empty() : Optional.of(new MapiUid(bytes.slice(UID_OFFSET, end)));
    }

    @Override
    public String toString() {
        return bytes.hex();
    }
}
