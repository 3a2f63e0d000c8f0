package org.mapiscope.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.subsystem.DemoMapi;

/**
 * How long it takes from a file to something on the screen, through MAPI: logging on, opening the store, the root's
 * folders, and the first 50 rows of its largest folder; see docs/benchmarks.md.
 */
public final class OpenBenchmark {
    private static final int FIRST_ROWS = 50;
    private static final List<PropTag> FOLDER_COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_CONTENT_COUNT);
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_SUBJECT_W,
            PropTags.PR_MESSAGE_CLASS_W, new PropTag(0x0C1A001F), new PropTag(0x0E060040), new PropTag(0x0E080003));

    private OpenBenchmark() {}

    /** Arguments: the file, and how many times; prints the first time and the median of the last two thirds. */
    public static void main(String[] arguments) throws Exception {
        Path profiles = Files.createTempDirectory("open-benchmark");
        int rounds = Integer.parseInt(arguments[1]);
        double[] times = new double[rounds];
        long rows = 0;
        try (DemoMapi mapi = new DemoMapi(profiles, List.of(Path.of(arguments[0]).toAbsolutePath()))) {
            EntryId largest = largest(mapi);
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                rows = round(mapi, largest);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
        } finally {
            LogoffBenchmark.delete(profiles);
        }
        double first = times[0];
        double[] warm = Arrays.copyOfRange(times, rounds / 3, rounds);
        Arrays.sort(warm);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%.1f ms, the first time %.1f ms, a folder of %d messages%n", warm[warm.length / 2],
                first, rows);
    }

    private static EntryId largest(DemoMapi mapi) throws MapiException {
        try (MapiSession session = mapi.logOn(Mapi.MAPI_NEW_SESSION)) {
            MapiFolder root = root(store(session));
            PropValues most = null;
            for (PropValues row : rows(root.getHierarchyTable(MapiContainer.CONVENIENT_DEPTH), FOLDER_COLUMNS,
                    10_000)) {
                if (most == null || count(row) > count(most)) {
                    most = row;
                }
            }
            session.logoff(0, 0, 0);
            return Optional.ofNullable(most).orElseThrow().entryId(PropTags.PR_ENTRYID).orElseThrow();
        }
    }

    private static int count(PropValues folder) {
        return folder.integer(PropTags.PR_CONTENT_COUNT).orElse(0);
    }

    /** {@return how many messages the folder has} */
    private static long round(DemoMapi mapi, EntryId folder) throws MapiException {
        try (MapiSession session = mapi.logOn(Mapi.MAPI_NEW_SESSION)) {
            MsgStore store = store(session);
            rows(root(store).getHierarchyTable(0), FOLDER_COLUMNS, FIRST_ROWS);
            MapiFolder opened = (MapiFolder) store.openEntry(Optional.of(folder), 0);
            MapiTable contents = opened.getContentsTable(0);
            long count = contents.getRowCount(0).rows();
            if (rows(contents, COLUMNS, FIRST_ROWS).size() != Math.min(count, FIRST_ROWS)) {
                throw new IllegalStateException("rows are missing");
            }
            session.logoff(0, 0, 0);
            return count;
        }
    }

    private static MsgStore store(MapiSession session) throws MapiException {
        return session.openMsgStore(0, DemoMapi.stores(session).getFirst(), 0);
    }

    private static MapiFolder root(MsgStore store) throws MapiException {
        return (MapiFolder) store.openEntry(Optional.empty(), 0);
    }

    private static List<PropValues> rows(MapiTable table, List<PropTag> columns, int count) throws MapiException {
        table.setColumns(columns, 0);
        List<List<PropValue>> rows = table.queryRows(count, 0);
        return rows.stream().map(PropValues::of).toList();
    }
}
