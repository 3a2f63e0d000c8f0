package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.mapi.MapiProgress;

/**
 * Finds the root pages of the B-trees when the header does not lead to them. One thread.
 *
 * <p>Each change makes new pages from a leaf up to the root, and gives them higher names than all before. So the root is, of the
 * pages of the highest level, the one with the highest name. Where pages are much newer than that, the root itself is lost, and
 * what looks like one is an old one.
 */
final class RootGuess implements RawScan.Found {

    /** More pages than one change makes. */
    private static final int NEWER = 64;

    private final PstFormat format;
    private final Tree nodes = new Tree(BTreeKind.NODES);
    private final Tree blocks = new Tree(BTreeKind.BLOCKS);

    private RootGuess(PstFormat format) {
        this.format = format;
    }

    /** {@return {@code said}, with the roots that are in the file where it does not lead to any} */
    static Root of(PositionalFile file, PstFormat format, Root said) throws IOException {
        if (isPage(file, format, said.nodes(), BTreeKind.NODES)
                && isPage(file, format, said.blocks(), BTreeKind.BLOCKS)) {
            return said;
        }
        RootGuess guess = new RootGuess(format);
        new RawScan(file, format, guess).scan(MapiProgress.NONE);
        return new Root(said.fileEnd(), guess.nodes.root().orElse(said.nodes()),
                guess.blocks.root().orElse(said.blocks()), said.allocationValid());
    }

    private static boolean isPage(PositionalFile file, PstFormat format, Bref where, BTreeKind<?> kind)
            throws IOException {
        if (where.offset() <= 0 || where.offset() > file.size() - format.page().size()) {
            return false;
        }
        try {
            RawPage page = RawPage.read(file, format, kind.pageName(), where.offset());
            return page.type() == kind.pageType() && page.bid().key() == where.bid().key() && page.isWhole();
        } catch (CorruptDataException e) {
            return false;
        }
    }

    @Override
    public void page(RawPage page) throws IOException {
        (page.type() == PageTrailer.NODES ? nodes : blocks).add(page, format);
    }

    @Override
    public void block(BbtEntry block) {}

    /** The pages of one tree. */
    private static final class Tree {
        private final BTreeKind<?> kind;
        private int level = -1;
        private @Nullable Bref highest;
        private long newest;

        Tree(BTreeKind<?> kind) {
            this.kind = kind;
        }

        void add(RawPage page, PstFormat format) throws IOException {
            int found = LoosePage.read(page, TreeScan.leafEntry(kind, format)).level();
            Bref known = highest;
            if (found > level || (found == level && known != null && page.bid().value() > known.bid().value())) {
                level = found;
                highest = new Bref(page.bid(), page.offset());
            }
            newest = Math.max(newest, page.bid().value());
        }

        Optional<Bref> root() {
            Bref found = highest;
            return found == null || newest - found.bid().value() > NEWER ? Optional.empty() : Optional.of(found);
        }
    }
}
