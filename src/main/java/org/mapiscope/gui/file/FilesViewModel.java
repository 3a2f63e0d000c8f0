package org.mapiscope.gui.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.LongWork;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.interpret.FindingWords;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.CheckReport;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.StoreChecker;
import org.mapiscope.operation.CheckJson;
import org.mapiscope.operation.property.WholeFile;

/** Files of message stores that a person looks into without MAPI, and what a check has found in each. FX thread only. */
public final class FilesViewModel {
    private final Messages texts = Messages.of(FilesViewModel.class);
    private final StoreChecker checker;
    private final LongWork work;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final ConvertViewModel convert;
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableList<Path> readOnlyFiles = FXCollections.unmodifiableObservableList(files);
    private final Map<Path, CheckReport> reports = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CheckReport>> report = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final BooleanProperty recovering = new SimpleBooleanProperty(this, "recovering");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");

    /** @param tasks where files are read and written */
    public FilesViewModel(FileTools tools, TaskRunner tasks, DialogService dialogs) {
        this.checker = tools.checker();
        this.work = new LongWork(tasks);
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.convert = new ConvertViewModel(tools.converter(), work, dialogs);
    }

    /** {@return the files, in the order in which they were added} */
    ObservableList<Path> files() {
        return readOnlyFiles;
    }

    ReadOnlyObjectProperty<Optional<Path>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** {@return what the last check of the selected file has found; empty when it was not checked} */
    ReadOnlyObjectProperty<Optional<CheckReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** {@return whether a check looks for items too that no folder shows any more} */
    BooleanProperty recoveringProperty() {
        return recovering;
    }

    /** {@return whether a file is being checked or converted} */
    ReadOnlyBooleanProperty runningProperty() {
        return work.runningProperty();
    }

    /** {@return the part that is done, from 0 to 1; negative while that is not known} */
    ReadOnlyDoubleProperty progressProperty() {
        return work.progressProperty();
    }

    /** {@return what runs, or what became of the last file that was saved} */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    ConvertViewModel conversion() {
        return convert;
    }

    /** Asks for files and adds them. */
    void choose() {
        add(dialogs.chooseFilesToOpen());
    }

    /** Adds files that are not there yet, and selects the first of them all. */
    void add(List<Path> some) {
        some.stream().filter(file -> !files.contains(file)).forEach(files::add);
        some.stream().findFirst().ifPresent(this::select);
    }

    /** Takes files off the list; they stay where they are. */
    void remove(List<Path> some) {
        List<Path> gone = List.copyOf(some);
        files.removeAll(gone);
        reports.keySet().removeAll(gone);
        if (selected.get().filter(gone::contains).isPresent()) {
            show(files.stream().findFirst());
        }
    }

    void select(Path file) {
        show(Optional.of(file));
    }

    private void show(Optional<Path> file) {
        selected.set(file);
        report.set(file.map(reports::get));
    }

    /** Adds a file and checks it. */
    public void check(Path file) {
        add(List.of(file));
        check();
    }

    /** Checks the selected file; does nothing while another is under way. */
    void check() {
        if (!work.runningProperty().get()) {
            selected.get().ifPresent(this::begin);
        }
    }

    private void begin(Path file) {
        reports.remove(file);
        show(Optional.of(file));
        boolean all = recovering.get();
        String title = texts.text("task.check", String.valueOf(file.getFileName()));
        status.set("");
        work.<CheckReport>run(title,
                progress -> all ? checker.checkAndRecover(file, progress) : checker.check(file, progress),
                found -> {
                    reports.put(file, found);
                    selected.get().filter(file::equals).ifPresent(this::select);
                }, dialogs::showFailure);
    }

    /** Ends what runs; a check shows what it has found so far, a conversion makes no file. */
    void stop() {
        work.stop();
    }

    /** Shows the folders of the selected file, for a conversion of some of them. */
    void chooseFolders() {
        status.set("");
        selected.get().ifPresent(convert.folders()::load);
    }

    /** Asks for a place and makes a PST there of {@code inputs}. */
    void convert(List<Path> inputs) {
        status.set("");
        convert.convert(List.copyOf(inputs));
    }

    void copyFindings() {
        report.get().ifPresent(
                found -> dialogs.copy(FileRows.tsv(FileRows.FINDING, found.findings(), FileRows::cells)));
    }

    void copyRecovered() {
        report.get().ifPresent(
                found -> dialogs.copy(FileRows.tsv(FileRows.RECOVERED, found.recovered(), FileRows::cells)));
    }

    void copyProblems() {
        convert.outcomeProperty().get().flatMap(ConvertOutcome::report).ifPresent(
                done -> dialogs.copy(FileRows.tsv(FileRows.PROBLEM, done.problems(), FileRows::cells)));
    }

    /** Asks for a place and writes there as JSON what was found in the selected file. */
    void saveJson() {
        selected.get().ifPresent(file -> report.get()
                .ifPresent(found -> dialogs.chooseFileToSave(file.getFileName() + ".check.json")
                        .ifPresent(target -> save(target, file, found))));
    }

    private void save(Path target, Path file, CheckReport found) {
        CheckJson json = new CheckJson(new FindingWords(Messages.language()));
        tasks.<String>run(texts.text("task.save", String.valueOf(target.getFileName())), progress -> {
            try {
                WholeFile.writeText(target, json.text(file, found));
                return texts.text("saved", target);
            } catch (MapiException e) {
                return texts.text("not-saved", target, e.detail());
            }
        }, status::set, dialogs::showFailure);
    }
}
