package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * A message store of a session at one moment: its row of the message store table, and whether it is open.
 *
 * @param isDefault PR_DEFAULT_STORE
 * @param mdbProvider what kind of store it is (PR_MDB_PROVIDER)
 * @param providerUid its provider's section of the profile (PR_PROVIDER_UID)
 * @param resourceFlags PR_RESOURCE_FLAGS
 * @param supportMask PR_STORE_SUPPORT_MASK; known while the store is open
 * @param path its file, when it has one
 * @param size of that file, in bytes
 * @param failure why it could not be opened; present when {@code state} is FAILED
 */
public record StoreEntry(EntryId entryId, String name, String providerDisplay, boolean isDefault,
        Optional<MapiUid> mdbProvider, Optional<MapiUid> providerUid, int resourceFlags, OptionalInt supportMask,
        Optional<Path> path, OptionalLong size, State state, Optional<MapiException> failure) {
    /** Whether a store is open in this session. */
    public enum State {
        CLOSED, OPEN, FAILED
    }

    static StoreEntry ofRow(EntryId entryId, PropValues row) {
        return new StoreEntry(entryId, row.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                row.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""), row.isTrue(PropTags.PR_DEFAULT_STORE),
                row.uid(PropTags.PR_MDB_PROVIDER), row.uid(PropTags.PR_PROVIDER_UID),
                row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0), OptionalInt.empty(), Optional.empty(),
                OptionalLong.empty(), State.CLOSED, Optional.empty());
    }

    StoreEntry withFile(Path file, OptionalLong bytes) {
        return new StoreEntry(entryId, name, providerDisplay, isDefault, mdbProvider, providerUid, resourceFlags,
                supportMask, Optional.of(file), bytes, state, failure);
    }

    /** {@return this row with the state that the store was in before, if it was there} */
    StoreEntry as(@Nullable StoreEntry before) {
        return before == null
                ? this
                : new StoreEntry(entryId, name, providerDisplay, isDefault, mdbProvider, providerUid, resourceFlags,
                        before.supportMask, path, size, before.state, before.failure);
    }

    StoreEntry opened(OptionalInt mask) {
        return new StoreEntry(entryId, name, providerDisplay, isDefault, mdbProvider, providerUid, resourceFlags, mask,
                path, size, State.OPEN, Optional.empty());
    }

    StoreEntry failed(MapiException reason) {
        return new StoreEntry(entryId, name, providerDisplay, isDefault, mdbProvider, providerUid, resourceFlags,
                OptionalInt.empty(), path, size, State.FAILED, Optional.of(reason));
    }

    StoreEntry closed() {
        return new StoreEntry(entryId, name, providerDisplay, isDefault, mdbProvider, providerUid, resourceFlags,
                OptionalInt.empty(), path, size, State.CLOSED, Optional.empty());
    }
}
