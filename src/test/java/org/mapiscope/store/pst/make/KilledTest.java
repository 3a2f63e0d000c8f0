package org.mapiscope.store.pst.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.Main;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;

class KilledTest {
    private static final long ENOUGH = 4 << 20;

    @TempDir
    private Path folder;

    @Test
    void whenTheProgramIsKilledThereIsNoFileAndTheNextOneLeavesNothingElse()
            throws IOException, InterruptedException, MapiException {
        Path out = folder.resolve("out.pst");
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "make-pst", "--messages", "100000000",
                out.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (program.isAlive() && written() < ENOUGH) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        program.destroyForcibly().waitFor();
        List<Boolean> killed = List.of(Files.exists(out), written() >= ENOUGH);
        for (Path left : files()) {
            Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        }
        new PstMaker().make(out, ExistingFile.KEEP, new StorePlan(1, 1, 0, 0, 1), MapiProgress.NONE);

        assertEquals(List.of(List.of(false, true), List.of(out)), List.of(killed, files()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private long written() throws IOException {
        long size = 0;
        for (Path file : files()) {
            size += Files.size(file);
        }
        return size;
    }
}
