package org.mapiscope.store.pst.check;

import java.util.stream.Stream;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.FindingKind;
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
    long place(Nid nid) {
        int place = salvage.nodes().place(nid);
        return place < 0 ? 0 : place(salvage.nodes().entry(place));
    }

    long place(NbtEntry node) {
        return Stream.of(node.data(), node.subnodes()).filter(bid -> !bid.isNone()).mapToLong(this::place)
                .filter(place -> place != 0).findFirst().orElse(0);
    }

    long place(Bid bid) {
        return salvage.blocks().find(bid.key()).or(() -> salvage.strayBlocks().find(bid.key()))
                .map(entry -> entry.where().offset()).orElse(0L);
    }
}
