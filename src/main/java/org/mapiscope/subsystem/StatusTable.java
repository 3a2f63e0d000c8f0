package org.mapiscope.subsystem;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.subsystem.table.TableData;

/**
 * The status table of a session: a row for each resource, told live. Thread-safe.
 *
 * <p>Source: [status-tables], [imapisession-getstatustable].
 */
final class StatusTable {
    static final int MAPI_AB = 34;
    static final int MAPI_SPOOLER = 37;
    static final int MAPI_SUBSYSTEM = 39;

    static final int STATUS_AVAILABLE = 0x1;
    static final int STATUS_FAILURE = 0x4;

    /** In the place of a provider in the entry identifier of a status object. */
    private static final MapiUid STATUS_UID = MapiUid.parse("6F3C8B1E-52D7-4B0A-9E64-3D51C0A7F2B8");

    private static final int MAPI_STATUS = 10;
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_PROVIDER_DISPLAY_W, PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_RESOURCE_TYPE,
            PropTags.PR_RESOURCE_FLAGS, PropTags.PR_RESOURCE_METHODS, PropTags.PR_STATUS_CODE,
            PropTags.PR_STATUS_STRING_W,
            PropTags.PR_IDENTITY_DISPLAY_W, PropTags.PR_ENTRYID, PropTags.PR_OBJECT_TYPE, PropTags.PR_ROWID);

    private final AtomicInteger lastKey = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Map<PropTag, PropValue>> rows = new TreeMap<>();
    private final TableData data;

    StatusTable(Executor notifier) {
        data = new TableData(PropTags.PR_INSTANCE_KEY, COLUMNS, notifier);
    }

    MapiTable open() {
        return data.getView();
    }

    /** Adds a row. Returns its key, for {@link #modify} and {@link #remove}. */
    int add(int resourceType, String displayName, List<PropValue> more) {
        int key = lastKey.incrementAndGet();
        List<PropValue> row = new ArrayList<>(List.of(new BinaryValue(PropTags.PR_INSTANCE_KEY, keyBytes(key)),
                new BinaryValue(PropTags.PR_ENTRYID, entryId(key).bytes()), new LongValue(PropTags.PR_ROWID, key),
                new LongValue(PropTags.PR_OBJECT_TYPE, MAPI_STATUS),
                new LongValue(PropTags.PR_RESOURCE_TYPE, resourceType),
                new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, displayName)));
        row.addAll(more);
        modify(key, row);
        return key;
    }

    /** Changes some columns of a row; a row that is gone stays gone. */
    void modify(int key, List<PropValue> values) {
        lock.lock();
        try {
            Map<PropTag, PropValue> row = rows.get(key);
            if (row == null && values.stream().noneMatch(value -> value.tag().equals(PropTags.PR_INSTANCE_KEY))) {
                return;
            }
            Map<PropTag, PropValue> changed = row == null ? new TreeMap<>() : row;
            values.forEach(value -> changed.put(value.tag(), value));
            rows.put(key, changed);
            data.modifyRow(List.copyOf(changed.values()));
        } finally {
            lock.unlock();
        }
    }

    void remove(int key) {
        lock.lock();
        try {
            if (rows.remove(key) != null) {
                data.deleteRow(new BinaryValue(PropTags.PR_INSTANCE_KEY, keyBytes(key)));
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            List.copyOf(rows.keySet()).forEach(this::remove);
        } finally {
            lock.unlock();
        }
    }

    /** {@return the row's columns; empty when there is no such row} */
    List<PropValue> row(int key) {
        lock.lock();
        try {
            Map<PropTag, PropValue> row = rows.get(key);
            return row == null ? List.of() : List.copyOf(row.values());
        } finally {
            lock.unlock();
        }
    }

    /** {@return the key of the row that {@code entryId} names; empty when it names no status object} */
    static Optional<Integer> keyOf(EntryId entryId) {
        int offset = EntryId.UID_OFFSET + MapiUid.SIZE;
        boolean ours = entryId.providerUid().filter(STATUS_UID::equals).isPresent()
                && entryId.bytes().size() == offset + Integer.BYTES;
        return ours ? Optional.of(ByteBuffer.wrap(entryId.bytes().toArray()).getInt(offset)) : Optional.empty();
    }

    private static EntryId entryId(int key) {
        ByteBuffer bytes = ByteBuffer.allocate(EntryId.UID_OFFSET + MapiUid.SIZE + Integer.BYTES);
        bytes.putInt(0).put(STATUS_UID.bytes().toArray()).putInt(key);
        return EntryId.of(bytes.array());
    }

    private static Bytes keyBytes(int key) {
        return Bytes.of(ByteBuffer.allocate(Integer.BYTES).putInt(key).array());
    }
}
