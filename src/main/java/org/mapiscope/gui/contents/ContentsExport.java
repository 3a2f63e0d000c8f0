package org.mapiscope.gui.contents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.file.FileFailure;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.RowObject;
import org.mapiscope.operation.table.TableExport;
import org.mapiscope.operation.table.TableFormat;
import org.mapiscope.operation.table.TableReader;
import org.mapiscope.operation.table.TableRow;

/** Takes rows out of the window: the selected ones to the clipboard, all of them to a file. FX thread only. */
final class ContentsExport {
    /** More than anyone pastes; a file is for more. */
    static final int MOST_COPIED = 10_000;

    private static final int BATCH = 200;

    private final Messages texts = Messages.of(ContentsExport.class);
    private final ContentsViewModel model;

    ContentsExport(ContentsViewModel model) {
        this.model = model;
    }

    private List<PropTag> columns() {
        return model.columns().stream().map(ContentsColumn::tag).toList();
    }

    private List<String> titles() {
        return columns().stream().map(ColumnTitle::of).toList();
    }

    /**
     * Copies rows with the titles of their columns; the first {@link #MOST_COPIED} of them.
     *
     * <p>What is pasted is one line a message, as MFCMAPI's rows are: headings among rows are left out. Who has selected headings
     * only gets those, each with the value that its rows have in common.
     */
    void copy(List<Integer> places) {
        List<Integer> wanted = places.stream().limit(MOST_COPIED).sorted().toList();
        List<PropTag> tags = columns();
        List<String> titles = titles();
        if (!wanted.isEmpty()) {
            model.read(texts.text("task.copy"), (reader, progress) -> rows(reader, wanted, progress), read -> {
                List<TableRow> rows = withoutHeadings(read);
                model.dialogs().copy(TableExport.tsv(rows, tags, titles));
                model.say(texts.text("copied", rows.size(), places.size() > wanted.size() ? 1 : 0));
            });
        }
    }

    private static List<TableRow> withoutHeadings(List<TableRow> read) {
        List<TableRow> rows = read.stream().filter(row -> !row.isHeading()).toList();
        return rows.isEmpty() ? read : rows;
    }

    private static List<TableRow> rows(TableReader reader, List<Integer> places, MapiProgress progress)
            throws MapiException {
        List<TableRow> rows = new ArrayList<>();
        int at = 0;
        while (at < places.size() && !progress.isCancelled()) {
            int run = 1;
            while (run < BATCH && at + run < places.size() && places.get(at + run) == places.get(at) + run) {
                run++;
            }
            rows.addAll(reader.read(places.get(at), run));
            at += run;
            progress.worked(at, places.size());
        }
        return rows;
    }

    /** Finds out which objects rows stand for; of the first {@link #MOST_COPIED} of them. */
    void objects(List<Integer> places, Consumer<List<ObjectPath>> action) {
        List<Integer> wanted = places.stream().limit(MOST_COPIED).sorted().toList();
        Optional<TablePath> table = model.shownProperty().get();
        if (!wanted.isEmpty() && table.isPresent()) {
            model.read(texts.text("task.objects"), (reader, progress) -> rows(reader, wanted, progress),
                    rows -> action.accept(rows.stream().flatMap(row -> RowObject.of(table.get(), row).stream())
                            .toList()));
        }
    }

    /** Writes all rows, as they are restricted and sorted, into a file that the person chooses. */
    void export(TableFormat format) {
        List<PropTag> tags = columns();
        List<String> titles = titles();
        model.dialogs().chooseFileToSave("table" + format.suffix()).ifPresent(file -> model.write(
                texts.text("task.export", file.getFileName()),
                (reader, progress) -> write(new TableExport(reader, tags, titles), file, format, progress),
                model::say));
    }

    /** Returns the sentence that says how it went. */
    private String write(TableExport export, Path file, TableFormat format, MapiProgress progress)
            throws MapiException {
        try {
            TableExport.Result result = export.write(file, format, progress);
            return result.stopped() ? texts.text("stopped", file) : texts.text("exported", result.rows(), file);
        } catch (IOException e) {
            return texts.text("not-exported", file, FileFailure.of("export", e).detail());
        }
    }
}
