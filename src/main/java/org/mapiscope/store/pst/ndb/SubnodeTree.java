package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;

/**
 * The B-tree of a node's subnodes: one block of entries, or one that refers to many such. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.3.
 */
final class SubnodeTree {

    private final BlockReader blocks;
    private final SubnodeBlock top;

    private SubnodeTree(BlockReader blocks, SubnodeBlock top) {
        this.blocks = blocks;
        this.top = top;
    }

    static SubnodeTree read(BlockReader blocks, Bid bid) throws IOException {
        return new SubnodeTree(blocks, SubnodeBlock.read(view(blocks, bid), blocks.format(), 1, blocks.damages()));
    }

    Optional<SlEntry> find(Nid nid) throws IOException {
        SubnodeBlock leaf = top;
        if (top.level() > 0) {
            int index = top.floor(nid);
            if (index < 0) {
                return Optional.empty();
            }
            leaf = leaf(index);
        }
        int index = leaf.floor(nid);
        return index >= 0 && leaf.nid(index).equals(nid) ? Optional.of(leaf.entry(index)) : Optional.empty();
    }

    List<SlEntry> all() throws IOException {
        if (top.level() == 0) {
            return top.all();
        }
        List<SlEntry> all = new ArrayList<>();
        for (int i = 0; i < top.count(); i++) {
            SubnodeBlock leaf = leaf(i);
            if (!all.isEmpty() && leaf.count() > 0 && leaf.nid(0).compareTo(all.getLast().nid()) <= 0) {
                blocks.damages().met(leaf.entries().corrupt("nid", 0,
                        "is %s, after %s".formatted(leaf.nid(0), all.getLast().nid())));
            }
            all.addAll(leaf.all());
        }
        return all;
    }

    private SubnodeBlock leaf(int index) throws IOException {
        return SubnodeBlock.read(view(blocks, top.child(index)), blocks.format(), 0, blocks.damages());
    }

    private static BinaryView view(BlockReader blocks, Bid bid) throws IOException {
        BinaryView block = blocks.read(bid);
        if (!bid.isInternal()) {
            throw block.corrupt("bid", 0, "is %s, a data block, where subnodes must be".formatted(bid));
        }
        return block;
    }
}
