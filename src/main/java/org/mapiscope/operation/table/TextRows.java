package org.mapiscope.operation.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rows as lines of text, values between separators. A text that a spreadsheet would take for a formula, and that might so
 * start a program, has an apostrophe before it, which a spreadsheet takes for the beginning of a text.
 */
final class TextRows implements RowOutput {
    private static final Pattern FORMULA = Pattern.compile(
            "[=@\uFF1D\uFF20\t\r].*|[+\\-\uFF0B\uFF0D].*[^0-9 ().,/+-].*",
            Pattern.DOTALL);

    private final Appendable out;
    private final List<Column> columns;
    private final TableFormat format;

    /** @param format CSV or TSV */
    TextRows(Appendable out, List<Column> columns, TableFormat format) throws IOException {
        this.out = out;
        this.columns = columns;
        this.format = format;
        line(columns.stream().map(Column::title).toList());
    }

    @Override
    public void row(TableRow row) throws IOException {
        line(columns.stream().map(column -> column.text(row)).toList());
    }

    private void line(List<String> values) throws IOException {
        boolean commas = format == TableFormat.CSV;
        UnaryOperator<String> cell = commas ? TextRows::quoted : TextRows::oneLine;
        out.append(values.stream().map(TextRows::harmless).map(cell).collect(Collectors.joining(commas ? "," : "\t")));
        out.append(commas ? "\r\n" : "\n");
    }

    /** Numbers with a sign, also of telephones, stay as they are. */
    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    @Override
    public void end() {
        // nothing comes behind the last line
    }
}
