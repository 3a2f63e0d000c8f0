package org.mapiscope.gui.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.smartview.Block;

class BlocksTest {
    private static final Block LENGTH = new Block(Block.Kind.PART, "Length", 0, 2, List.of());
    private static final Block GAP = new Block(Block.Kind.SILENT, "", 2, 1, List.of());
    private static final Block LOST = new Block(Block.Kind.UNPARSED, "Unparsed data", 3, 4, List.of());
    private static final Block HEADING = new Block(Block.Kind.PART, "Part", 0, 0, List.of(LENGTH, GAP));
    private static final Block ROOT = new Block(Block.Kind.PART, "", 0, 7, List.of(HEADING, LOST));

    @Test
    void theWayToAByteEndsAtTheDeepestBlockAlsoBelowOneWithoutBytes() {
        assertEquals(List.of(ROOT, HEADING, GAP), Blocks.wayTo(ROOT, 2));
        assertEquals(List.of(ROOT, LOST), Blocks.wayTo(ROOT, 6));
        assertEquals(List.of(), Blocks.wayTo(ROOT, 7));
    }

    @Test
    void whatNoParserTookIsFound() {
        assertEquals(List.of(new ByteRange(3, 7)), Blocks.unparsed(ROOT));
    }

    @Test
    void countingEndsWhereItIsEnough() {
        assertEquals(5, Blocks.count(ROOT, 100));
        assertEquals(3, Blocks.count(ROOT, 3));
    }
}
