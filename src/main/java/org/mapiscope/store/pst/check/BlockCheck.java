package org.mapiscope.store.pst.check;

import java.io.IOException;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.OrderedEntries;
import org.mapiscope.store.pst.ndb.ReferenceCount;
import org.mapiscope.store.pst.ndb.Salvage;

/**
 * Checks that each block is whole, and that blocks are referred to as often as the block B-tree says.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.3, 2.2.2.8.
 */
final class BlockCheck {

    private final Inspection inspection;
    private final Salvage salvage;

    BlockCheck(Inspection inspection) {
        this.inspection = inspection;
        this.salvage = inspection.salvage();
    }

    void run() throws IOException {
        OrderedEntries<BbtEntry> blocks = salvage.blocks();
        Parallel.run(blocks.size(), i -> probe(blocks.entry(i)), inspection.progress());
        ReferenceCount references = count();
        // what was found besides a damaged tree has no count, and a damaged tree refers to less
        if (!salvage.isRebuilt() && !inspection.progress().isCancelled()) {
            for (int i = 0; i < blocks.size(); i++) {
                compare(blocks.entry(i), references.count(i));
            }
        }
    }

    private void probe(BbtEntry block) throws IOException {
        try {
            salvage.probe().check(block);
        } catch (CorruptDataException e) {
            inspection.findings().add(FindingKind.BLOCK, e);
        }
    }

    private ReferenceCount count() throws IOException {
        ReferenceCount references = new ReferenceCount(salvage, new ReferenceCount.Damages() {
            @Override
            public void missing(String holder, String field, Bid bid) {
                inspection.found(FindingKind.NODE_WITHOUT_BLOCK, holder, 0,
                        "%s is %s, which is not in the block B-tree".formatted(field, bid));
            }

            @Override
            public void dataTree(CorruptDataException damage) {
                inspection.findings().add(FindingKind.DATA_TREE, damage);
            }

            @Override
            public void subnodes(CorruptDataException damage) {
                inspection.findings().add(FindingKind.SUBNODE_TREE, damage);
            }
        });
        OrderedEntries<NbtEntry> nodes = salvage.nodes();
        for (int i = 0; i < nodes.size() && !inspection.progress().isCancelled(); i++) {
            references.add(nodes.entry(i));
        }
        return references;
    }

    private void compare(BbtEntry block, int counted) {
        String name = "block " + block.where().bid();
        long offset = block.where().offset();
        // the block B-tree's own entry counts as one
        if (counted == 0 && block.references() <= 1) {
            // Outlook frees such blocks later
            return;
        }
        if (counted == 0) {
            inspection.found(FindingKind.ORPHAN_BLOCK, name, offset,
                    "cRef is %d, and nothing refers to its %d bytes".formatted(block.references(), block.length()));
        } else if (block.references() != counted + 1) {
            inspection.found(block.references() > counted
                    ? FindingKind.SPARE_REFERENCE
                    : FindingKind.REFERENCE_COUNT, name, offset,
                    "cRef is %d, the block is referred to %d times".formatted(block.references(), counted));
        }
    }
}
