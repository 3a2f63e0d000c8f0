package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.BooleanValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.subsystem.profile.Profile;
import org.mapiscope.subsystem.profile.ProviderEntry;
import org.mapiscope.subsystem.table.TableData;

/**
 * The message store table of a session, which follows the profile. Thread-safe. Source: [message-store-tables].
 */
final class StoreTable {
    private static final int MAPI_STORE = 1;
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_INSTANCE_KEY, PropTags.PR_ENTRYID,
            PropTags.PR_DISPLAY_NAME_W, PropTags.PR_PROVIDER_DISPLAY_W, PropTags.PR_DEFAULT_STORE,
            PropTags.PR_MDB_PROVIDER,
            PropTags.PR_RESOURCE_FLAGS, PropTags.PR_PROVIDER_UID, PropTags.PR_SERVICE_UID, PropTags.PR_SERVICE_NAME_W,
            PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_RESOURCE_TYPE, PropTags.PR_OBJECT_TYPE);

    private final Profile profile;
    private final TableData data;
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable follow = this::refresh;
    private boolean ended;

    StoreTable(Profile profile, Executor notifier) {
        this.profile = profile;
        data = new TableData(PropTags.PR_INSTANCE_KEY, COLUMNS, notifier);
        profile.addListener(follow);
        refresh();
    }

    MapiTable open() {
        return data.getView();
    }

    int size() {
        return data.rows().size();
    }

    /** Takes all rows out, so that whoever is told of changes learns that the session is over. */
    void end() {
        profile.removeListener(follow);
        lock.lock();
        try {
            ended = true;
            replace(List.of());
        } finally {
            lock.unlock();
        }
    }

    private void refresh() {
        lock.lock();
        try {
            if (!ended) {
                replace(profile.providers().stream()
                        .filter(entry -> entry.resourceType() == ProviderEntry.MAPI_STORE_PROVIDER).map(this::row)
                        .toList());
            }
        } finally {
            lock.unlock();
        }
    }

    private void replace(List<List<PropValue>> rows) {
        List<PropValue> kept = rows.stream().map(List::getFirst).toList();
        for (List<PropValue> old : data.rows()) {
            if (!kept.contains(old.getFirst())) {
                data.deleteRow(old.getFirst());
            }
        }
        rows.stream().filter(row -> !data.rows().contains(row)).forEach(data::modifyRow);
    }

    private List<PropValue> row(ProviderEntry entry) {
        List<PropValue> row = new ArrayList<>(List.of(new BinaryValue(PropTags.PR_INSTANCE_KEY, entry.uid().bytes()),
                new BinaryValue(PropTags.PR_ENTRYID, StoreEntryIds.wrap(entry.dllName(), entry.uid()).bytes()),
                new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, entry.displayName()),
                new UnicodeValue(PropTags.PR_PROVIDER_DISPLAY_W, entry.providerDisplay()),
                new BooleanValue(PropTags.PR_DEFAULT_STORE, entry.isDefaultStore()),
                new LongValue(PropTags.PR_RESOURCE_FLAGS, entry.resourceFlags()),
                new BinaryValue(PropTags.PR_PROVIDER_UID, entry.uid().bytes()),
                new BinaryValue(PropTags.PR_SERVICE_UID, entry.serviceUid().bytes()),
                new UnicodeValue(PropTags.PR_SERVICE_NAME_W, entry.serviceName()),
                new UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, entry.dllName()),
                new LongValue(PropTags.PR_RESOURCE_TYPE, entry.resourceType()),
                new LongValue(PropTags.PR_OBJECT_TYPE, MAPI_STORE)));
        mdbProvider(entry.serviceUid(), row);
        return row;
    }

    private void mdbProvider(MapiUid service, List<PropValue> row) {
        try {
            List<PropValue> values = profile.section(service).getProps(List.of(PropTags.PR_MDB_PROVIDER), 0);
            Bytes uid = PropValues.of(values).binary(PropTags.PR_MDB_PROVIDER).orElse(Bytes.EMPTY);
            if (!uid.isEmpty()) {
                row.add(new BinaryValue(PropTags.PR_MDB_PROVIDER, uid));
            }
        } catch (MapiException e) {
            row.add(new PropValue.ErrorValue(PropTags.PR_MDB_PROVIDER, e.result()));
        }
    }
}
