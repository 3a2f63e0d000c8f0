package org.mapiscope.gui.browse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.SpecialFolderCheck;
import org.mapiscope.operation.property.WholeFile;

/** The special folders of a store, and which of them do not open. FX thread only. */
final class SpecialViewModel {
    private static final Messages TEXTS = Messages.of(SpecialViewModel.class);

    private final ClientSession client;
    private final DialogService dialogs;
    private final ObservableList<SpecialFolderCheck.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<SpecialFolderCheck.Row> readOnlyRows = FXCollections
            .unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Optional<ObjectPath.Store> shown = Optional.empty();
    private TaskRunner.Running running = () -> {};

    SpecialViewModel(ClientSession client, DialogService dialogs) {
        this.client = client;
        this.dialogs = dialogs;
    }

    ObservableList<SpecialFolderCheck.Row> rows() {
        return readOnlyRows;
    }

    /** {@return how many were found, how many do not open} */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void show(ObjectPath.Store store) {
        if (!shown.equals(Optional.of(store))) {
            rows.clear();
            shown = Optional.of(store);
        }
        refresh();
    }

    void refresh() {
        running.cancel();
        shown.ifPresent(store -> {
            status.set(TEXTS.text("loading"));
            running = client.tasks().run(TEXTS.text("special.task"),
                    progress -> SpecialFolderCheck.run(client.session(), store, progress), this::checked,
                    this::failed);
        });
    }

    private void checked(SpecialFolderCheck check) {
        rows.setAll(check.rows());
        failure.set(check.failures().stream().findFirst());
        long read = count(SpecialFolderCheck.State.Read.class);
        long failed = count(SpecialFolderCheck.State.Failed.class);
        status.set(TEXTS.text("special.status", read, failed, check.rows().size() - read - failed));
    }

    private long count(Class<? extends SpecialFolderCheck.State> state) {
        return rows.stream().filter(row -> state.isInstance(row.state())).count();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        status.set("");
    }

    /** Puts rows on the clipboard, with a line of headings. */
    void copy(List<SpecialFolderCheck.Row> some) {
        dialogs.copy(text(some, "\n"));
    }

    /** Asks for a file and writes all rows into it, with tabs between. */
    void save() {
        dialogs.chooseFileToSave("special-folders.tsv").ifPresent(this::write);
    }

    private void write(Path file) {
        String text = text(rows, System.lineSeparator());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.tasks().run(TEXTS.text("special.saving", file.getFileName()), progress -> WholeFile.write(file, out -> {
            out.write(bytes);
            return bytes.length;
        }), done -> {}, dialogs::showFailure);
    }

    private static String text(List<SpecialFolderCheck.Row> rows, String end) {
        StringJoiner lines = new StringJoiner(end, "", end);
        lines.add(String.join("\t", SpecialColumn.all().stream().map(SpecialColumn::title).toList()));
        for (SpecialFolderCheck.Row row : rows) {
            List<String> cells = new ArrayList<>();
            SpecialColumn.all()
                    .forEach(column -> cells.add(column.text().apply(row).replaceAll("[\\t\\r\\n]", " ")));
            lines.add(String.join("\t", cells));
        }
        return lines.toString();
    }

    void close() {
        running.cancel();
    }
}
