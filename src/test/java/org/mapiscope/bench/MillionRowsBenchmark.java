package org.mapiscope.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.gui.contents.FullestFolder;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;
import org.mapiscope.operation.table.QuickFilter;
import org.mapiscope.subsystem.table.RowTable;

/**
 * How long a table of a million rows takes to give its first page, a page anywhere, an order and a restriction, and how much
 * memory that takes; see docs/benchmarks.md. Give it a heap of 256 MB.
 */
public final class MillionRowsBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int PAGE = 64;
    private static final int PLACES = 200;
    private static final PrintStream OUT = System.out;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static long lastWork;

    private MillionRowsBenchmark() {}

    /** Argument: a PST, whose folder with the most messages is taken; without one, rows are made as they are asked for. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            try (MapiTable table = new RowTable(new MadeRows(ROWS), Runnable::run)) {
                measure(table);
            }
        } else {
            try (TestMapi mapi = new TestMapi(Files.createTempDirectory("rows-benchmark"))) {
                OpenSession session = mapi.sessions.openFiles(List.of(Path.of(arguments[0])), Runnable::run);
                session.openStores(MapiProgress.NONE);
                TablePath folder = FullestFolder.of(session);
                long start = System.nanoTime();
                MapiTable table = Opening.table(session, folder).object();
                say("open the table", start);
                measure(table);
            }
        }
    }

    private static void measure(MapiTable table) throws MapiException {
        long start = System.nanoTime();
        table.setColumns(ColumnPreset.CONTENTS.columns(), 0);
        long rows = table.getRowCount(0).rows();
        table.queryRows(PAGE, 0);
        say("first page of %,d rows".formatted(rows), start);
        pages(table, rows);
        for (PropTag tag : List.of(PropTags.PR_SUBJECT_W, PropTags.PR_MESSAGE_SIZE,
                PropTags.PR_MESSAGE_DELIVERY_TIME)) {
            for (int round = 0; round < 3; round++) {
                start = System.nanoTime();
                table.sortTable(SortOrderSet.of(new SortOrder(tag, Order.TABLE_SORT_DESCEND)), 0);
                say("sort by " + PropTags.nameOf(tag).orElseThrow(), start);
            }
        }
        pages(table, rows);
        start = System.nanoTime();
        Restriction words = QuickFilter.beginsWith(PropTags.PR_SUBJECT_W, "re");
        table.restrict(Optional.of(words), 0);
        say("restrict to %,d rows".formatted(table.getRowCount(0).rows()), start);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        OUT.printf(Locale.ROOT, "heap: %d MB after all that, of %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private static void pages(MapiTable table, long rows) throws MapiException {
        Random random = new Random(1);
        double[] times = new double[PLACES];
        for (int i = 0; i < PLACES; i++) {
            long start = System.nanoTime();
            table.seekRow(MapiTable.BOOKMARK_BEGINNING, (int) random.nextLong(Math.max(1, rows - PAGE)));
            table.queryRows(PAGE, 0);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        OUT.printf(Locale.ROOT, "%d pages anywhere: median %.1f ms, slowest %.1f ms%n", PLACES, times[PLACES / 2],
                times[PLACES - 1]);
    }

    /** Says the time since {@code start}, and the part of it that this thread was at work: others may have the machine. */
    private static void say(String what, long start) {
        long now = THREADS.getCurrentThreadCpuTime();
        OUT.printf(Locale.ROOT, "%s: %.0f ms, %.0f ms of the processor%n", what, (System.nanoTime() - start) / 1e6,
                (now - lastWork) / 1e6);
        lastWork = THREADS.getCurrentThreadCpuTime();
    }
}
