package org.mapiscope.store.pst.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.mapi.file.StoredFolder;
import org.mapiscope.store.pst.PstDumper;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.make.PstMaker;

class PstConverterTest {
    private static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));
    private static final Path SAMPLES = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
    private static final List<String> LISTS = List.of("folders", "messages", "associated");
    /** What a folder of some files lacks and every folder has to have. */
    private static final List<String> COUNTS = List.of("36020003", "36030003", "360A000B");

    @TempDir
    private Path folder;

    @Test
    void aMadeStoreIsCopiedItemByItem() throws MapiException, IOException {
        Path made = folder.resolve("made.pst");
        new PstMaker().make(made, ExistingFile.KEEP, new StorePlan(400, 12, 1 << 20, 0, 3), MapiProgress.NONE);

        Path copy = convert(List.of(made), List.of());

        assertEquals(dump(made), dump(copy));
    }

    @Test
    void eachStoreThatComesWithTheBuildIsCopiedItemByItem() throws MapiException, IOException {
        for (String name : List.of("testPST.pst", "testPST_variousBodyTypes.pst")) {
            Path copy = convert(List.of(DEMO.resolve(name)), List.of());

            assertEquals(dump(DEMO.resolve(name)), dump(copy), name);
        }
    }

    @Test
    void theSamplesAreCopiedItemByItem() throws MapiException, IOException {
        assumeTrue(Files.isDirectory(SAMPLES.resolve("pst")), "the samples are not there: " + SAMPLES);
        try (Stream<Path> files = Files.list(SAMPLES.resolve("pst"))) {
            for (Path sample : files.sorted().toList()) {
                JsonNode before = new ObjectMapper().readTree(rawDump(sample));
                if (before.get("btreeErrors").isEmpty() && !before.get("format").asText().equals("ANSI")) {
                    Path copy = convert(List.of(sample), List.of());

                    assertEquals(dump(sample), dump(copy), sample.toString());
                }
            }
        }
    }

    @Test
    void foldersToChooseFromAreOnesThatItFinds() throws MapiException {
        Path made = folder.resolve("made.pst");
        new PstMaker().make(made, ExistingFile.KEEP, new StorePlan(20, 20, 0, 0, 1), MapiProgress.NONE);
        List<String> paths = new ArrayList<>();
        addPaths(new PstConverter().folders(made, MapiProgress.NONE), paths);
        Path out = convert(List.of(made), paths);

        assertEquals(21, paths.size());
        assertEquals(20, new PstChecker().check(out, MapiProgress.NONE).counts().messages());
    }

    private static void addPaths(List<StoredFolder> folders, List<String> paths) {
        for (StoredFolder each : folders) {
            paths.add(each.path());
            addPaths(each.folders(), paths);
        }
    }

    @Test
    void theCheckFindsNothingInTheCopiesOfDamagedFiles() throws MapiException, IOException {
        assumeTrue(Files.isDirectory(SAMPLES.resolve("pst-corrupt")), "the samples are not there: " + SAMPLES);
        try (Stream<Path> files = Files.list(SAMPLES.resolve("pst-corrupt"))) {
            for (Path sample : files.sorted().toList()) {
                Path out = folder.resolve("out.pst");
                new PstConverter().convert(
                        new ConvertRequest(List.of(sample), out, ExistingFile.REPLACE, List.of()), MapiProgress.NONE);

                // rows keep what the damaged items have lost
                assertEquals(List.of(), new PstChecker().check(out, MapiProgress.NONE).findings().stream()
                        .filter(finding -> finding.kind() != FindingKind.CELL).toList(), sample.toString());
            }
        }
    }

    @Test
    void aMessageThatNoTreeLeadsToIsCopied() throws MapiException {
        Path sample = SAMPLES.resolve("pst-corrupt/dev-sample1-nbt-root-garbage.pst");
        assumeTrue(Files.exists(sample), "the sample is not there: " + sample);

        ConvertReport report = new PstConverter().convert(
                new ConvertRequest(List.of(sample), folder.resolve("out.pst"), ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);

        assertEquals(new ConvertReport.Counts(5, 1, 0, 0, 1), report.counts());
    }

    @Test
    void aStoreWithoutUnicodeGetsItWithNothingLost() throws MapiException, IOException {
        Path sample = SAMPLES.resolve("pst/MailbirdInc__test_ansi.pst");
        assumeTrue(Files.exists(sample), "the sample is not there: " + sample);

        Path copy = convert(List.of(sample), List.of());

        assertEquals(identifiers(dump(sample)), identifiers(dump(copy)));
    }

    @Test
    void chosenFoldersComeWithThoseInThem() throws MapiException, IOException {
        Path made = folder.resolve("made.pst");
        new PstMaker().make(made, ExistingFile.KEEP, new StorePlan(90, 9, 0, 0, 3), MapiProgress.NONE);

        Path copy = convert(List.of(made), List.of("folder 0", "Ordner f\u00FCr Akten 1"));

        // the first of eight has the ninth in it
        JsonNode copied = new ObjectMapper().readTree(rawDump(copy));
        assertEquals(30, copied.get("messages").size());
    }

    @Test
    void twoStoresShareNoIdentifiers() throws MapiException, IOException {
        Path one = DEMO.resolve("testPST.pst");

        Path copy = convert(List.of(one, one), List.of());

        Map<String, JsonNode> copied = dump(copy);
        assertEquals(14, copied.keySet().stream().filter(key -> key.startsWith("messages")).count());
    }

    @Test
    void aFileIsNotReplacedByItsOwnCopy() throws MapiException {
        Path made = folder.resolve("made.pst");
        new PstMaker().make(made, ExistingFile.KEEP, new StorePlan(1, 1, 0, 0, 3), MapiProgress.NONE);

        MapiException refused = assertThrows(MapiException.class, () -> convert(List.of(made, made), List.of(), made));

        assertEquals(HResult.MAPI_E_COLLISION, refused.result());
    }

    @Test
    void whatIsCancelledLeavesNothing() throws IOException {
        MapiProgress impatient = new MapiProgress() {
            @Override
            public void worked(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Path out = folder.resolve("out.pst");

        MapiException refused = assertThrows(MapiException.class, () -> new PstConverter().convert(
                new ConvertRequest(List.of(DEMO.resolve("testPST.pst")), out, ExistingFile.KEEP, List.of()),
                impatient));

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(HResult.MAPI_E_USER_CANCEL, 0L), List.of(refused.result(), left.count()));
        }
    }

    private Path convert(List<Path> inputs, List<String> folders) throws MapiException {
        Path out = folder.resolve("out.pst");
        convert(inputs, folders, out);
        return out;
    }

    private static void convert(List<Path> inputs, List<String> folders, Path out) throws MapiException {
        ConvertReport report = new PstConverter().convert(
                new ConvertRequest(inputs, out, ExistingFile.REPLACE, folders), MapiProgress.NONE);
        assertEquals(List.of(), report.problems().stream()
                .filter(problem -> problem.loss() != Loss.NOTHING).toList());
    }

    /** {@return each folder and message with all there is of it, but for what only the copy has to have} */
    private static Map<String, JsonNode> dump(Path file) throws MapiException, IOException {
        JsonNode dump = new ObjectMapper().readTree(rawDump(file));
        Map<String, JsonNode> objects = new TreeMap<>();
        for (String list : LISTS) {
            for (JsonNode object : dump.get(list)) {
                ObjectNode one = (ObjectNode) object;
                one.remove(List.of("contentCount", "unread", "hierarchyRows"));
                if (list.equals("folders")) {
                    ((ObjectNode) one.get("props")).remove(COUNTS);
                }
                objects.put(list + " " + object.get("nid"), one);
            }
        }
        return objects;
    }

    /** {@return the identifiers of the properties of each object, whatever their types} */
    private static Map<String, List<String>> identifiers(Map<String, JsonNode> objects) {
        Map<String, List<String>> identifiers = new TreeMap<>();
        objects.forEach((name, object) -> {
            List<String> all = new ArrayList<>();
            object.get("props").fieldNames().forEachRemaining(tag -> all.add(tag.substring(0, 4)));
            identifiers.put(name, all);
        });
        return identifiers;
    }

    private static String rawDump(Path file) throws MapiException {
        StringWriter dump = new StringWriter();
        new PstDumper().dump(file, dump, MapiProgress.NONE);
        return dump.toString();
    }
}
