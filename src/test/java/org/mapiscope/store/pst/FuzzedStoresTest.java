package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.make.PstMaker;

/**
 * Files that Jazzer damages, led by what of the code each damage reaches: each is dumped and checked, which ends soon and
 * only ever with a failure of MAPI's.
 *
 * <p>A plain build runs only the seeds. To look for more, for three minutes:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=FuzzedStoresTest}. What is found is kept among the test resources, in the folder
 * FuzzedStoresTestInputs, and runs with the seeds from then on.
 */
class FuzzedStoresTest {

    /** Milliseconds that no file may take. */
    private static final long LIMIT = 5_000;
    /** Bytes that one damage writes at most. */
    private static final int MOST_BYTES = 16;
    private static final int MOST_DAMAGES = 32;
    /** Bytes that say where a damage is and of which kind. */
    private static final int HEAD = 5;
    private static final int CUT_OFF = 0xFF;
    private static final int UNCHECKED = 0x80;

    @TempDir
    private static Path folder;

    private static MutatedFile file;

    @BeforeAll
    static void makeSeed() throws IOException, MapiException {
        Path made = folder.resolve("made.pst");
        // a message within a message, all types of properties, and an attachment that needs an XBLOCK
        new PstMaker().make(made, ExistingFile.KEEP, new StorePlan(12, 2, 6_000, 20_000, 3), MapiProgress.NONE);
        Files.createDirectory(folder.resolve("work"));
        file = new MutatedFile(made, folder.resolve("work"));
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    @MethodSource("org.mapiscope.binary.DamageSeeds#seeds")
    @FuzzTest(maxDuration = "3m")
    void aDamagedFileIsDumpedAndCheckedSoon(byte[] damages) throws IOException {
        damage(ByteBuffer.wrap(damages));
        long start = System.nanoTime();
        try {
            walk();
        } finally {
            file.mend();
        }
        long took = (System.nanoTime() - start) / 1_000_000;

        assertEquals(true, took < LIMIT, took + " ms");
    }

    /** A damage is a part of the file, a place in it, a byte for the kind and the length, and what is written. */
    private static void damage(ByteBuffer damages) throws IOException {
        for (int i = 0; i < MOST_DAMAGES && damages.remaining() > HEAD; i++) {
            int part = damages.getShort();
            int at = damages.getShort();
            int kind = damages.get() & 0xFF;
            if (kind == CUT_OFF) {
                file.cutOff((part << Short.SIZE) | (at & 0xFFFF));
                return;
            }
            byte[] bytes = new byte[Math.min(damages.remaining(), 1 + kind % MOST_BYTES)];
            damages.get(bytes);
            file.overwrite(part, at, bytes, (kind & UNCHECKED) == 0);
        }
    }

    private static void walk() {
        try {
            new PstDumper().dump(file.path(), Writer.nullWriter(), MapiProgress.NONE);
        } catch (MapiException e) {
            assertEquals(true, e.result().failed());
        }
        try {
            new PstChecker().checkAndRecover(file.path(), MapiProgress.NONE);
        } catch (MapiException e) {
            assertEquals(HResult.MAPI_E_VERSION, e.result());
        }
    }
}
