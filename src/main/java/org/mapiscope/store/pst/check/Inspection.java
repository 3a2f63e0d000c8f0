package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.Salvage;

/**
 * What all parts of a check of one file are given. Safe for many threads.
 *
 * @param database the nodes of {@code salvage}
 */
record Inspection(Salvage salvage, NodeDatabase database, Findings findings, MapiProgress progress) {

    void found(FindingKind kind, String structure, long offset, String detail) {
        findings.add(kind, structure, offset, detail);
    }

    /** {@return where the data of node {@code nid} start; 0 when it has none} */
    long place(Nid nid) throws IOException {
        int place = salvage.nodes().place(nid.key());
        return place < 0 ? 0 : place(salvage.nodes().entry(place));
    }

    long place(NbtEntry node) throws IOException {
        long data = place(node.data());
        return data == 0 ? place(node.subnodes()) : data;
    }

    long place(Bid bid) throws IOException {
        if (bid.isNone()) {
            return 0;
        }
        Optional<BbtEntry> block = salvage.blocks().find(bid.key());
        return (block.isPresent() ? block : salvage.strayBlocks().find(bid.key()))
                .map(entry -> entry.where().offset()).orElse(0L);
    }
}
