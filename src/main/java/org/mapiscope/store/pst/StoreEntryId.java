package org.mapiscope.store.pst;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiUid;

/** The entry identifier of a store: no flags, the provider, and the path of the file in UTF-16. */
final class StoreEntryId {

    /** What PST stores have as PR_MDB_PROVIDER. */
    static final MapiUid PROVIDER = new MapiUid(Bytes.ofHex("4E495441F9BFB80100AA0037D96E0000"));

    private static final int PATH = EntryId.UID_OFFSET + MapiUid.SIZE;

    private StoreEntryId() {}

    static EntryId of(Path file) {
        byte[] path = file.toString().getBytes(StandardCharsets.UTF_16LE);
        return EntryId.of(ByteBuffer.allocate(PATH + path.length + 2).putInt(0).put(PROVIDER.bytes().toArray())
                .put(path).array());
    }

    /** {@return the file that an entry identifier of this provider names} */
    static Optional<Path> path(EntryId id) {
        int end = id.bytes().size() - 2;
        if (!id.providerUid().equals(Optional.of(PROVIDER)) || end <= PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Path.of(new String(id.bytes().slice(PATH, end).toArray(), StandardCharsets.UTF_16LE)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
