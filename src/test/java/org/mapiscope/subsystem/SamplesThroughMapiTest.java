package org.mapiscope.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.EmbeddedFixture.ALONE;
import static org.mapiscope.subsystem.EmbeddedFixture.openStore;
import static org.mapiscope.subsystem.EmbeddedFixture.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.MessageService;

/** Real PST files, opened, walked and logged off through a session as any client does. */
class SamplesThroughMapiTest {
    private static final Path SAMPLES = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"));
    private static final Path DEMO = Path.of(System.getProperty("mapiscope.demo", "target/demo/test-documents"));
    private static final String SEVEN_MESSAGES = "testPST.pst";
    private static final String FOUR_MESSAGES = "testPST_variousBodyTypes.pst";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyGoodFileHasTheFoldersAndMessagesThatAnIndependentReaderFound() throws IOException {
        return Stream.concat(tests("pst", this::countsAreThoseOfTheTruth),
                tests("pst-crypt", this::countsAreThoseOfTheTruth));
    }

    private void countsAreThoseOfTheTruth(Path file) throws IOException, MapiException {
        JsonNode truth = new ObjectMapper()
                .readTree(SAMPLES.resolve("truth").resolve(file.getFileName() + ".json").toFile());
        if (!truth.get("btreeErrors").isEmpty()) {
            assertEquals(List.of(HResult.MAPI_E_CORRUPT_DATA + " names the file"), walk(List.of(file)));
            return;
        }
        int rows = 0;
        for (JsonNode each : truth.get("folders")) {
            rows += each.get("contentsRows").size() + each.get("assocRows").size();
        }

        assertEquals(List.of(truth.get("folders").size() + " folders, " + rows + " messages"), walk(List.of(file)));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFileHasItsResultAndPlaceAndTheOthersOpenAllTheSame() throws IOException {
        return tests("pst-corrupt", file -> {
            List<String> found = walk(List.of(file, DEMO.resolve(FOUR_MESSAGES)));

            assertEquals("6 folders, 4 messages", found.get(1));
            assertEquals(true, found.getFirst().endsWith(" messages")
                    || found.getFirst().equals("MAPI_E_CORRUPT_DATA names the file"), found.getFirst());
        });
    }

    @Test
    void theFilesOfTheDemoAreWalkedInOneSession() throws MapiException {
        assertEquals(List.of("5 folders, 7 messages", "6 folders, 4 messages"),
                walk(List.of(DEMO.resolve(SEVEN_MESSAGES), DEMO.resolve(FOUR_MESSAGES))));
    }

    @Test
    void aFileThatIsRemovedWhileItIsOpenStaysReadableWhereTheSystemKeepsIt() throws IOException, MapiException {
        Path file = Files.copy(DEMO.resolve(SEVEN_MESSAGES), folder.resolve("gone.pst"));
        try (EmbeddedFixture fixture = fixture(List.of(file)); MapiSession session = fixture.logOn("Files", ALONE)) {
            MsgStore store = openStore(session);
            removeWhileOpen(file);

            assertEquals("5 folders, 7 messages", counts(store));
            assertEquals(HResult.S_OK, session.logoff(0, 0, 0).result());
        }
    }

    private static void removeWhileOpen(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            Assumptions.abort("The system keeps an open file from being removed: " + e);
        }
    }

    @Test
    void aFileThatIsCutOffWhileItIsOpenIsDamagedAndTheLogoffGoesOn() throws IOException, MapiException {
        Path file = Files.copy(DEMO.resolve(SEVEN_MESSAGES), folder.resolve("cut.pst"));
        Path whole = DEMO.resolve(FOUR_MESSAGES);
        try (EmbeddedFixture fixture = fixture(List.of(file, whole));
                MapiSession session = fixture.logOn("Files", ALONE)) {
            MsgStore cut = openStore(session, 0);
            MsgStore other = openStore(session, 1);
            Files.write(file, new byte[100]);

            assertEquals(List.of("MAPI_E_CORRUPT_DATA names the file", "6 folders, 4 messages"),
                    List.of(walked(cut, file), walked(other, whole)));
            assertEquals(HResult.S_OK, session.logoff(0, 0, 0).result());
        }
    }

    @Test
    void filesCanBeRenamedAndRemovedAtOnceAfterTheLogoff() throws IOException, MapiException {
        Path file = Files.copy(DEMO.resolve(SEVEN_MESSAGES), folder.resolve("before.pst"));
        try (EmbeddedFixture fixture = fixture(List.of(file)); MapiSession session = fixture.logOn("Files", ALONE)) {
            MapiFolder root = (MapiFolder) openStore(session).openEntry(Optional.empty(), 0);
            root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH);

            LogoffReport report = session.logoff(0, 0, 0);
            Path renamed = Files.move(file, folder.resolve("after.pst"));
            Files.delete(renamed);

            assertEquals(List.of("IMsgStore", "IMAPIFolder", "IMAPITable"),
                    report.leaks().stream().map(leak -> leak.interfaceName()).toList());
        }
    }

    @Test
    void theSameFileTwiceInAProfileIsOneStoreUntilBothAreReleased() throws MapiException {
        Path file = DEMO.resolve(SEVEN_MESSAGES);
        try (EmbeddedFixture fixture = fixture(List.of(file, file));
                MapiSession session = fixture.logOn("Files", ALONE)) {
            MsgStore first = openStore(session, 0);
            MsgStore second = openStore(session, 1);
            first.close();

            assertEquals("5 folders, 7 messages", walked(second, file));
            assertEquals(List.of(), fixture.linesOf("IMSLogon::Logoff"));
            second.close();
            assertEquals(List.of("IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms"), fixture.linesOf("IMSLogon::Logoff"));
        }
    }

    private interface Check {
        void run(Path file) throws IOException, MapiException;
    }

    private static Stream<DynamicTest> tests(String samples, Check check) throws IOException {
        Path path = SAMPLES.resolve(samples);
        if (!Files.isDirectory(path)) {
            String missing = "No samples in " + path;
            return Stream.of(DynamicTest.dynamicTest(missing, () -> Assumptions.abort(missing)));
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.run(file)));
        }
    }

    /** {@return a subsystem with a profile "Files" that has a service for each file} */
    private EmbeddedFixture fixture(List<Path> files) throws MapiException {
        MessageService pst = EmbeddedSettings.standard().services().getFirst();
        EmbeddedFixture fixture = EmbeddedFixture.with(folder.resolve("profiles" + System.nanoTime()),
                settings -> settings.withServices(List.of(pst)));
        fixture.createProfile("Files");
        for (Path file : files) {
            fixture.addService("Files", pst,
                    List.of(new PropValue.UnicodeValue(PropTags.PR_PST_PATH_W, file.toAbsolutePath().toString())));
        }
        fixture.forgetCalls();
        return fixture;
    }

    /** {@return what was found in each file; the session is logged off without a leak} */
    private List<String> walk(List<Path> files) throws MapiException {
        try (EmbeddedFixture fixture = fixture(files); MapiSession session = fixture.logOn("Files", ALONE)) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                found.add(opened(session, i, files.get(i)));
            }

            LogoffReport report = session.logoff(0, 0, 0);

            assertEquals(List.of(HResult.S_OK, List.of()), List.of(report.result(), report.leaks()));
            return found;
        }
    }

    private static String opened(MapiSession session, int index, Path file) {
        try (MsgStore store = openStore(session, index)) {
            return walked(store, file);
        } catch (MapiException e) {
            return refusal(e, file);
        }
    }

    private static String walked(MsgStore store, Path file) {
        try {
            return counts(store);
        } catch (MapiException e) {
            return refusal(e, file);
        }
    }

    private static String refusal(MapiException failure, Path file) {
        return failure.result() + (failure.detail().contains(file.getFileName().toString())
                ? " names the file"
                : ": " + failure.detail());
    }

    /** Opens every folder and every message by the entry identifiers of the tables. */
    private static String counts(MsgStore store) throws MapiException {
        int folders = 1;
        int messages = 0;
        try (MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0)) {
            messages += messages(store, root);
            for (List<PropValue> row : rows(root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH), PropTags.PR_ENTRYID,
                    PropTags.PR_FOLDER_TYPE)) {
                PropValues values = PropValues.of(row);
                if (values.integer(PropTags.PR_FOLDER_TYPE).orElseThrow() != MapiFolder.FOLDER_SEARCH) {
                    try (MapiFolder each = (MapiFolder) store.openEntry(values.entryId(PropTags.PR_ENTRYID), 0)) {
                        folders++;
                        messages += messages(store, each);
                    }
                }
            }
        }
        return folders + " folders, " + messages + " messages";
    }

    private static int messages(MsgStore store, MapiFolder folder) throws MapiException {
        int count = 0;
        for (int flags : new int[]{0, MapiFolder.MAPI_ASSOCIATED}) {
            MapiTable contents = folder.getContentsTable(flags);
            for (List<PropValue> row : rows(contents, PropTags.PR_ENTRYID)) {
                store.openEntry(PropValues.of(row).entryId(PropTags.PR_ENTRYID), 0).close();
                count++;
            }
        }
        return count;
    }
}
