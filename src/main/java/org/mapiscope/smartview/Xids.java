package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiUid;

/**
 * Change numbers of a replica (XID, SizedXid) and the list of those that led to a version (PredecessorChangeList).
 *
 * <p>Source: [MS-OXCFXICS] 2.2.2.2, 2.2.2.3.1 and 2.2.2.3.
 */
final class Xids {
    private Xids() {}

    static void xid(BlockReader in, Part self) {
        self.text("XID");
        new Fields(in, self).guid("NamespaceGuid = ");
        BytesPart localId = in.bytes(in.remaining());
        self.add(localId, "LocalId = " + localId.text());
    }

    static void predecessorChangeList(BlockReader in, Part self) {
        self.text("Predecessor Change List");
        List<Part> xids = new ArrayList<>();
        // a size byte without anything behind it is no entry
        while (in.remaining() > 1 && xids.size() < BlockReader.MAX_ENTRIES_SMALL) {
            xids.add(in.structure(Xids::sized));
        }
        self.addSubHeader("Count = " + xids.size());
        for (int i = 0; i < xids.size(); i++) {
            self.add(xids.get(i), "XID[" + i + "]");
        }
    }

    private static void sized(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long size = fields.u8("XidSize = 0x%08X = %<d").value();
        fields.guid("NamespaceGuid = ");
        fields.bytes("LocalId", size - MapiUid.SIZE);
    }
}
