package org.mapiscope.store.pst.write;

import java.io.IOException;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ndb.Nid;

/** What everything that is written is written with. One thread. */
record Storage(BlockWriter blocks, DataWriter data, NodeNames names, NodeIndex nodes) {

    /**
     * Stores a value that has no room where it is asked for: in the heap when it is small, else as a subnode.
     *
     * @return what names it (HNID)
     */
    int store(Content content, Heap heap, Subnodes subnodes) throws IOException {
        if (content.size() == 0) {
            return 0;
        }
        if (content instanceof Content.Here here && here.size() <= Heap.MAX_ITEM) {
            return heap.add(here.bytes());
        }
        StoredData stored = switch (content) {
            case Content.Here here -> data.write(here.bytes());
            case Content.Written written -> written.data();
        };
        Nid nid = names.next(Nid.NID_TYPE_LTP);
        subnodes.add(nid, new StoredNode(stored.block(), 0));
        return nid.value();
    }

    /** {@return whether values of {@code type} are at most {@code limit} bytes wide, and so stand where they are asked for} */
    static boolean isInline(int type, int limit) {
        int size = StoredType.fixedSize(type);
        return size != 0 && size <= limit;
    }
}
