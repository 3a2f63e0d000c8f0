package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.binary.CorruptDataException;

/**
 * Finds the data that no node leads to any more, in blocks that are still whole: deleted, replaced by newer ones, or lost by
 * damage. One thread.
 *
 * <p>Of data in several blocks the one that lists the others is found, when it is still there.
 */
public final class LostBlocks {

    private static final Bid NONE = new Bid(0);
    private static final Nid NO_NODE = new Nid(0);

    private final Salvage salvage;
    private final BlockReader reader;
    /** Blocks that something refers to which is listed here itself, or that a deleted node has. */
    private final Set<Long> held = new HashSet<>();

    private LostBlocks(Salvage salvage) {
        this.salvage = salvage;
        this.reader = new BlockReader(salvage.file(), salvage.header(),
                new FirstOf<>(salvage.blocks(), salvage.strayBlocks()));
    }

    /**
     * {@return the data as nodes without a name, to be read through {@link Salvage#strays}}
     *
     * @param salvage must have been {@linkplain Salvage#scan scanned}
     */
    public static List<NbtEntry> find(Salvage salvage) throws IOException {
        return new LostBlocks(salvage).find();
    }

    private List<NbtEntry> find() throws IOException {
        List<Bid> lost = unreferenced();
        for (int i = 0; i < salvage.strayBlocks().size(); i++) {
            Bid bid = salvage.strayBlocks().entry(i).where().bid();
            if (salvage.blocks().place(bid.key()) < 0) {
                lost.add(bid);
            }
        }
        for (int i = 0; i < salvage.strayNodes().size(); i++) {
            held.add(salvage.strayNodes().entry(i).data().key());
        }
        for (Bid bid : lost) {
            if (bid.isInternal()) {
                hold(bid);
            }
        }
        return lost.stream().filter(bid -> !held.contains(bid.key()))
                .map(bid -> new NbtEntry(NO_NODE, bid, NONE, NO_NODE)).toList();
    }

    private List<Bid> unreferenced() throws IOException {
        ReferenceCount references = new ReferenceCount(salvage, new ReferenceCount.Damages() {
            @Override
            public void missing(String holder, String field, Bid bid) {
                // the check of blocks reports it
            }

            @Override
            public void dataTree(CorruptDataException damage) {
                // the check of blocks reports it
            }

            @Override
            public void subnodes(CorruptDataException damage) {
                // the check of blocks reports it
            }
        });
        for (int i = 0; i < salvage.nodes().size(); i++) {
            references.add(salvage.nodes().entry(i));
        }
        List<Bid> unreferenced = new ArrayList<>();
        for (int i = 0; i < salvage.blocks().size(); i++) {
            if (references.count(i) == 0) {
                unreferenced.add(salvage.blocks().entry(i).where().bid());
            }
        }
        return unreferenced;
    }

    private void hold(Bid bid) throws IOException {
        try {
            XBlock list = XBlock.read(reader.readOnce(bid), salvage.header().format(), XBlock.DEEPEST);
            for (int i = 0; i < list.count(); i++) {
                held.add(list.child(i).key());
            }
        } catch (CorruptDataException e) {
            // a list of subnodes, or no list any more: it holds nothing
            return;
        }
    }
}
