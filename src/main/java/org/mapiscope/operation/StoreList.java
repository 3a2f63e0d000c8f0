package org.mapiscope.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** The stores of one session: the rows of its table with what is open of them. Thread-safe; makes calls in {@link #read}. */
final class StoreList {
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_PROVIDER_DISPLAY_W, PropTags.PR_DEFAULT_STORE, PropTags.PR_MDB_PROVIDER,
            PropTags.PR_PROVIDER_UID, PropTags.PR_RESOURCE_FLAGS);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EntryId, StoreEntry> entries = new LinkedHashMap<>();
    private final Map<EntryId, MsgStore> open = new LinkedHashMap<>();

    /** Reads the table anew; a store that is open stays, even when its row is gone. */
    void read(MapiSession session, MapiTable table) throws MapiException {
        List<StoreEntry> read = new ArrayList<>();
        try (MsgServiceAdmin admin = session.adminServices(0)) {
            ProfileServices services = ProfileServices.read(admin);
            for (PropValues row : Rows.all(table, COLUMNS)) {
                row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> read.add(entry(id, row, services)));
            }
        }
        lock.lock();
        try {
            Map<EntryId, StoreEntry> before = new LinkedHashMap<>(entries);
            entries.clear();
            read.forEach(entry -> entries.put(entry.entryId(), entry.as(before.get(entry.entryId()))));
            before.forEach((id, entry) -> {
                if (open.containsKey(id)) {
                    entries.putIfAbsent(id, entry);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    private static StoreEntry entry(EntryId id, PropValues row, ProfileServices services) {
        StoreEntry entry = StoreEntry.ofRow(id, row);
        return entry.providerUid().flatMap(services::pathOf).map(file -> entry.withFile(file, size(file)))
                .orElse(entry);
    }

    /** A file that is not there, or may not be looked at, has no size; opening its store says why. */
    private static OptionalLong size(Path file) {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    List<StoreEntry> entries() {
        lock.lock();
        try {
            return List.copyOf(entries.values());
        } finally {
            lock.unlock();
        }
    }

    Optional<StoreEntry> entry(EntryId id) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(id));
        } finally {
            lock.unlock();
        }
    }

    Optional<MsgStore> store(EntryId id) {
        lock.lock();
        try {
            return Optional.ofNullable(open.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** {@return the open stores, in the order in which they were opened} */
    Map<EntryId, MsgStore> open() {
        lock.lock();
        try {
            return new LinkedHashMap<>(open);
        } finally {
            lock.unlock();
        }
    }

    /** Counts all stores as closed, for they are gone with the session. */
    void closeAll() {
        open().keySet().forEach(this::closed);
    }

    void opened(EntryId id, MsgStore store, UnaryOperator<StoreEntry> change) {
        lock.lock();
        try {
            open.put(id, store);
            entries.computeIfPresent(id, (key, entry) -> change.apply(entry));
        } finally {
            lock.unlock();
        }
    }

    void failed(EntryId id, MapiException reason) {
        lock.lock();
        try {
            entries.computeIfPresent(id, (key, entry) -> entry.failed(reason));
        } finally {
            lock.unlock();
        }
    }

    /** Takes a store out; whoever does so releases it. */
    Optional<MsgStore> closed(EntryId id) {
        lock.lock();
        try {
            entries.computeIfPresent(id, (key, entry) -> entry.closed());
            return Optional.ofNullable(open.remove(id));
        } finally {
            lock.unlock();
        }
    }
}
