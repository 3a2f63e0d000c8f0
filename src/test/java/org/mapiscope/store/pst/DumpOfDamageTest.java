package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

class DumpOfDamageTest {

    private static final Path WHOLE = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");

    @TempDir
    private Path folder;

    /** The pages and blocks of the file that hold something are in its first part. */
    @Test
    void everyDumpEndsInJsonOrARefusalWhateverIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(WHOLE);
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(whole,
                    random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = 1 + random.nextInt(40); change > 0 && damaged.length > 1024; change--) {
                damaged[random.nextInt(Math.min(damaged.length, 0x14000))] = (byte) random.nextInt();
            }
            String outcome = outcome(Files.write(folder.resolve("damaged.pst"), damaged));
            if (!outcome.isEmpty()) {
                wrong.add(seed + ": " + outcome);
            }
        }

        assertEquals(List.of(), wrong);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotShownIsTold() throws IOException {
        return Samples.tests("pst-corrupt", file -> {
            JsonNode dump = dump(file);
            int found = dump.get("messages").size() + dump.get("associated").size();
            int told = dump.path("errors").size() + dump.get("btreeErrors").size();

            assertEquals(true, found > 0 || told > 0, dump.toString());
        });
    }

    private static String outcome(Path file) throws IOException {
        try {
            return dump(file).has("messages") ? "" : "no messages";
        } catch (MapiException e) {
            return e.result().equals(HResult.MAPI_E_CORRUPT_DATA) || e.result().equals(HResult.MAPI_E_VERSION)
                    ? ""
                    : e.toString();
        }
    }

    private static JsonNode dump(Path file) throws IOException, MapiException {
        StringWriter out = new StringWriter();
        new PstDumper().dump(file, out, MapiProgress.NONE);
        return new ObjectMapper().readTree(out.toString());
    }
}
