package org.mapiscope.gui.view;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mapiscope.operation.view.Attempt;
import org.mapiscope.operation.view.Findings;

/**
 * What a view shows. Immutable.
 *
 * @param attempts where its rows were looked for
 */
record ViewTable(List<ViewColumn> columns, List<ViewRow> rows, List<Attempt> attempts) {
    static final ViewTable EMPTY = new ViewTable(List.of(), List.of(), List.of());

    ViewTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        attempts = List.copyOf(attempts);
    }

    static <T> ViewTable of(List<ViewColumn> columns, Findings<T> found, Function<T, ViewRow> row) {
        return new ViewTable(columns, found.items().stream().map(row).toList(), found.attempts());
    }

    /** {@return some rows as lines with tabs, below a line of headings} */
    String text(List<ViewRow> some, String end) {
        StringJoiner lines = new StringJoiner(end, "", end);
        lines.add(columns.stream().map(ViewColumn::title).collect(Collectors.joining("\t")));
        some.forEach(row -> lines.add(row.cells().stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t"))));
        return lines.toString();
    }
}
