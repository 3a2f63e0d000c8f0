package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.store.pst.check.PstChecker;

/** Damaged files: a check and a dump of each end soon, and list no fewer messages than any other program. */
class OtherReadersOfDamageTest {

    private static final Duration QUICK = Duration.ofSeconds(10);

    /**
     * How many messages the others list, measured once with libpst 0.6.76, java-libpst 0.9.3 and libpff 20180714; 0 where
     * one refuses the file, crashes or does not end.
     *
     * <p>What pffexport recovers is counted without its rows of old tables, which are no messages: it has one of these in
     * dev-dist-list-heap-garbage.pst and in dev-sample2-truncate-tail.pst.
     */
    private static final Map<String, Counts> OTHERS = Map.ofEntries(
            Map.entry("dev-dist-list-bitflips.pst", new Counts(2, 2, 0, 0, 0)),
            Map.entry("dev-dist-list-btree-loop.pst", new Counts(2, 2, 0, 0, 0)),
            Map.entry("dev-dist-list-heap-garbage.pst", new Counts(0, 0, 0, 2, 2)),
            Map.entry("dev-dist-list-truncate-half.pst", new Counts(1, 1, 0, 0, 0)),
            Map.entry("dev-dist-list-zero-regions.pst", new Counts(2, 2, 0, 0, 0)),
            Map.entry("dev-sample1-nbt-root-garbage.pst", new Counts(0, 0, 0, 0, 0)),
            Map.entry("dev-sample1-slblock-self.pst", new Counts(1, 1, 0, 0, 0)),
            Map.entry("dev-sample1-xblock-self.pst", new Counts(1, 1, 1, 1, 0)),
            Map.entry("dev-sample2-bitflips.pst", new Counts(1, 1, 0, 0, 0)),
            Map.entry("dev-sample2-btree-count-huge.pst", new Counts(0, 0, 1, 0, 0)),
            Map.entry("dev-sample2-truncate-tail.pst", new Counts(1, 1, 1, 1, 1)));

    /** Numbers of messages that folders show, and in {@code recovered} of those that pffexport finds besides. */
    private record Counts(int lspst, int readpst, int javaLibpst, int pffexport, int recovered) {

        int shown() {
            return Math.max(Math.max(lspst, readpst), Math.max(javaLibpst, pffexport));
        }
    }

    @TestFactory
    Stream<DynamicTest> aCheckListsNoFewerMessagesThanOthers() throws IOException {
        return Samples.tests("pst-corrupt", file -> {
            CheckReport report = assertTimeout(QUICK, () -> new PstChecker().checkAndRecover(file, MapiProgress.NONE));
            Counts others = others(file);
            long shown = report.counts().messages();

            assertEquals(true, shown >= others.shown() && shown + report.recovered().size() >= others.shown()
                    + others.recovered, report.toString());
        });
    }

    @TestFactory
    Stream<DynamicTest> aDumpListsNoFewerMessagesThanOthers() throws IOException {
        return Samples.tests("pst-corrupt", file -> {
            StringWriter out = new StringWriter();
            assertTimeout(QUICK, () -> new PstDumper().dump(file, out, MapiProgress.NONE));
            int messages = new ObjectMapper().readTree(out.toString()).get("messages").size();

            assertEquals(true, messages >= others(file).shown(), messages + " messages");
        });
    }

    private static Counts others(Path file) {
        return OTHERS.getOrDefault(String.valueOf(file.getFileName()), new Counts(0, 0, 0, 0, 0));
    }
}
