package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.store.pst.check.PstChecker;

/** Ten thousand damaged files: each is dumped and checked, which ends soon and only ever with a failure of MAPI's. */
class MutatedStoresTest {

    /** Milliseconds that no file may take. */
    private static final long LIMIT = 5_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"testPST_variousBodyTypes.pst, 9000, 4711", "testPST.pst, 1000, 42"})
    void aDamagedFileIsDumpedAndCheckedSoon(String name, int files, long seed) throws IOException {
        long slowest = 0;
        try (MutatedFile file = new MutatedFile(Samples.DEMO.resolve(name), folder)) {
            for (int i = 0; i < files; i++) {
                file.damage(new Random(seed + i));
                long start = System.nanoTime();
                walk(file.path(), seed + i);
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
                file.mend();
            }
        }

        assertEquals(true, slowest < LIMIT, "slowest: " + slowest + " ms");
    }

    private static void walk(Path file, long seed) {
        try {
            new PstDumper().dump(file, Writer.nullWriter(), MapiProgress.NONE);
        } catch (MapiException e) {
            assertEquals(true, e.result().failed());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("The dump of the file of seed " + seed, e);
        }
        try {
            new PstChecker().checkAndRecover(file, MapiProgress.NONE);
        } catch (MapiException e) {
            assertEquals(HResult.MAPI_E_VERSION, e.result(), "The check of the file of seed " + seed);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("The check of the file of seed " + seed, e);
        }
    }
}
