package org.mapiscope.store.pst.ndb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
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

    /** Rank of a node that its tree leads to; below it, that of the page's name that has it. */
    private static final int IN_TREE = Integer.MAX_VALUE;

    private final PositionalFile file;
    private final Header header;
    private final Consumer<CorruptDataException> damages;
    private final BlockList blocks = new BlockList();
    private final NodeList nodes = new NodeList();
    private final BlockList strayBlocks = new BlockList();
    private final NodeList strayNodes = new NodeList();
    private final TreeScan<BbtEntry> blockTree;
    private final TreeScan<NbtEntry> nodeTree;
    private boolean scanned;
    private boolean rebuilt;

    private Salvage(PositionalFile file, Consumer<CorruptDataException> damages) throws IOException {
        this.file = file;
        this.damages = damages;
        this.header = new LooseHeader(file, damages).read();
        PstFormat format = header.format();
        this.blockTree = new TreeScan<>(file, format, BTreeKind.BLOCKS, this::takeBlock, damages);
        this.nodeTree = new TreeScan<>(file, format, BTreeKind.NODES, this::takeNode, damages);
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
            salvage.readTrees(progress);
            return salvage;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private void readTrees(MapiProgress progress) throws IOException {
        blockTree.walk(header.root().blocks());
        blocks.arrange();
        nodeTree.walk(header.root().nodes());
        nodes.arrange();
        if (!blockTree.isWhole() || !nodeTree.isWhole() || misses()) {
            scan(progress);
            rebuilt = true;
            for (int i = 0; i < strayBlocks.size(); i++) {
                blocks.add(strayBlocks.entry(i));
            }
            blocks.arrange();
            if (!nodeTree.isWhole()) {
                for (int i = 0; i < strayNodes.size(); i++) {
                    nodes.add(strayNodes.entry(i), 0);
                }
                nodes.arrange();
            }
        }
    }

    /** {@return whether a node has a block that is not there} */
    private boolean misses() {
        for (int i = 0; i < nodes.size(); i++) {
            NbtEntry node = nodes.entry(i);
            if (misses(node.data()) || misses(node.subnodes())) {
                return true;
            }
        }
        return false;
    }

    private boolean misses(Bid bid) {
        return !bid.isNone() && blocks.place(bid) < 0;
    }

    private void takeBlock(BbtEntry entry, boolean sound) throws IOException {
        if (!BlockList.isPlausible(entry)) {
            damages.accept(new CorruptDataException(file.path().toString(), "BBT > BBTENTRY",
                    entry.where().offset(), "ib", "is no place of a block, in block " + entry.where().bid()));
        } else if (sound || isThere(entry)) {
            blocks.add(entry);
        }
    }

    private boolean isThere(BbtEntry entry) throws IOException {
        try {
            new BlockProbe(file, header.format()).check(entry);
            return true;
        } catch (CorruptDataException e) {
            return false;
        }
    }

    private void takeNode(NbtEntry entry, boolean sound) {
        if (sound || blocks.place(entry.data()) >= 0) {
            nodes.add(entry, sound ? IN_TREE : IN_TREE - 1);
        }
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
            public void block(BbtEntry block) {
                if (blocks.place(block.where().bid()) < 0) {
                    strayBlocks.add(block);
                }
            }
        }).scan(progress);
        strayBlocks.arrange();
        candidates.arrange();
        for (int i = 0; i < candidates.size(); i++) {
            NbtEntry node = candidates.entry(i);
            boolean has = blocks.place(node.data()) >= 0 || strayBlocks.place(node.data()) >= 0;
            if (has && nodes.place(node.nid()) < 0) {
                strayNodes.add(node, 0);
            }
        }
    }

    private static int slot(RawPage page) {
        return (int) (page.offset() / TreeScan.PAGE_SLOT);
    }

    private void strayPage(RawPage page, NodeList candidates) throws IOException {
        LoosePage leaf = LoosePage.read(page, TreeScan.leafEntry(BTreeKind.NODES, header.format()));
        int rank = (int) Math.min(page.bid().value() & Long.MAX_VALUE, IN_TREE);
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
    public BlockList blocks() {
        return blocks;
    }

    /** {@return the nodes of the node B-tree; where it is damaged, those that were found besides too} */
    public NodeList nodes() {
        return nodes;
    }

    /** {@return whole blocks that are not in the block B-tree: deleted ones, in space that is free} */
    public BlockList strayBlocks() {
        return strayBlocks;
    }

    /** {@return nodes with data that pages have which are not in the node B-tree any more: deleted ones} */
    public NodeList strayNodes() {
        return strayNodes;
    }

    /** {@return whether blocks and nodes have what was found besides the B-trees} */
    public boolean isRebuilt() {
        return rebuilt;
    }

    /** {@return whether the block B-tree has nothing wrong} */
    public boolean hasWholeBlockTree() {
        return blockTree.isWhole();
    }

    /** {@return whether the node B-tree has nothing wrong} */
    public boolean hasWholeNodeTree() {
        return nodeTree.isWhole();
    }

    /** {@return the places of the pages of both B-trees, divided by 512} */
    public BitSet treePages() {
        BitSet pages = (BitSet) blockTree.pages().clone();
        pages.or(nodeTree.pages());
        return pages;
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
        return new BlockProbe(file, header.format());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
