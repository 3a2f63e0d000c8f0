package org.mapiscope.store.pst.ndb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MapiProgress;

/**
 * A PST file as nodes with data of which as much is found as is there, whatever is damaged. It is read only.
 *
 * <p>Where a B-tree is damaged, all pages and blocks of the file are looked for by their trailers, and what no longer hangs
 * on the tree is put beside it. Made by one thread, then safe for many.
 */
public final class Salvage implements Closeable {

    /** What every place of a page is a multiple of, in bytes. */
    public static final int PAGE_SLOT = TreeScan.PAGE_SLOT;

    private final PositionalFile file;
    private final Header header;
    private final BlockProbe probe;
    private final BlockList strayBlocks = new BlockList();
    private final NodeList strayNodes = new NodeList();
    private final ReadTree<BbtEntry> blockTree;
    private final ReadTree<NbtEntry> nodeTree;
    private OrderedEntries<BbtEntry> blocks;
    private OrderedEntries<NbtEntry> nodes;
    private boolean scanned;
    private boolean rebuilt;

    private Salvage(PositionalFile file, Consumer<CorruptDataException> damages) throws IOException {
        this.file = file;
        this.header = new LooseHeader(file, damages).read();
        this.probe = new BlockProbe(file, header.format());
        this.blockTree = ReadTree.blocks(file, header, damages);
        this.blocks = blockTree.entries();
        this.nodeTree = ReadTree.nodes(file, header, damages, blocks);
        this.nodes = nodeTree.entries();
    }

    /**
     * Opens a file and reads its B-trees.
     *
     * @param damages is told of all that is wrong with the header and the B-trees
     * @throws CorruptDataException when nothing shows that it is a PST
     * @throws UnsupportedPstException when it is one of a kind that cannot be read
     */
    public static Salvage open(Path path, Consumer<CorruptDataException> damages, MapiProgress progress)
            throws IOException {
        PositionalFile file = PositionalFile.open(path);
        try {
            Salvage salvage = new Salvage(file, damages);
            salvage.rebuild(progress);
            return salvage;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Puts what is found besides the trees to what they have, where something is missing. */
    private void rebuild(MapiProgress progress) throws IOException {
        if (blockTree.isWhole() && nodeTree.isWhole() && !misses()) {
            return;
        }
        scan(progress);
        rebuilt = true;
        BlockList allBlocks = new BlockList();
        allBlocks.addAll(blocks);
        allBlocks.addAll(strayBlocks);
        allBlocks.arrange();
        blocks = allBlocks;
        if (!nodeTree.isWhole()) {
            NodeList allNodes = new NodeList();
            allNodes.addAll(nodes, NodeList.IN_TREE);
            allNodes.addAll(strayNodes, 0);
            allNodes.arrange();
            nodes = allNodes;
        }
    }

    /** {@return whether a node has a block that is not there} */
    private boolean misses() throws IOException {
        for (int i = 0; i < nodes.size(); i++) {
            NbtEntry node = nodes.entry(i);
            if (misses(node.data()) || misses(node.subnodes())) {
                return true;
            }
        }
        return false;
    }

    private boolean misses(Bid bid) throws IOException {
        return !bid.isNone() && blocks.place(bid.key()) < 0;
    }

    /** Looks for all pages and blocks of the file, once; needed for {@link #strayNodes} and {@link #strayBlocks}. */
    public void scan(MapiProgress progress) throws IOException {
        if (scanned) {
            return;
        }
        scanned = true;
        NodeList candidates = new NodeList();
        new RawScan(file, header.format(), new RawScan.Found() {
            @Override
            public void page(RawPage page) throws IOException {
                if (page.type() == PageTrailer.NODES && !nodeTree.pages().get(slot(page))) {
                    strayPage(page, candidates);
                }
            }

            @Override
            public void block(BbtEntry block) throws IOException {
                if (blocks.place(block.where().bid().key()) < 0) {
                    strayBlocks.add(block);
                }
            }
        }).scan(progress);
        strayBlocks.arrange();
        candidates.arrange();
        for (int i = 0; i < candidates.size(); i++) {
            NbtEntry node = candidates.entry(i);
            boolean has = blocks.place(node.data().key()) >= 0 || strayBlocks.place(node.data().key()) >= 0;
            if (has && nodes.place(node.nid().key()) < 0) {
                strayNodes.add(node, 0);
            }
        }
    }

    private static int slot(RawPage page) {
        return (int) (page.offset() / TreeScan.PAGE_SLOT);
    }

    private void strayPage(RawPage page, NodeList candidates) throws IOException {
        LoosePage leaf = LoosePage.read(page, TreeScan.leafEntry(BTreeKind.NODES, header.format()));
        int rank = (int) Math.min(page.bid().value() & Long.MAX_VALUE, NodeList.IN_TREE);
        for (int i = 0; leaf.level() == 0 && i < leaf.count(); i++) {
            candidates.add(NbtEntry.read(leaf.entry("NBTENTRY", i), header.format()), rank);
        }
    }

    public PositionalFile file() {
        return file;
    }

    public Header header() {
        return header;
    }

    /** {@return the blocks of the block B-tree; where a tree is damaged, those that were found besides too} */
    public OrderedEntries<BbtEntry> blocks() {
        return blocks;
    }

    /** {@return the nodes of the node B-tree; where it is damaged, those that were found besides too} */
    public OrderedEntries<NbtEntry> nodes() {
        return nodes;
    }

    /** {@return whole blocks that are not in the block B-tree: deleted ones, in space that is free} */
    public OrderedEntries<BbtEntry> strayBlocks() {
        return strayBlocks;
    }

    /** {@return nodes with data that pages have which are not in the node B-tree any more: deleted ones} */
    public OrderedEntries<NbtEntry> strayNodes() {
        return strayNodes;
    }

    /** {@return whether blocks and nodes have what was found besides the B-trees} */
    public boolean isRebuilt() {
        return rebuilt;
    }

    /** {@return the next page of either B-tree, {@code page} or after it, by its place divided by {@link #PAGE_SLOT}; -1 after the last} */
    public int nextTreePage(int page) {
        int ofBlocks = blockTree.pages().nextSetBit(page);
        int ofNodes = nodeTree.pages().nextSetBit(page);
        return ofBlocks < 0 || ofNodes < 0 ? Math.max(ofBlocks, ofNodes) : Math.min(ofBlocks, ofNodes);
    }

    /** {@return the nodes with their data; closing it closes this} */
    public NodeDatabase database() {
        return new NodeDatabase(file, header, nodes, blocks);
    }

    /** {@return the stray nodes with their data; closing it closes this} */
    public NodeDatabase strays() {
        return new NodeDatabase(file, header, strayNodes, new FirstOf<>(blocks, strayBlocks));
    }

    /** {@return what checks that a block is in the file as an entry says} */
    public BlockProbe probe() {
        return probe;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
