package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.make.PstMaker;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/** Rows of tables beside the folders, messages and attachments that they are for. */
class CellsTest {

    private static final Nid MESSAGE = new Nid(0x200024);
    private static final int PR_IMPORTANCE = 0x0003_0017;
    private static final int PR_CONTENT_COUNT = 0x0003_3602;
    private static final int PR_RENDERING_POSITION = 0x0003_370B;
    private static final int PR_SENT_REPRESENTING_NAME = 0x0042;
    private static final Nid INBOX_OF_OST = new Nid(0x218E);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws MapiException {
        file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(3, 1, 100, 0, 5), MapiProgress.NONE);
    }

    @Test
    void aMessageWithAnotherValueThanItsRowIsFound() throws IOException, MapiException {
        List<String> found = edit(MESSAGE, message -> message.putInt(value(message, PR_IMPORTANCE), 77));

        assertEquals(
                List.of("CELL, node 0x804E > TC > row: dwRowID is 0x200024, whose node has other values of 0x00170003"),
                found);
    }

    @Test
    void aMessageWithoutAValueThatItsRowHasIsFound() throws IOException, MapiException {
        // the property becomes one that the table has no column of
        List<String> found = edit(MESSAGE, message -> message.put(value(message, PR_IMPORTANCE) - 4, (byte) 0x16));

        assertEquals(
                List.of("CELL, node 0x804E > TC > row: dwRowID is 0x200024, whose node has other values of 0x00170003"),
                found);
    }

    @Test
    void aFolderWithAnotherCountThanItsRowIsFound() throws IOException, MapiException {
        List<String> found = edit(new Nid(0x8022), made -> made.putInt(value(made, PR_CONTENT_COUNT), 4));

        assertEquals(
                List.of("CELL, node 0x12D > TC > row: dwRowID is 0x8022, whose node has other values of 0x36020003",
                        "COUNT, node 0x8022: PidTagContentCount is 4, the table has 0 rows"),
                found);
    }

    @Test
    void anAttachmentWithAnotherValueThanItsRowIsFound() throws IOException, MapiException {
        BbtEntry block;
        try (NodeDatabase database = NodeDatabase.open(file)) {
            Node attachment = Message.of(database.node(MESSAGE)).attachments().getFirst().properties().node();
            block = database.blocks().find(attachment.dataBlock().key()).orElseThrow();
        }
        List<String> found = new EditedFile(file)
                .block(block, made -> made.putInt(value(made, PR_RENDERING_POSITION), 77)).findings();

        assertEquals(List.of("CELL, node 0x200024 > subnode 0x671 > TC > row: dwRowID is 0x8025, whose node has other"
                + " values of 0x370B0003"), found);
    }

    @Test
    void aColumnWithAHeapOfItsOwnIsReadFromIt() throws IOException {
        List<String> senders = new ArrayList<>();
        try (NodeDatabase ost = NodeDatabase.open(Samples.sample("pst", "npm-pst-extractor__pstextractortest.ost"))) {
            TableContext table = TableContext.read(ost.node(INBOX_OF_OST));
            TcColumn column = table.column(PR_SENT_REPRESENTING_NAME).orElseThrow();
            for (int i = 0; i < 3; i++) {
                senders.add(table.row(i).cell(column).orElseThrow().bytes().text(StandardCharsets.UTF_16LE));
            }
        }

        assertEquals(List.of("Microsoft OneDrive", "Outlook Team", "Ed"), senders);
    }

    private List<String> edit(Nid node, Consumer<ByteBuffer> change) throws IOException, MapiException {
        BbtEntry block;
        try (NodeDatabase database = NodeDatabase.open(file)) {
            block = database.blocks().find(database.node(node).dataBlock().key()).orElseThrow();
        }
        return new EditedFile(file).block(block, change).findings();
    }

    /** {@return where the value of a property of four bytes is in a list of properties} */
    private static int value(ByteBuffer in, int tag) {
        int at = 0;
        while (in.getInt(at) != tag) {
            at++;
        }
        return at + Integer.BYTES;
    }
}
