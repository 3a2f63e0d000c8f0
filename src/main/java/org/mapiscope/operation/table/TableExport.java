package org.mapiscope.operation.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;

/**
 * Writes all rows of a table, as it is restricted and sorted, into a file; of a grouped table also those under headings that are
 * collapsed, and no headings. Call it on the session's thread.
 */
public final class TableExport {
    private static final int BATCH = 100;

    private final TableReader reader;
    private final List<RowOutput.Column> columns;

    /**
     * @param tags of the table's columns those to write
     * @param titles of those, in their order
     */
    public TableExport(TableReader reader, List<PropTag> tags, List<String> titles) {
        this.reader = reader;
        this.columns = RowOutput.columns(tags, titles);
    }

    /**
     * What came of an export.
     *
     * @param rows that were written
     * @param stopped whether a person stopped it; there is no file then
     */
    public record Result(long rows, boolean stopped) {}

    /**
     * Writes the file, which appears whole or not at all; one of that name gives way, so ask before.
     *
     * @throws MapiException when a row cannot be read
     * @throws IOException when the file cannot be written
     */
    public Result write(Path file, TableFormat format, MapiProgress progress) throws MapiException, IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path part = Files.createTempFile(folder, ".mapiscope", ".part");
        try {
            Result result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                result = withoutHeadings(out, format, progress);
            }
            if (!result.stopped()) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Result withoutHeadings(OutputStream out, TableFormat format, MapiProgress progress)
            throws MapiException, IOException {
        if (reader.order().categories() == 0) {
            return write(reader, out, format, progress);
        }
        try (TableReader flat = reader.withoutHeadings(progress)) {
            return write(flat, out, format, progress);
        }
    }

    private Result write(TableReader rowsOf, OutputStream out, TableFormat format, MapiProgress progress)
            throws MapiException, IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        RowOutput rows = switch (format) {
            case CSV, TSV -> new TextRows(text, columns, format);
            case JSON -> new JsonRows(text, columns);
            case XLSX -> new XlsxRows(out, columns, XlsxRows.MOST_ROWS);
        };
        long total = rowsOf.count().rows();
        long done = 0;
        List<TableRow> batch = rowsOf.readWhole(0, BATCH);
        while (!batch.isEmpty()) {
            for (TableRow row : batch) {
                rows.row(row);
            }
            done += batch.size();
            progress.worked(done, total);
            if (progress.isCancelled()) {
                return new Result(done, true);
            }
            batch = rowsOf.readWhole(done, BATCH);
        }
        rows.end();
        text.flush();
        return new Result(done, false);
    }

    /** {@return rows with their titles, for a spreadsheet to paste} */
    public static String tsv(List<TableRow> rows, List<PropTag> tags, List<String> titles) {
        StringBuilder text = new StringBuilder();
        try {
            TextRows lines = new TextRows(text, RowOutput.columns(tags, titles), TableFormat.TSV);
            for (TableRow row : rows) {
                lines.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
