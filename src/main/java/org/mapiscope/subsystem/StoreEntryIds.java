package org.mapiscope.subsystem;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;

/**
 * Entry identifiers of stores as the message store table has them: wrapped, with the name of the provider's library in
 * front and the provider's section of the profile inside.
 *
 * <p>Source: [MS-OXCDATA] 2.2.4.3, the layout of a wrapped store identifier; [imapisupport-wrapstoreentryid].
 */
final class StoreEntryIds {
    /** What a wrapped identifier has in the place of a provider (muidStoreWrap). */
    static final MapiUid STORE_WRAP = MapiUid.parse("10BBA138-E505-1A10-A1BB-08002B2A56C2");

    private static final int NAME_OFFSET = EntryId.UID_OFFSET + MapiUid.SIZE + 2;

    private StoreEntryIds() {}

    static EntryId wrap(String providerDll, MapiUid providerUid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[EntryId.UID_OFFSET]);
        bytes.writeBytes(STORE_WRAP.bytes().toArray());
        bytes.writeBytes(new byte[2]);
        bytes.writeBytes(providerDll.getBytes(StandardCharsets.US_ASCII));
        do {
            bytes.write(0);
        } while (bytes.size() % 4 != 0);
        bytes.writeBytes(new byte[EntryId.UID_OFFSET]);
        bytes.writeBytes(providerUid.bytes().toArray());
        return EntryId.of(bytes.toByteArray());
    }

    /** {@return the provider's section of the profile; empty when {@code entryId} is no wrapped one of ours} */
    static Optional<MapiUid> unwrap(EntryId entryId) {
        Bytes bytes = entryId.bytes();
        int inner = bytes.size() - MapiUid.SIZE;
        boolean wrapped = entryId.providerUid().filter(STORE_WRAP::equals).isPresent();
        return wrapped && inner >= NAME_OFFSET
                ? Optional.of(new MapiUid(bytes.slice(inner, bytes.size())))
                : Optional.empty();
    }
}
