package org.mapiscope.store.pst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.mapiscope.mapi.MapiException;

/** Where real files are: two that the build always has, and the samples beside the project, where they are there. */
final class Samples {

    static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));

    private static final Path FOLDER = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));

    private Samples() {}

    /** Makes a test of each file of one folder of the samples; one that is skipped where there is no such folder. */
    static Stream<DynamicTest> tests(String folder, Check check) throws IOException {
        Path path = FOLDER.resolve(folder);
        if (!Files.isDirectory(path)) {
            String missing = "No samples in " + path;
            return Stream.of(DynamicTest.dynamicTest(missing, () -> Assumptions.abort(missing)));
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList().stream().map(
                    file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.run(file)));
        }
    }

    /** {@return one file of a folder of the samples} Where it is not there, the test is skipped. */
    static Path sample(String folder, String name) {
        Path path = FOLDER.resolve(folder).resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "No sample " + path);
        return path;
    }

    /** {@return what an independent reader found in {@code file}} */
    static JsonNode truth(Path file) throws IOException {
        Path truth = FOLDER.resolve("truth").resolve(file.getFileName() + ".json");
        return new ObjectMapper().readTree(truth.toFile());
    }

    /** What a test does with a file. */
    interface Check {
        void run(Path file) throws IOException, MapiException;
    }
}
