package org.mapiscope.gui.view;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.property.WholeFile;
import org.mapiscope.operation.view.Attempt;

/** One view after the other, each read whole. FX thread only. */
public final class ViewViewModel {
    private static final Messages TEXTS = Messages.of(ViewViewModel.class);

    private final ClientSession client;
    private final DialogService dialogs;
    private final ReadOnlyObjectWrapper<ViewTable> table = new ReadOnlyObjectWrapper<>(ViewTable.EMPTY);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Optional<Place.View> shown = Optional.empty();
    private TaskRunner.Running running = () -> {};

    public ViewViewModel(ClientSession client, DialogService dialogs) {
        this.client = client;
        this.dialogs = dialogs;
    }

    ReadOnlyObjectProperty<ViewTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** {@return how many rows there are, or that they are being read} */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void show(Place.View view) {
        if (!shown.equals(Optional.of(view))) {
            table.set(ViewTable.EMPTY);
            shown = Optional.of(view);
        }
        refresh();
    }

    /** Reads what is shown anew. */
    public void refresh() {
        running.cancel();
        shown.ifPresent(view -> {
            status.set(TEXTS.text("loading"));
            running = client.tasks().run(TEXTS.text("task." + view.kind()),
                    Job.counting(progress -> ViewTables.read(client.session(), view, progress)), this::read,
                    this::failed);
        });
    }

    private void read(ViewTable now) {
        failure.set(Optional.empty());
        table.set(now);
        status.set(TEXTS.text("status", now.rows().size()));
    }

    private void failed(MapiException e) {
        boolean stopped = isStop(e);
        failure.set(Optional.of(e).filter(any -> !stopped));
        status.set(stopped ? TEXTS.text("stopped") : "");
    }

    private static boolean isStop(MapiException e) {
        return e.result().equals(HResult.MAPI_E_USER_CANCEL);
    }

    /** {@return where the rows were looked for, in lines; empty when each place had some} */
    String attempts() {
        List<Attempt> all = table.get().attempts();
        boolean complete = all.stream().allMatch(attempt -> attempt.found() > 0 && attempt.failure().isEmpty());
        return complete ? "" : all.stream().map(ViewViewModel::words).collect(Collectors.joining("\n"));
    }

    private static String words(Attempt attempt) {
        Optional<MapiException> failure = attempt.failure();
        if (failure.isEmpty()) {
            return TEXTS.text("attempt.found", attempt.where(), attempt.found());
        }
        MapiException e = failure.get();
        if (isStop(e)) {
            return TEXTS.text("attempt.stopped", attempt.where(), attempt.found());
        }
        String words = TEXTS.text("attempt.failed", attempt.where(), e.call(), e.result(), e.result().hex());
        boolean serverTable = e.result().equals(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED)
                && attempt.where().endsWith("_TABLE");
        String why = serverTable ? TEXTS.text("attempt.server-table") : e.detail();
        return why.isEmpty() ? words : words + " " + why;
    }

    /** Puts rows on the clipboard, with a line of headings. */
    void copy(List<ViewRow> some) {
        dialogs.copy(table.get().text(some, "\n"));
    }

    /** Asks for a file and writes all rows into it, with tabs between. */
    void save() {
        shown.ifPresent(view -> dialogs
                .chooseFileToSave(view.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv")
                .ifPresent(this::write));
    }

    private void write(Path file) {
        byte[] bytes = table.get().text(table.get().rows(), System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        client.tasks().run(TEXTS.text("saving", file.getFileName()), progress -> WholeFile.write(file, out -> {
            out.write(bytes);
            return bytes.length;
        }), done -> {}, dialogs::showFailure);
    }

    public void close() {
        running.cancel();
    }
}
