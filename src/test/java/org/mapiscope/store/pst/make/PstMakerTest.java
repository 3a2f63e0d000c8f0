package org.mapiscope.store.pst.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.DumpSummary;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.MakeSummary;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.PstDumper;
import org.mapiscope.store.pst.check.PstChecker;

class PstMakerTest {
    private static final StorePlan PLAN = new StorePlan(500, 20, 200_000, 9 << 20, 7);
    /** The root, the top of the folders that are seen, the deleted items and the root of searches. */
    private static final int FOLDERS_OF_EVERY_STORE = 4;

    @TempDir
    private Path folder;

    @Test
    void theSamePlanGivesTheSameBytes() throws MapiException, IOException {
        new PstMaker().make(folder.resolve("a.pst"), ExistingFile.KEEP, PLAN, MapiProgress.NONE);
        new PstMaker().make(folder.resolve("b.pst"), ExistingFile.KEEP, PLAN, MapiProgress.NONE);

        assertEquals(-1, Files.mismatch(folder.resolve("a.pst"), folder.resolve("b.pst")));
    }

    @Test
    void allOfItIsReadBack() throws MapiException {
        MakeSummary made = new PstMaker().make(folder.resolve("a.pst"), ExistingFile.KEEP, PLAN, MapiProgress.NONE);

        DumpSummary read = new PstDumper().dump(folder.resolve("a.pst"), new StringWriter(), MapiProgress.NONE);

        assertEquals(new DumpSummary(made.folders() + FOLDERS_OF_EVERY_STORE, made.messages() + made.associated(), 0),
                read);
    }

    @Test
    void theCheckFindsNothingInIt() throws MapiException {
        new PstMaker().make(folder.resolve("a.pst"), ExistingFile.KEEP, PLAN, MapiProgress.NONE);

        CheckReport report = new PstChecker().check(folder.resolve("a.pst"), MapiProgress.NONE);

        assertEquals(List.of(), report.findings());
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        MapiProgress impatient = new MapiProgress() {
            private long seen;

            @Override
            public void worked(long done, long total) {
                seen = done;
            }

            @Override
            public boolean isCancelled() {
                return seen >= 10;
            }
        };

        MapiException refused = assertThrows(MapiException.class,
                () -> new PstMaker().make(folder.resolve("a.pst"), ExistingFile.KEEP, PLAN, impatient));

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(HResult.MAPI_E_USER_CANCEL, 0L), List.of(refused.result(), left.count()));
        }
    }
}
