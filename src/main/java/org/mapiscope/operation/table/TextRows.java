package org.mapiscope.operation.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes rows as lines of text, values between separators. */
final class TextRows implements RowOutput {
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
        out.append(values.stream().map(cell).collect(Collectors.joining(commas ? "," : "\t")));
        out.append(commas ? "\r\n" : "\n");
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
