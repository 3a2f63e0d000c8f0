package org.mapiscope.store.pst.check;

import java.io.IOException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.Counters;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.OrderedEntries;
import org.mapiscope.store.pst.ndb.Root;

/**
 * Checks what the header says of the rest of the file.
 *
 * <p>Source: [MS-PST] 2.2.2.5, 2.2.2.6.
 */
final class HeaderCheck {

    /** Bits of a NID that are its type. */
    private static final int TYPE_BITS = 5;

    private final Inspection inspection;

    HeaderCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    void run() throws IOException {
        checkSize();
        Counters counters = Counters.read(inspection.salvage().file(), inspection.salvage().header().format());
        checkBlockCounter(counters);
        checkNodeCounters(counters);
    }

    private void checkSize() {
        Root root = inspection.salvage().header().root();
        long size = inspection.salvage().file().size();
        if (size < root.fileEnd()) {
            inspection.found(FindingKind.CUT_OFF, "HEADER > ROOT", size,
                    "ibFileEof is 0x%X, the file has 0x%X bytes".formatted(root.fileEnd(), size));
        } else if (size > root.fileEnd()) {
            inspection.found(FindingKind.LONGER, "HEADER > ROOT", root.fileEnd(),
                    "ibFileEof is 0x%X, the file has 0x%X bytes".formatted(root.fileEnd(), size));
        }
    }

    private void checkBlockCounter(Counters counters) throws IOException {
        OrderedEntries<BbtEntry> blocks = inspection.salvage().blocks();
        if (blocks.size() == 0) {
            return;
        }
        Bid largest = blocks.entry(blocks.size() - 1).where().bid();
        if (Long.compareUnsigned(largest.key(), counters.nextBlock()) >= 0) {
            inspection.found(FindingKind.COUNTER, "HEADER", counters.nextBlockPlace(),
                    "bidNextB is 0x%X, block %s is there".formatted(counters.nextBlock(), largest));
        }
    }

    private void checkNodeCounters(Counters counters) throws IOException {
        OrderedEntries<NbtEntry> nodes = inspection.salvage().nodes();
        int[] largest = new int[Nid.TYPES];
        for (int i = 0; i < nodes.size(); i++) {
            Nid nid = nodes.entry(i).nid();
            largest[nid.type()] = Math.max(largest[nid.type()], nid.value() >>> TYPE_BITS);
        }
        for (int type = 0; type < Nid.TYPES; type++) {
            if (ownsNumbers(type) && largest[type] > counters.node(type)) {
                inspection.found(FindingKind.COUNTER, "HEADER", counters.nodePlace(type),
                        "rgnid[0x%02X] is 0x%X, a node has number 0x%X".formatted(type, counters.node(type),
                                largest[type]));
            }
        }
    }

    /** {@return whether nodes of a type get numbers of their own} A folder's tables have the folder's. */
    private static boolean ownsNumbers(int type) {
        return switch (type) {
            case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER, Nid.NID_TYPE_NORMAL_MESSAGE,
                    Nid.NID_TYPE_ASSOC_MESSAGE ->
                true;
            default -> false;
        };
    }
}
