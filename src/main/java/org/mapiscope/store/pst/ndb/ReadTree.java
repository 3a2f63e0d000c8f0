package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A B-tree as far as it could be read. One that is whole stays in the file but for where its leaves are; of a damaged one all
 * entries are in memory.
 *
 * @param isWhole whether nothing of the tree is damaged
 * @param pages the pages that were come to, by their place divided by {@link TreeScan#PAGE_SLOT}
 * @param entries those that can be trusted, or were found to be right
 */
record ReadTree<E>(boolean isWhole, BitSet pages, OrderedEntries<E> entries) {

    /** @param damages is told of all that is wrong with the block B-tree */
    static ReadTree<BbtEntry> blocks(PositionalFile file, Header header, Consumer<CorruptDataException> damages)
            throws IOException {
        Optional<ReadTree<BbtEntry>> whole = whole(file, header, BTreeKind.BLOCKS);
        if (whole.isPresent()) {
            return whole.get();
        }
        BlockList found = new BlockList();
        BlockProbe probe = new BlockProbe(file, header.format());
        TreeScan<BbtEntry> scan = new TreeScan<>(file, header.format(), BTreeKind.BLOCKS, (entry, sound) -> {
            if (sound || probe.isThere(entry)) {
                found.add(entry);
            }
        }, damages);
        scan.walk(header.root().blocks());
        found.arrange();
        return new ReadTree<>(scan.isWhole(), scan.pages(), found);
    }

    /** @param damages is told of all that is wrong with the node B-tree */
    static ReadTree<NbtEntry> nodes(PositionalFile file, Header header, Consumer<CorruptDataException> damages,
            OrderedEntries<BbtEntry> blocks) throws IOException {
        Optional<ReadTree<NbtEntry>> whole = whole(file, header, BTreeKind.NODES);
        if (whole.isPresent()) {
            return whole.get();
        }
        NodeList found = new NodeList();
        TreeScan<NbtEntry> scan = new TreeScan<>(file, header.format(), BTreeKind.NODES, (entry, sound) -> {
            if (sound || blocks.place(entry.data().key()) >= 0) {
                found.add(entry, sound ? NodeList.IN_TREE : NodeList.IN_TREE - 1);
            }
        }, damages);
        scan.walk(header.root().nodes());
        found.arrange();
        return new ReadTree<>(scan.isWhole(), scan.pages(), found);
    }

    private static <E> Optional<ReadTree<E>> whole(PositionalFile file, Header header, BTreeKind<E> kind)
            throws IOException {
        LeafIndex<E> leaves = new LeafIndex<>(file, header.format(), kind);
        TreeScan<E> scan = new TreeScan<>(file, header.format(), kind, leaves, damage -> {
            // a second scan, which takes what can be trusted, tells of it
        });
        scan.walk(kind.root(header.root()));
        return scan.isWhole() ? Optional.of(new ReadTree<>(true, scan.pages(), leaves)) : Optional.empty();
    }
}
