package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.Bref;
import org.mapiscope.store.pst.ndb.DataTree;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.write.FolderTables;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.TableWriter;

/** A table with so many rows that it is opened without a look at all of them. */
class LargeTableTest {

    private static final int PR_SUBJECT = 0x0037_001F;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");
    private static final Nid TABLE = new Nid(0x9000).withType(Nid.NID_TYPE_CONTENTS_TABLE);
    private static final int ROWS = 8000;
    private static final int FIRST_ID = 0x20_0024;
    private static final int IDS_APART = 32;
    /** Bytes in an entry of the row index, and in as many of them as an item of a heap holds. */
    private static final int ENTRY = 8;
    private static final int IN_LEAF = 447;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void make() throws IOException {
        try (StoreWriter writer = StoreWriter.create(made.resolve("made.pst"))) {
            NewStore store = new NewStore(writer, KEY);
            TableWriter table = writer.table(FolderTables.STANDARD.contents());
            for (int i = 0; i < ROWS; i++) {
                // long subjects, for more blocks than an XBLOCK names
                table.row(FIRST_ID + i * IDS_APART, new Properties().putText(PR_SUBJECT, "long ".repeat(300) + i));
            }
            writer.node(TABLE, new Nid(0), table);
            store.finish("a");
        }
    }

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(made.resolve("made.pst"), folder.resolve("copy.pst"));
    }

    @Test
    void itsRowsAreCountedAndFoundWithoutALookAtAllOfThem() throws IOException {
        assertEquals(List.of(ROWS, ids(ROWS), ROWS), read());
    }

    @Test
    void rowsAreFoundWhereLeavesAreNotAlike() throws IOException {
        moveEndOf(0);

        assertEquals(List.of(ROWS, ids(ROWS), ROWS), read());
    }

    @Test
    void rowsThatALeafLacksAreNoMoreCountedOnceItIsRead() throws IOException {
        moveEndOf(1);

        List<Object> all = new ArrayList<>(ids(ROWS));
        all.remove(4 * IN_LEAF - 1);
        all.add("node 0x900E, offset 0x0: RowIndex has 7999 rows, not row 7999");
        assertEquals(List.of(ROWS, all, ROWS - 1), read());
    }

    @Test
    void rowsOfADamagedLeafAreMissingAndTheOthersThere() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) thirdAndFourthLeaf().where().offset() + 100] ^= 0x55;
        Files.write(file, bytes);

        assertEquals(IntStream.range(0, ROWS).filter(i -> i / IN_LEAF != 2 && i / IN_LEAF != 3)
                .mapToObj(LargeTableTest::id).toList(),
                ((List<?>) read().get(1)).stream().filter(Nid.class::isInstance).toList());
    }

    @Test
    void rowsAreThereWhereBlocksOfOtherCellsCannotBeFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (NodeDatabase database = NodeDatabase.open(file)) {
            BbtEntry top = database.blocks().find(database.node(TABLE).dataBlock().key()).orElseThrow();
            long second = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
                    .getLong((int) top.where().offset() + 2 * Long.BYTES);
            bytes[(int) database.blocks().find(second).orElseThrow().where().offset() + 100] ^= 0x55;
        }
        Files.write(file, bytes);

        assertEquals(List.of(ROWS, ids(ROWS), ROWS), read());
    }

    private static Nid id(int position) {
        return new Nid(FIRST_ID + position * IDS_APART);
    }

    private static List<Nid> ids(int count) {
        return IntStream.range(0, count).mapToObj(LargeTableTest::id).toList();
    }

    /** {@return how many rows there seem to be, the identifier of each or why it cannot be read, and how many there are} */
    private List<Object> read() throws IOException {
        try (NodeDatabase database = NodeDatabase.open(file)) {
            TableContext table = TableContext.open(database.node(TABLE));
            int seeming = table.rowCount();
            List<Object> ids = new ArrayList<>();
            for (int i = 0; i < seeming; i++) {
                ids.add(idOrReason(table, i));
            }
            return List.of(seeming, ids, table.rowCount());
        }
    }

    private Object idOrReason(TableContext table, int position) throws IOException {
        try {
            table.row(position);
            return table.rowId(position);
        } catch (CorruptDataException e) {
            return String.valueOf(e.getMessage()).replace(file + ": ", "");
        }
    }

    /** Ends the third leaf, or the fourth, one entry sooner; what follows the third is the fourth. */
    private void moveEndOf(int item) throws IOException {
        new EditedFile(file).block(thirdAndFourthLeaf(), block -> {
            int end = endOf(block, item);
            block.putShort(end, (short) (block.getShort(end) - ENTRY));
        });
    }

    /** {@return where the page map of a block has the end of an item} */
    private static int endOf(ByteBuffer block, int item) {
        return block.getShort(0) + Integer.BYTES + (item + 1) * Short.BYTES;
    }

    /** {@return the second block of the heap that has two full leaves and nothing else} */
    private BbtEntry thirdAndFourthLeaf() throws IOException {
        try (NodeDatabase database = NodeDatabase.open(file)) {
            DataTree blocks = database.node(TABLE).data();
            int found = 0;
            for (int i = 0; i < blocks.blockCount(); i++) {
                BinaryView block = blocks.block(i);
                if (block.u16("ibHnpm", 0) == Short.BYTES + 2 * IN_LEAF * ENTRY && ++found == 2) {
                    return new BbtEntry(new Bref(new Bid(0), block.origin()), block.size(), 0);
                }
            }
            throw new IllegalStateException("no such block");
        }
    }
}
