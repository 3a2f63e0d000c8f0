package org.mapiscope.store.pst.ndb;

import java.util.function.Predicate;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * What the two B-trees differ in.
 *
 * @param name the tree's name in errors
 * @param pageType what the trailers of its pages say (ptype)
 * @param keyMask the bits of a key that count
 * @param entries reads an entry of a leaf
 * @param plausible whether what an entry refers to can be where it says
 */
record BTreeKind<E>(String name, int pageType, long keyMask, EntryReader<E> entries, Predicate<E> plausible) {

    static final BTreeKind<NbtEntry> NODES = new BTreeKind<>("NBT", PageTrailer.NODES, 0xFFFFFFFFL, NbtEntry::read,
            entry -> true);

    static final BTreeKind<BbtEntry> BLOCKS = new BTreeKind<>("BBT", PageTrailer.BLOCKS, new Bid(~0).key(),
            BbtEntry::read, BlockList::isPlausible);

    String pageName() {
        return pageType == PageTrailer.NODES ? "NBT > BTPAGE" : "BBT > BTPAGE";
    }

    String entryName() {
        return pageType == PageTrailer.NODES ? "NBTENTRY" : "BBTENTRY";
    }

    /** {@return where the tree of this kind starts} */
    Bref root(Root root) {
        return pageType == PageTrailer.NODES ? root.nodes() : root.blocks();
    }

    /** Reads an entry of a leaf. */
    interface EntryReader<E> {
        E read(BinaryView entry, PstFormat format) throws CorruptDataException;
    }
}
