package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mapiscope.store.pst.messaging.MessageStore;

class SampleStoresTest {

    @TestFactory
    Stream<DynamicTest> everyNodeAndValueIsWhatAnIndependentReaderFound() throws IOException {
        List<Path> files = new ArrayList<>(Samples.in("pst"));
        files.addAll(Samples.in("pst-crypt"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            JsonNode truth = Samples.truth(file);
            if (truth.get("btreeErrors").isEmpty() && !truth.get("format").asText().equals("4K")) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> hasAllOf(truth, file)));
            }
        }
        return tests.stream();
    }

    private static void hasAllOf(JsonNode truth, Path file) throws IOException {
        ((ObjectNode) truth).remove(List.of("file", "btreeErrors"));
        try (MessageStore store = MessageStore.open(file)) {
            JsonNode found = StoreDump.of(store);

            assertEquals(List.of(), Differences.between(truth, found));
        }
    }
}
