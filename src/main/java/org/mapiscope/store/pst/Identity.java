package org.mapiscope.store.pst;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * The properties that say which object it is, of which store and in which folder.
 *
 * <p>Source: [MS-PST] 2.5.2.
 */
final class Identity {

    private final Map<PropTag, PropValue> values = new TreeMap<>();

    private Identity() {}

    /** @param parent the folder that it is in; empty for a message within an attachment */
    static Identity of(PstStore store, Nid nid, Optional<Nid> parent) {
        Identity identity = ofStore(store);
        byte[] entryId = store.file().entryId(nid).bytes();
        identity.put(PropTags.PR_ENTRYID, entryId);
        identity.put(PropTags.PR_RECORD_KEY, entryId);
        identity.put(PropTags.PR_INSTANCE_KEY, instanceKey(nid));
        parent.ifPresent(folder -> identity.put(PropTags.PR_PARENT_ENTRYID, store.file().entryId(folder).bytes()));
        return identity;
    }

    /** {@return one of the values of {@link #of}; those that each row of a table is asked for are made by themselves} */
    static PropValue value(PropTag tag, PstStore store, Nid nid, Optional<Nid> parent) {
        if (tag.equals(PropTags.PR_INSTANCE_KEY)) {
            return PstValues.binary(tag, instanceKey(nid));
        }
        return tag.equals(PropTags.PR_ENTRYID)
                ? PstValues.binary(tag, store.file().entryId(nid).bytes())
                : of(store, nid, parent).value(tag);
    }

    /** What all objects of a store have in common. */
    static Identity ofStore(PstStore store) {
        Identity identity = new Identity();
        byte[] uid = store.uid().bytes().toArray();
        identity.put(PropTags.PR_STORE_RECORD_KEY, uid);
        identity.put(PstTags.PR_MAPPING_SIGNATURE, uid);
        identity.put(PropTags.PR_STORE_ENTRYID, store.entryId().bytes().toArray());
        identity.put(PropTags.PR_MDB_PROVIDER, StoreEntryId.PROVIDER.bytes().toArray());
        return identity;
    }

    static byte[] instanceKey(Nid nid) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(nid.value()).array();
    }

    PropValue value(PropTag tag) {
        PropValue value = values.get(tag);
        return value == null ? PstValues.notFound(tag) : value;
    }

    /** {@return all of them, and then {@code more}} */
    List<PropValue> and(List<PropValue> more) {
        List<PropValue> all = new ArrayList<>(values.values());
        all.addAll(more);
        return all;
    }

    private void put(PropTag tag, byte[] bytes) {
        values.put(tag, PstValues.binary(tag, bytes));
    }
}
