package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.store.pst.check.PstChecker;

class PstCheckerTest {

    private static final Duration QUICK = Duration.ofSeconds(10);

    private static final Path WHOLE = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");

    /** A file that its library left with wrong checksums and two things in one place. */
    private static final String BROKEN = "aspose-email__AddingBulkMessagesWithImprovedPerformance.pst";

    /** How many messages each damaged sample still has. */
    private static final Map<String, Long> MESSAGES = Map.ofEntries(
            Map.entry("dev-dist-list-bitflips.pst", 4L),
            Map.entry("dev-dist-list-btree-loop.pst", 4L),
            Map.entry("dev-dist-list-heap-garbage.pst", 4L),
            Map.entry("dev-dist-list-truncate-half.pst", 4L),
            Map.entry("dev-dist-list-zero-regions.pst", 4L),
            Map.entry("dev-sample1-nbt-root-garbage.pst", 1L),
            Map.entry("dev-sample1-slblock-self.pst", 1L),
            Map.entry("dev-sample1-xblock-self.pst", 1L),
            Map.entry("dev-sample2-bitflips.pst", 1L),
            Map.entry("dev-sample2-btree-count-huge.pst", 1L),
            Map.entry("dev-sample2-truncate-tail.pst", 1L));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> aGoodFileHasNothingWrong() throws IOException {
        return Stream.concat(Samples.tests("pst", PstCheckerTest::nothingIsWrong),
                Samples.tests("pst-crypt", PstCheckerTest::nothingIsWrong));
    }

    private static void nothingIsWrong(Path file) throws MapiException {
        List<Finding> wrong = new PstChecker().check(file, MapiProgress.NONE).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE).toList();

        assertEquals(file.endsWith(BROKEN), !wrong.isEmpty(), wrong.toString());
    }

    @Test
    void theDemoFilesHaveNothingWrong() throws MapiException {
        CheckReport seven = new PstChecker().check(Samples.DEMO.resolve("testPST.pst"), MapiProgress.NONE);
        CheckReport four = new PstChecker().check(WHOLE, MapiProgress.NONE);

        assertEquals(List.of(List.of(), List.of(), 7L, 4L), List.of(seven.findings(), four.findings(),
                seven.counts().messages(), four.counts().messages()));
    }

    @TestFactory
    Stream<DynamicTest> aDamagedFileKeepsAllOfItsMessages() throws IOException {
        return Samples.tests("pst-corrupt", file -> {
            CheckReport report = assertTimeout(QUICK, () -> new PstChecker().checkAndRecover(file, MapiProgress.NONE));

            long expected = MESSAGES.getOrDefault(file.getFileName().toString(), report.counts().messages());
            assertEquals(List.of(expected, true), List.of(report.counts().messages(), report.hasProblems()));
        });
    }

    @Test
    void whatIsNoStoreHasOneFinding() throws IOException, MapiException {
        Path none = Files.writeString(folder.resolve("none.pst"), "This is no PST at all.");

        CheckReport report = new PstChecker().check(none, MapiProgress.NONE);

        assertEquals(List.of(new Finding(FindingKind.HEADER, "HEADER", 0,
                "dwMagic is 0x73696854, not 0x4E444221: no PST")), report.findings());
    }

    @Test
    void aStopEndsTheCheckWithAReport() throws MapiException {
        CheckReport report = new PstChecker().check(WHOLE, new MapiProgress() {
            @Override
            public void worked(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        });

        assertEquals(false, report.complete());
    }

    @Test
    void nodesAreFoundWithoutTheirTree() throws IOException, MapiException {
        Path damaged = damaged(bytes -> {
            ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int root = (int) header.getLong(180 + 44);
            java.util.Arrays.fill(bytes, root, root + 512, (byte) 0x5A);
        });

        CheckReport report = new PstChecker().check(damaged, MapiProgress.NONE);

        assertEquals(List.of(4L, true), List.of(report.counts().messages(),
                report.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.NODE_TREE)));
    }

    @Test
    void aChangedByteOfABlockIsFoundInItsPlace() throws IOException, MapiException {
        Path damaged = damaged(bytes -> bytes[0x5A10] ^= 1);

        List<FindingKind> kinds = new PstChecker().check(damaged, MapiProgress.NONE).findings().stream()
                .map(Finding::kind).distinct().toList();

        assertEquals(true, kinds.contains(FindingKind.BLOCK) || kinds.contains(FindingKind.NODE_TREE)
                || kinds.contains(FindingKind.BLOCK_TREE), kinds.toString());
    }

    private Path damaged(java.util.function.Consumer<byte[]> damage) throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        damage.accept(bytes);
        return Files.write(folder.resolve("damaged.pst"), bytes);
    }
}
