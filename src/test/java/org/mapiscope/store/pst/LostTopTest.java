package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.convert.PstConverter;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** A file that has lost the folders below its root, all but a search folder. */
class LostTopTest {

    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int ROOT = 0x122;
    private static final int NODES = 0x81;
    private static final int ENTRY = 32;
    private static final int PARENT = 24;

    @TempDir
    Path folder;

    @Test
    void aCopyHasWhatWasInThemInItsLostAndFound() throws IOException, MapiException {
        Path file = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, MapiUid.random());
            FolderWriter inner = store.subtree().folder();
            inner.message().end(new Properties().putText(PR_SUBJECT, "in a folder"));
            inner.end(new Properties().putText(PR_DISPLAY_NAME, "Inbox"));
            store.subtree().message().end(new Properties().putText(PR_SUBJECT, "at the top"));
            store.finish("a");
        }
        loseFolders(file);
        Path copy = folder.resolve("copy.pst");

        new PstConverter().convert(new ConvertRequest(List.of(file), copy, ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);

        CheckReport.Counts counts = new PstChecker().check(copy, MapiProgress.NONE).counts();
        assertEquals(2, counts.messages());
    }

    /** Makes nodes of another type of the folders that are right below the root. */
    private static void loseFolders(Path file) throws IOException {
        EditedFile edited = new EditedFile(file);
        ByteBuffer bytes = edited.bytes();
        for (int page = 0x4400; page + EditedFile.PAGE <= bytes.capacity(); page += EditedFile.PAGE) {
            if ((bytes.get(page + 496) & 0xFF) == NODES && bytes.get(page + 491) == 0) {
                edited.page(page, leaf -> {
                    for (int at = 0; at < (leaf.get(488) & 0xFF) * ENTRY; at += ENTRY) {
                        int nid = leaf.getInt(at);
                        if (leaf.getInt(at + PARENT) == ROOT && (nid & 0x1F) == 2 && nid != ROOT) {
                            leaf.putInt(at, nid - 1);
                        }
                    }
                });
            }
        }
    }
}
