package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.make.PstMaker;

/** The lowest bit of the names of blocks, which readers have to ignore ([MS-PST] 2.2.2.2). */
class ReservedBitTest {

    private static final int NODES = 0x81;
    private static final int BLOCKS = 0x80;
    private static final int FIRST_PAGE = 0x4400;
    private static final int COUNT = 488;
    private static final int ENTRY_SIZE = 490;
    private static final int LEVEL = 491;
    private static final int TYPE = 496;

    @TempDir
    Path folder;

    private Path file;
    private String whole;

    @BeforeEach
    void make() throws MapiException {
        file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(20, 2, 100, 0, 5), MapiProgress.NONE);
        whole = dump();
    }

    @Test
    void nodesFindTheirBlocksWhateverTheBitIs() throws IOException, MapiException {
        set(NODES, Long.BYTES);

        assertEquals(List.of(whole, List.of()), List.of(dump(), new EditedFile(file).findings()));
    }

    @Test
    void blocksAreFoundWhateverTheBitIsInTheirTree() throws IOException, MapiException {
        set(BLOCKS, 0);

        assertEquals(List.of(whole, List.of()), List.of(dump(), new EditedFile(file).findings()));
    }

    /** Sets the bit in every entry of the leaves of a tree. */
    private void set(int type, int field) throws IOException {
        EditedFile edited = new EditedFile(file);
        ByteBuffer bytes = edited.bytes();
        for (int page = FIRST_PAGE; page + EditedFile.PAGE <= bytes.capacity(); page += EditedFile.PAGE) {
            if ((bytes.get(page + TYPE) & 0xFF) == type && (bytes.get(page + TYPE + 1) & 0xFF) == type
                    && bytes.get(page + LEVEL) == 0) {
                edited.page(page, leaf -> {
                    for (int i = 0; i < (leaf.get(COUNT) & 0xFF); i++) {
                        int at = i * leaf.get(ENTRY_SIZE) + field;
                        leaf.putLong(at, leaf.getLong(at) == 0 ? 0 : leaf.getLong(at) | 1);
                    }
                });
            }
        }
    }

    private String dump() throws MapiException {
        StringWriter out = new StringWriter();
        new PstDumper().dump(file, out, MapiProgress.NONE);
        return out.toString();
    }
}
