package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.smartview.Samples.Sample;

/** Whatever the bytes are, each parser gives a tree that shows all of them, and not more of it than they are worth. */
class SmartViewCoverageTest {
    private static final int INPUTS = 200;
    private static final int MOST_BYTES = 400;

    /** Blocks of a list that ends early: as many entries as it may have, each a few lines. */
    private static final int BLOCKS_OF_A_LIST = 50_000;
    private static final int BLOCKS_A_BYTE = 20;

    @TestFactory
    Stream<DynamicTest> eachSampleThroughEachParserIsCovered() {
        return Samples.all().stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> cover(sample)));
    }

    private static void cover(Sample sample) {
        for (SmartViewParser parser : SmartViewParser.values()) {
            assertCovered(parser, sample.input(), sample.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomBytesAreCovered(SmartViewParser parser) {
        Random random = new Random(parser.name().hashCode());
        for (int i = 0; i < INPUTS; i++) {
            byte[] bytes = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(bytes);
            // small numbers are counts and lengths that can be true
            for (int at = 0; at < bytes.length; at++) {
                if (random.nextInt(4) < i % 4) {
                    bytes[at] = (byte) (random.nextInt(8) / 5);
                }
            }
            assertCovered(parser, Bytes.of(bytes), "input " + i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBytesAreCovered(SmartViewParser parser) {
        assertEquals("", parser.parse(Bytes.EMPTY).render());
    }

    @Test
    void aBlockOfMoreBytesThanThereAreIsNotMade() {
        Block tree = BlockReader.read(Bytes.ofHex("0102"), (in, self) -> {
            self.text("Two");
            self.add(in.u8(), "One = 1");
            self.add(in.u32(), "Four");
        });

        assertEquals("Two\r\n\tOne = 1\r\n\tUnparsed data size = 0x00000001\r\n\t\tcb: 1 lpb: 02", tree.render());
    }

    private static void assertCovered(SmartViewParser parser, Bytes input, String name) {
        Block tree = parser.parse(input);
        tree.render();
        BitSet shown = new BitSet();
        int blocks = mark(tree, input.size(), shown);

        assertEquals(input.size(), shown.nextClearBit(0), () -> parser + " of " + name + ": " + input);
        assertEquals(true, blocks <= BLOCKS_OF_A_LIST + BLOCKS_A_BYTE * input.size(),
                () -> parser + " of " + name + " makes " + blocks + " blocks");
    }

    private static int mark(Block block, int size, BitSet shown) {
        assertEquals(true, block.offset() >= 0 && block.length() >= 0 && block.end() <= size, block.text());
        int blocks = 1;
        for (Block child : block.children()) {
            blocks += mark(child, size, shown);
        }
        if (block.children().isEmpty()) {
            shown.set(block.offset(), block.end());
        }
        return blocks;
    }
}
