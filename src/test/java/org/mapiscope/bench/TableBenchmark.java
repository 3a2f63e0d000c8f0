package org.mapiscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.nativemapi.com.CMapi;
import org.mapiscope.nativemapi.com.NativeTable;

/**
 * How long reading a table of 100,000 rows by 12 columns takes through JNA, beside the same loop in C over the same table;
 * see docs/benchmarks.md.
 */
public final class TableBenchmark {
    private static final int ROWS = 100_000;
    private static final int COLUMNS = 12;
    private static final int ROWS_PER_QUERY = 1000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 21;

    private TableBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        CMapi mapi = CMapi.empty();
        try (NativeTable table = mapi.bigTable(mapi.open(Runnable::run), ROWS, COLUMNS)) {
            List<double[]> rounds = new ArrayList<>();
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                rounds.add(round(mapi, table));
            }
            List<double[]> measured = rounds.subList(WARM_UP, rounds.size());
            System.out.printf(Locale.ROOT, "first round, cold: C %.1f ms, through JNA %.1f ms%n", rounds.getFirst()[0],
                    rounds.getFirst()[1]);
            System.out.printf(Locale.ROOT, "median of %d: %d rows of %d columns, C %.1f ms, through JNA %.1f ms, ratio"
                    + " %.2f%n", ROUNDS, ROWS, COLUMNS, median(measured, 0), median(measured, 1),
                    median(measured, 1) / median(measured, 0));
        }
    }

    /** {@return milliseconds of reading in C, and through JNA} */
    private static double[] round(CMapi mapi, NativeTable table) throws MapiException {
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
        long start = System.nanoTime();
        long inC = mapi.readTable(table, ROWS_PER_QUERY);
        long read = System.nanoTime();
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
        long again = System.nanoTime();
        long here = read(table);
        long end = System.nanoTime();
        if (inC != here) {
            throw new IllegalStateException("C read %X, and this %X".formatted(inC, here));
        }
        return new double[]{(read - start) / 1e6, (end - again) / 1e6};
    }

    /** {@return the same sum over all values as the loop in C makes} */
    private static long read(MapiTable table) throws MapiException {
        long sum = 0;
        List<List<PropValue>> rows = table.queryRows(ROWS_PER_QUERY, 0);
        while (!rows.isEmpty()) {
            for (List<PropValue> row : rows) {
                for (PropValue value : row) {
                    sum = 31 * sum + touched(value);
                }
            }
            rows = table.queryRows(ROWS_PER_QUERY, 0);
        }
        return sum;
    }

    private static long touched(PropValue value) {
        return switch (value) {
            case PropValue.LongValue v -> v.value();
            case PropValue.BooleanValue v -> v.value() ? 1 : 0;
            case PropValue.SysTimeValue v -> v.fileTime();
            case PropValue.UnicodeValue v -> touched(v.value());
            case PropValue.BinaryValue v -> touched(v.value());
            default -> 0;
        };
    }

    private static long touched(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum = 31 * sum + text.charAt(i);
        }
        return sum;
    }

    private static long touched(Bytes bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.size(); i++) {
            sum = 31 * sum + bytes.u8(i);
        }
        return sum;
    }

    private static double median(List<double[]> rounds, int index) {
        return rounds.stream().mapToDouble(round -> round[index]).sorted().skip(rounds.size() / 2).findFirst()
                .orElseThrow();
    }
}
