package org.mapiscope.store.pst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where real files are: two that the build always has, and the samples beside the project, where they are there. */
final class Samples {

    static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    private static final Path FOLDER = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));

    private Samples() {}

    /** Lists the files of one folder of the samples; skips the test where there are none. */
    static List<Path> in(String folder) throws IOException {
        Path path = FOLDER.resolve(folder);
        Assumptions.assumeTrue(Files.isDirectory(path), () -> "No samples in " + path);
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }

    /** {@return what an independent reader found in {@code file}} */
    static JsonNode truth(Path file) throws IOException {
        Path truth = FOLDER.resolve("truth").resolve(file.getFileName() + ".json");
        return new ObjectMapper().readTree(truth.toFile());
    }
}
