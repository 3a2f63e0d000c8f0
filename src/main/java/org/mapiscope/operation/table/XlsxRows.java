package org.mapiscope.operation.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mapiscope.mapi.PropValue;

/**
 * Writes rows into a workbook: numbers, truth values and times as such, all else as text.
 *
 * <p>Source: the limits of Excel's sheets and cells; docs/decisions/0020-xlsx.md.
 */
final class XlsxRows implements RowOutput {
    /** Most rows of a sheet, the titles included. */
    static final int MOST_ROWS = 1 << 20;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int ROWS_AT_ONCE = 500;
    private static final long MOST_EXACT = 999_999_999_999_999L;
    private static final Instant FIRST_DAY = Instant.parse("1900-03-01T00:00:00Z");
    private static final Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    private final Workbook book;
    private final List<Column> columns;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    XlsxRows(OutputStream out, List<Column> columns, int mostRows) throws IOException {
        this.columns = columns;
        this.mostRows = mostRows;
        book = new Workbook(out, "MapiScope", null);
        sheet = begin();
    }

    private Worksheet begin() {
        Worksheet begun = book.newWorksheet(sheets == 1 ? "Table" : "Table " + sheets);
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            begun.value(0, i, columns.get(i).title());
            begun.style(0, i).bold().set();
            begun.width(i, 24);
        }
        next = 1;
        return begun;
    }

    @Override
    public void row(TableRow row) throws IOException {
        if (next == mostRows) {
            sheet.finish();
            sheets++;
            sheet = begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            write(i, columns.get(i).value(row));
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, PropValue value) {
        if (RowOutput.isAbsent(value)) {
            return;
        }
        switch (value) {
            case PropValue.ShortValue v -> sheet.value(next, column, v.value());
            case PropValue.LongValue v -> sheet.value(next, column, v.value());
            case PropValue.LongLongValue v when isExact(v.value()) ->
                sheet.value(next, column, v.value());
            case PropValue.CurrencyValue v when isExact(v.value()) ->
                sheet.value(next, column, BigDecimal.valueOf(v.value(), 4));
            case PropValue.FloatValue v when Float.isFinite(v.value()) -> sheet.value(next, column, v.value());
            case PropValue.DoubleValue v when Double.isFinite(v.value()) -> sheet.value(next, column, v.value());
            case PropValue.BooleanValue v -> sheet.value(next, column, v.value());
            case PropValue.SysTimeValue v when isInCalendar(v.instant()) -> {
                sheet.value(next, column, LocalDateTime.ofInstant(v.instant(), ZoneOffset.UTC));
                sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> {
                String text = CellText.whole(value);
                if (!text.isEmpty()) {
                    sheet.value(next, column, text.length() <= MOST_CHARACTERS
                            ? text
                            : text.substring(0, MOST_CHARACTERS - 1) + "\u2026");
                }
            }
        }
    }

    private static boolean isExact(long value) {
        return value >= -MOST_EXACT && value <= MOST_EXACT;
    }

    private static boolean isInCalendar(Instant time) {
        return !time.isBefore(FIRST_DAY) && time.isBefore(LAST_DAY);
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        book.finish();
    }
}
