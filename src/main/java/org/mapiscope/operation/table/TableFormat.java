package org.mapiscope.operation.table;

import java.util.Locale;

/** The kinds of files that a table is written to. */
public enum TableFormat {
    /** Commas between values, quotes where they are needed, lines end in CR LF. Source: RFC 4180. */
    CSV,
    /** Tabs between values, one row a line. */
    TSV,
    /** A list of objects, a member for each property that a row has. */
    JSON,
    /** A workbook. */
    XLSX;

    /** {@return how the names of such files end, {@code .csv}} */
    public String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
