package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.smartview.Block.Kind;

/** Makes blocks of the parts of one input, and puts the bytes that no part shows where they belong. */
final class TreeMaker {
    private final byte[] input;
    private final BitSet shown;
    /** Bytes without a block, first to last. */
    private final List<Gap> gaps = new ArrayList<>();
    private final BitSet placed = new BitSet();

    private record Gap(int from, int to) {}

    TreeMaker(byte[] input) {
        this.input = input;
        this.shown = new BitSet(input.length);
    }

    /** {@return the tree under {@code root}, which stands for all of the input} */
    Block tree(Part root) {
        markLeaves(root);
        for (int from = shown.nextClearBit(0); from < input.length;) {
            int next = shown.nextSetBit(from);
            int to = next < 0 ? input.length : Math.min(next, input.length);
            gaps.add(new Gap(from, to));
            from = shown.nextClearBit(to);
        }
        return new Block(root.kind(), root.text(), 0, input.length,
                withGaps(children(root), 0, input.length));
    }

    private void markLeaves(Part part) {
        if (!part.children().isEmpty()) {
            part.children().forEach(this::markLeaves);
        } else if (!part.text().isEmpty()) {
            shown.set(inside(part.offset()), inside(part.end()));
        }
    }

    private int inside(int position) {
        return Math.min(position, input.length);
    }

    /** {@return the blocks below {@code part}; a part without a text gives its own children in its place} */
    private List<Block> children(Part part) {
        List<Block> blocks = new ArrayList<>();
        for (Part child : part.children()) {
            if (!child.text().isEmpty()) {
                blocks.add(block(child));
            } else {
                blocks.addAll(children(child));
            }
        }
        return blocks;
    }

    private Block block(Part part) {
        int from = inside(part.offset());
        int to = Math.max(from, inside(part.end()));
        List<Block> below = children(part);
        return new Block(part.kind(), part.text(), from, to - from,
                below.isEmpty() ? below : withGaps(below, from, to));
    }

    private List<Block> withGaps(List<Block> blocks, int from, int to) {
        List<Gap> here = gapsWithin(from, to);
        if (here.isEmpty()) {
            return blocks;
        }
        List<Block> all = new ArrayList<>(blocks.size() + here.size());
        int next = 0;
        for (Block block : blocks) {
            while (next < here.size() && block.length() > 0 && here.get(next).from < block.offset()) {
                all.add(silent(here.get(next++)));
            }
            all.add(block);
        }
        here.subList(next, here.size()).forEach(gap -> all.add(silent(gap)));
        return all;
    }

    private Block silent(Gap gap) {
        return new Block(Kind.SILENT, ValueText.hex(Bytes.copyOf(input, gap.from, gap.to)), gap.from,
                gap.to - gap.from, List.of());
    }

    /** {@return the gaps from {@code from} to {@code to} that no block below has taken} */
    private List<Gap> gapsWithin(int from, int to) {
        List<Gap> within = new ArrayList<>();
        for (int i = placed.nextClearBit(firstFrom(from)); i < gaps.size() && gaps.get(i).to <= to; i = placed
                .nextClearBit(i)) {
            placed.set(i);
            within.add(gaps.get(i));
        }
        return within;
    }

    /** {@return the index of the first gap that begins at {@code position} or behind it} */
    private int firstFrom(int position) {
        int low = 0;
        int high = gaps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gaps.get(middle).from < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
