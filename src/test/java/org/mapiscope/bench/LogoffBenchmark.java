package org.mapiscope.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.subsystem.DemoMapi;

/**
 * How long IMAPISession::Logoff takes with two stores and 10,000 open objects, beside how long opening those took; see
 * docs/benchmarks.md.
 */
public final class LogoffBenchmark {
    private static final int OBJECTS = 10_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 21;

    private LogoffBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("logoff-benchmark");
        try (DemoMapi demo = new DemoMapi(folder)) {
            List<double[]> rounds = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                rounds.add(round(demo));
            }
            List<double[]> measured = rounds.subList(WARM_UP, rounds.size());
            PrintStream out = System.out;
            out.printf(Locale.ROOT, "first round, cold: opening %.1f ms, logoff %.1f ms%n", rounds.getFirst()[0],
                    rounds.getFirst()[1]);
            out.printf(Locale.ROOT, "median of %d: opening %d objects %.2f ms, logoff %.2f ms, ratio %.3f%n", ROUNDS,
                    OBJECTS, median(measured, 0), median(measured, 1), median(measured, 1) / median(measured, 0));
        } finally {
            delete(folder);
        }
    }

    /** {@return milliseconds of opening, and of the logoff} */
    private static double[] round(DemoMapi demo) throws MapiException {
        try (MapiSession session = demo.logOn(0)) {
            long start = System.nanoTime();
            open(session);
            long opened = System.nanoTime();
            session.logoff(0, 0, 0);
            return new double[]{(opened - start) / 1e6, (System.nanoTime() - opened) / 1e6};
        }
    }

    /** Opens both stores, and of each folders and tables by turns; nothing is given back. */
    private static void open(MapiSession session) throws MapiException {
        List<MsgStore> stores = new ArrayList<>();
        for (EntryId entryId : DemoMapi.stores(session)) {
            stores.add(session.openMsgStore(0, entryId, 0));
        }
        while (session.info().openObjects() < OBJECTS) {
            for (MsgStore store : stores) {
                open(store, OBJECTS / 4 / stores.size());
            }
        }
    }

    private static void open(MsgStore store, int pairs) throws MapiException {
        for (int i = 0; i < pairs; i++) {
            MapiFolder folder = (MapiFolder) store.openEntry(Optional.empty(), 0);
            MapiTable table = folder.getHierarchyTable(0);
            table.getRowCount(0);
        }
    }

    private static double median(List<double[]> rounds, int index) {
        return rounds.stream().mapToDouble(round -> round[index]).sorted().skip(rounds.size() / 2).findFirst()
                .orElseThrow();
    }

    static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
