package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * Counts how often each block of a file is referred to, by nodes and by other blocks. One thread.
 *
 * <p>Each block that refers to others is read once, however often it is come to, so it ends on every file.
 */
public final class ReferenceCount {

    /** A count that a byte does not hold. */
    private static final int MANY = 255;

    private final Salvage salvage;
    private final BlockReader reader;
    private final Damages damages;
    /** {@link #MANY} where the count is in {@link #many}. */
    private final byte[] counts;
    private final Map<Integer, Integer> many = new HashMap<>();
    private final BitSet followed = new BitSet();
    private final Deque<Way> open = new ArrayDeque<>();

    public ReferenceCount(Salvage salvage, Damages damages) {
        this.salvage = salvage;
        this.reader = new BlockReader(salvage.file(), salvage.header(), salvage.blocks(), DamagePolicy.REFUSE);
        this.damages = damages;
        this.counts = new byte[salvage.blocks().size()];
    }

    /** Is told what is wrong. */
    public interface Damages {
        /** A block that {@code holder} refers to is not there. */
        void missing(String holder, String field, Bid bid);

        void dataTree(CorruptDataException damage);

        void subnodes(CorruptDataException damage);
    }

    private enum Kind {
        DATA, SUBNODES
    }

    /** A block that refers to others, which is still to be read. */
    private record Way(String node, Bid bid, Kind kind) {}

    /** Counts all that a node refers to, directly or not. */
    public void add(NbtEntry node) throws IOException {
        String name = "node " + node.nid();
        use(name, "bidData", node.data(), Kind.DATA);
        use(name, "bidSub", node.subnodes(), Kind.SUBNODES);
        while (!open.isEmpty()) {
            Way way = open.pop();
            follow(way);
        }
    }

    /** {@return how often block {@code place} of {@link Salvage#blocks} is referred to} */
    public int count(int place) {
        return many.getOrDefault(place, Byte.toUnsignedInt(counts[place]));
    }

    private void use(String node, String field, Bid bid, Kind kind) throws IOException {
        if (bid.isNone()) {
            return;
        }
        int place = salvage.blocks().place(bid.key());
        if (place < 0) {
            damages.missing(node, field, bid);
            return;
        }
        if (Byte.toUnsignedInt(counts[place]) < MANY) {
            counts[place]++;
        } else {
            many.merge(place, MANY + 1, (before, first) -> before + 1);
        }
        if (bid.isInternal() && !followed.get(place)) {
            followed.set(place);
            open.push(new Way(node, bid, kind));
        }
    }

    private void follow(Way way) throws IOException {
        try {
            BinaryView block = reader.read(way.bid);
            if (way.kind == Kind.DATA) {
                followData(way, block);
            } else {
                followSubnodes(way, block);
            }
        } catch (CorruptDataException e) {
            CorruptDataException named = new CorruptDataException(e.file(), way.node + " > " + e.structure(),
                    e.offset(), e.field(), e.found());
            if (way.kind == Kind.DATA) {
                damages.dataTree(named);
            } else {
                damages.subnodes(named);
            }
        }
    }

    private void followData(Way way, BinaryView bytes) throws IOException {
        XBlock block = XBlock.read(bytes, reader.format(), XBlock.DEEPEST);
        long total = 0;
        for (int i = 0; i < block.count(); i++) {
            Bid child = block.child(i);
            use(way.node + " > block " + way.bid, "rgbid", child, Kind.DATA);
            total += size(child);
        }
        if (block.level() == 1 && total != block.total()) {
            throw bytes.corrupt("lcbTotal", Integer.BYTES,
                    "is %d, the blocks have %d bytes".formatted(block.total(), total));
        }
    }

    private long size(Bid bid) throws IOException {
        return salvage.blocks().find(bid.key()).map(BbtEntry::inflated).orElse(0);
    }

    private void followSubnodes(Way way, BinaryView bytes) throws IOException {
        SubnodeBlock block = SubnodeBlock.read(bytes, reader.format(), 1);
        for (int i = 0; i < block.count(); i++) {
            if (block.level() > 0) {
                use(way.node + " > block " + way.bid, "bid", block.child(i), Kind.SUBNODES);
            } else {
                SlEntry entry = block.entry(i);
                String name = way.node + " > subnode " + entry.nid();
                use(name, "bidData", entry.data(), Kind.DATA);
                use(name, "bidSub", entry.subnodes(), Kind.SUBNODES);
            }
        }
    }
}
