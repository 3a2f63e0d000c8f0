package org.mapiscope.nativemapi.com;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Builds the MAPI in C when its sources are newer than what was built. Not thread-safe. */
final class CMapiBuild {
    private static final Path SOURCES = Path.of("src/test/native").toAbsolutePath();
    private static final Path TARGET = Path.of("target/native").toAbsolutePath();
    private static final Path LIBRARY = TARGET.resolve("libtestmapi.so");
    private static final Path HEADER = Path.of("/usr/share/mingw-w64/include/mapix.h");

    private CMapiBuild() {}

    /** Skips the test, with one line, where the library cannot be built. */
    static void require() {
        missing().ifPresent(what -> Assumptions.abort("The MAPI in C is not built here: " + what));
    }

    private static Optional<String> missing() {
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            return Optional.of("it is for 64-bit Linux");
        }
        if (!Files.exists(HEADER)) {
            return Optional.of("there is no " + HEADER + " (package mingw-w64-common)");
        }
        boolean compiler = Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
        return compiler ? Optional.empty() : Optional.of("there is no gcc");
    }

    /** {@return the library, built now when a source is newer} */
    static Path library() {
        try {
            if (!Files.exists(LIBRARY) || changed().compareTo(Files.getLastModifiedTime(LIBRARY)) > 0) {
                build();
            }
            return LIBRARY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime changed() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            FileTime last = FileTime.fromMillis(0);
            for (Path file : files.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                last = time.compareTo(last) > 0 ? time : last;
            }
            return last;
        }
    }

    private static void build() throws IOException {
        Process process = new ProcessBuilder(List.of("sh", SOURCES.resolve("build").toString(), "linux",
                TARGET.toString())).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = process.onExit().join().exitValue();
        if (end != 0) {
            throw new IllegalStateException("The MAPI in C does not build:\n" + output);
        }
    }
}
