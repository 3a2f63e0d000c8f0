package org.mapiscope.gui.smartview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.smartview.Block;

/** Finds blocks in a tree of them. */
final class Blocks {
    private Blocks() {}

    /** {@return the way from {@code root} down to the deepest block that a byte is in, both included; none when it is in no block} */
    static List<Block> wayTo(Block root, long offset) {
        List<Block> way = new ArrayList<>();
        Optional<Block> next = Optional.of(root).filter(block -> has(block, offset));
        while (next.isPresent()) {
            Block block = next.get();
            way.add(block);
            // the narrowest one: a heading may have the bytes of all that is below it
            next = block.children().stream().filter(child -> leadsTo(child, offset))
                    .min((one, other) -> Integer.compare(one.length(), other.length()));
        }
        return List.copyOf(way);
    }

    private static boolean leadsTo(Block block, long offset) {
        return has(block, offset) || block.children().stream().anyMatch(child -> leadsTo(child, offset));
    }

    private static boolean has(Block block, long offset) {
        return block.offset() <= offset && offset < block.end();
    }

    /** {@return the bytes that no parser took} */
    static List<ByteRange> unparsed(Block root) {
        List<ByteRange> ranges = new ArrayList<>();
        collect(root, ranges);
        return List.copyOf(ranges);
    }

    private static void collect(Block block, List<ByteRange> ranges) {
        if (block.kind() == Block.Kind.UNPARSED) {
            ranges.add(range(block));
        } else {
            block.children().forEach(child -> collect(child, ranges));
        }
    }

    static ByteRange range(Block block) {
        return new ByteRange(block.offset(), block.end());
    }

    /** {@return how many blocks there are, up to {@code most}} */
    static int count(Block root, int most) {
        int count = 1;
        for (Block child : root.children()) {
            if (count >= most) {
                return count;
            }
            count += count(child, most - count);
        }
        return count;
    }
}
