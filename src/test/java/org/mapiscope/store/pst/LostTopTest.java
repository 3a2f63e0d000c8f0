package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
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

/** Files that have lost their root, or the folders below it, all but a search folder. */
class LostTopTest {

    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_MESSAGE_CLASS = 0x001A_001F;
    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int ROOT = 0x122;
    private static final int NODES = 0x81;
    private static final int ENTRY = 32;
    private static final int PARENT = 24;

    @TempDir
    Path folder;

    @Test
    void aCopyHasWhatWasInThemInItsLostAndFound() throws IOException, MapiException {
        Path file = make();
        change(file, (nid, parent) -> parent == ROOT && (nid & 0x1F) == 2 && nid != ROOT);

        assertEquals(2, copied(file).counts().messages());
    }

    @Test
    void aCopyOfAFileThatHasLostItsRootTooIsWhole() throws IOException, MapiException {
        Path file = make();
        change(file, (nid, parent) -> nid == ROOT || (parent == ROOT && (nid & 0x1F) == 2));

        CheckReport report = copied(file);

        assertEquals(List.of(2L, List.of()), List.of(report.counts().messages(), report.findings()));
    }

    private Path make() throws IOException {
        Path file = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, MapiUid.random());
            FolderWriter inner = store.subtree().folder();
            inner.message().end(message("in a folder"));
            inner.end(new Properties().putText(PR_DISPLAY_NAME, "Inbox"));
            store.subtree().message().end(message("at the top"));
            store.finish("a");
        }
        return file;
    }

    private static Properties message(String subject) {
        return new Properties().putText(PR_MESSAGE_CLASS, "IPM.Note").putText(PR_SUBJECT, subject);
    }

    private CheckReport copied(Path file) throws MapiException {
        Path copy = folder.resolve("copy.pst");
        new PstConverter().convert(new ConvertRequest(List.of(file), copy, ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);
        return new PstChecker().check(copy, MapiProgress.NONE);
    }

    /** Makes nodes of another type of some nodes. */
    private static void change(Path file, BiPredicate<Integer, Integer> lost) throws IOException {
        EditedFile edited = new EditedFile(file);
        ByteBuffer bytes = edited.bytes();
        for (int page = 0x4400; page + EditedFile.PAGE <= bytes.capacity(); page += EditedFile.PAGE) {
            if ((bytes.get(page + 496) & 0xFF) == NODES && bytes.get(page + 491) == 0) {
                edited.page(page, leaf -> {
                    for (int at = 0; at < (leaf.get(488) & 0xFF) * ENTRY; at += ENTRY) {
                        int nid = leaf.getInt(at);
                        if (lost.test(nid, leaf.getInt(at + PARENT))) {
                            leaf.putInt(at, nid - 1);
                        }
                    }
                });
            }
        }
    }
}
