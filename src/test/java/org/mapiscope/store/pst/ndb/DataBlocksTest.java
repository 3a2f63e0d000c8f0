package org.mapiscope.store.pst.ndb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.StoredNode;

class DataBlocksTest {

    private static final int BLOCK = 8176;
    private static final int FIRST_NODE = 0x20_0024;
    private static final int NODES_APART = 32;

    @TempDir
    private Path folder;

    @Test
    void partsThatAreAlikeAreReadAsTheyAreAskedFor() throws IOException {
        try (NodeDatabase file = trees(3, 3, 3, 2)) {
            DataBlocks blocks = open(file, 4);

            assertEquals(List.of(11, names(file, 4)), List.of(blocks.count(), names(blocks)));
        }
    }

    @Test
    void partsThatAreNotAlikeAreFoundToBeWhenTheyAreRead() throws IOException {
        try (NodeDatabase file = trees(3, 2, 3, 2)) {
            DataBlocks blocks = open(file, 4);
            int seeming = blocks.count();

            assertEquals(List.of(11, names(file, 4), 10), List.of(seeming, names(blocks), blocks.count()));
        }
    }

    @Test
    void aLastPartThatIsTheLongestIsSeenAtOnce() throws IOException {
        try (NodeDatabase file = trees(2, 3, 3, 4)) {
            DataBlocks blocks = open(file, 4);

            assertEquals(List.of(12, names(file, 4)), List.of(blocks.count(), names(blocks)));
        }
    }

    @Test
    void aBlockAfterTheLastIsRefused() throws IOException {
        try (NodeDatabase file = trees(3, 2)) {
            DataBlocks blocks = open(file, 2);

            CorruptDataException refused = assertThrows(CorruptDataException.class, () -> blocks.name(5));

            assertEquals("has 5 blocks, block 5 is needed", refused.found());
        }
    }

    @Test
    void moreBlocksThanTheFileCanHoldAreRefused() throws IOException {
        try (NodeDatabase file = trees(3, 2)) {
            Bid[] parts = new Bid[60_000];
            Arrays.fill(parts, tree(file, 0));

            CorruptDataException refused = assertThrows(CorruptDataException.class, () -> open(file, parts));

            assertEquals("has more blocks than the file can hold", refused.found());
        }
    }

    /** {@return a file with nodes whose data are in so many blocks each} */
    private NodeDatabase trees(int... blocks) throws IOException {
        Path path = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(path)) {
            NewStore store = new NewStore(writer, MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}"));
            for (int i = 0; i < blocks.length; i++) {
                long data = writer.data(new ByteArrayInputStream(new byte[blocks[i] * BLOCK])).block();
                writer.node(node(i), new Nid(0), new StoredNode(data, 0));
            }
            store.finish("a");
        }
        return NodeDatabase.open(path);
    }

    private static Nid node(int index) {
        return new Nid(FIRST_NODE + index * NODES_APART);
    }

    private static Bid tree(NodeDatabase file, int index) throws IOException {
        return file.node(node(index)).dataBlock();
    }

    /** {@return the blocks of a tree of two levels, over those of so many nodes} */
    private static DataBlocks open(NodeDatabase file, int nodes) throws IOException {
        Bid[] parts = new Bid[nodes];
        for (int i = 0; i < nodes; i++) {
            parts[i] = tree(file, i);
        }
        return open(file, parts);
    }

    private static DataBlocks open(NodeDatabase file, Bid... parts) throws IOException {
        byte[] bytes = new byte[8 + 8 * parts.length];
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).put((byte) 2)
                .putShort((short) parts.length).putInt(0);
        for (Bid part : parts) {
            block.putLong(part.value());
        }
        BinaryView start = BinaryView.of("made", "XXBLOCK", 0, bytes);
        return DataBlocks.open(file.blockReader(), start, XBlock.read(start, PstFormat.UNICODE, XBlock.DEEPEST));
    }

    /** {@return the names of all blocks of all nodes} */
    private static List<Bid> names(NodeDatabase file, int nodes) throws IOException {
        List<Bid> names = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (long name : XBlock.read(file.blockReader().read(tree(file, i)), PstFormat.UNICODE, 1).names()) {
                names.add(new Bid(name));
            }
        }
        return names;
    }

    private static List<Bid> names(DataBlocks blocks) throws IOException {
        List<Bid> names = new ArrayList<>();
        for (int i = 0; i < blocks.count(); i++) {
            names.add(blocks.name(i));
        }
        return names;
    }
}
