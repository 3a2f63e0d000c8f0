package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.messaging.NameBuckets;
import org.mapiscope.store.pst.messaging.NamedProperties;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * Checks the nodes that every store has: the message store, the map of named properties, the root folder.
 *
 * <p>Source: [MS-PST] 2.4.3, 2.4.7, 2.7.1.
 */
final class StoreCheck {

    private static final List<Nid> REQUIRED = List.of(Nid.NID_MESSAGE_STORE, Nid.NID_NAME_TO_ID_MAP,
            Nid.NID_ROOT_FOLDER);
    private static final int PR_RECORD_KEY = 0x0FF9_0102;
    /** PR_IPM_SUBTREE_ENTRYID, PR_IPM_WASTEBASKET_ENTRYID, PR_FINDER_ENTRYID. */
    private static final int[] ENTRY_IDS = {0x35E0_0102, 0x35E3_0102, 0x35E7_0102};

    private static final int UID_PLACE = 4;
    private static final int UID_SIZE = 16;

    private final Inspection inspection;
    private final ObjectCheck objects;

    StoreCheck(Inspection inspection, ObjectCheck objects) {
        this.inspection = inspection;
        this.objects = objects;
    }

    void run() throws IOException {
        for (Nid nid : REQUIRED) {
            if (inspection.salvage().nodes().place(nid.key()) < 0) {
                inspection.found(FindingKind.REQUIRED_NODE, "NBT",
                        inspection.salvage().header().root().nodes().offset(), "nid %s is not there".formatted(nid));
            }
        }
        Optional<Node> store = inspection.database().find(Nid.NID_MESSAGE_STORE);
        if (store.isPresent() && store.get().hasData()) {
            Optional<PropertyContext> properties = objects.properties(store.get());
            if (properties.isPresent()) {
                store(properties.get());
            }
        }
        Optional<Node> names = inspection.database().find(Nid.NID_NAME_TO_ID_MAP);
        if (names.isPresent() && names.get().hasData()) {
            Optional<PropertyContext> map = objects.properties(names.get());
            if (map.isPresent()) {
                names(names.get());
                buckets(map.get());
            }
        }
    }

    private void store(PropertyContext properties) throws IOException {
        Nid nid = Nid.NID_MESSAGE_STORE;
        String name = "node " + nid;
        try {
            Optional<StoredValue> key = properties.valueOf(PR_RECORD_KEY);
            if (key.isEmpty() || key.get().size() != UID_SIZE) {
                inspection.found(FindingKind.REQUIRED_PROPERTY, name, inspection.place(nid),
                        "PidTagRecordKey is %s".formatted(key.isEmpty()
                                ? "missing"
                                : "of %d bytes, not 16".formatted(key.get().size())));
            }
            for (int tag : ENTRY_IDS) {
                Optional<StoredValue> value = properties.valueOf(tag);
                if (value.isPresent() && value.get().size() == UID_PLACE + UID_SIZE + Integer.BYTES) {
                    Nid target = new Nid(value.get().bytes().i32("nid", UID_PLACE + UID_SIZE));
                    if (target.value() != 0 && inspection.salvage().nodes().place(target.key()) < 0) {
                        inspection.found(FindingKind.ENTRY_ID, name, inspection.place(nid),
                                "property 0x%08X is for node %s, which is not there".formatted(tag, target));
                    }
                }
            }
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.PROPERTY_VALUE, e, name, inspection.place(nid));
        }
    }

    private void names(Node node) throws IOException {
        try {
            NamedProperties names = NamedProperties.read(inspection.database());
            for (int id : names.ids()) {
                names(node, names, id);
            }
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.NAMES, e, node.name(), inspection.place(node.nid()));
        }
    }

    private void buckets(PropertyContext map) throws IOException {
        String name = map.node().name();
        long place = inspection.place(map.node().nid());
        try {
            NameBuckets.check(map, detail -> inspection.found(FindingKind.NAME_BUCKET, name, place, detail));
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.NAME_BUCKET, e, name, place);
        }
    }

    private void names(Node node, NamedProperties names, int id) throws IOException {
        try {
            names.name(id);
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.NAMES, e, node.name() + " > property 0x%04X".formatted(id),
                    inspection.place(node.nid()));
        }
    }
}
