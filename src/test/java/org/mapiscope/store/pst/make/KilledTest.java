package org.mapiscope.store.pst.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.Main;

class KilledTest {
    private static final long ENOUGH = 4 << 20;

    @TempDir
    private Path folder;

    @Test
    void whenTheProgramIsKilledThereIsNoFile() throws IOException, InterruptedException {
        Path out = folder.resolve("out.pst");
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "make-pst", "--messages", "100000000",
                out.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (program.isAlive() && written() < ENOUGH) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        program.destroyForcibly().waitFor();

        assertEquals(List.of(false, true), List.of(Files.exists(out), written() >= ENOUGH));
    }

    private long written() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
