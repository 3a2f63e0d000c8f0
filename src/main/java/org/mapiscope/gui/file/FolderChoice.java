package org.mapiscope.gui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.LongWork;
import org.mapiscope.mapi.file.StoreConverter;
import org.mapiscope.mapi.file.StoredFolder;

/** Which folders of a file a conversion takes. FX thread only. */
final class FolderChoice {
    private final Messages texts = Messages.of(FolderChoice.class);
    private final StoreConverter converter;
    private final LongWork work;
    private final DialogService dialogs;
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice = new ReadOnlyObjectWrapper<>(Optional.empty());

    FolderChoice(StoreConverter converter, LongWork work, DialogService dialogs) {
        this.converter = converter;
        this.work = work;
        this.dialogs = dialogs;
    }

    /** {@return the folders to choose from; empty before they were asked for} */
    ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Reads the folders of {@code file}; at first all are taken. */
    void load(Path file) {
        if (work.runningProperty().get()) {
            return;
        }
        choice.set(Optional.empty());
        work.<List<StoredFolder>>run(texts.text("task.folders", String.valueOf(file.getFileName())),
                progress -> converter.folders(file, progress),
                folders -> choice.set(Optional.of(new Choice(file, folders.stream().map(FolderTick::new).toList()))),
                dialogs::showFailure);
    }

    /** Takes all folders, or none. */
    void tickAll(boolean taken) {
        choice.get().ifPresent(chosen -> chosen.folders().forEach(folder -> folder.tickAll(taken)));
    }

    /**
     * {@return the ways to the folders to take of {@code inputs}, an empty list for all; empty when the person has left out
     * every folder}
     */
    Optional<List<String>> paths(List<Path> inputs) {
        Optional<Choice> chosen = choice.get().filter(made -> inputs.equals(List.of(made.file())));
        if (chosen.isEmpty() || chosen.get().folders().stream().allMatch(FolderChoice::isTaken)) {
            return Optional.of(List.of());
        }
        List<String> paths = new ArrayList<>();
        chosen.get().folders().forEach(folder -> folder.addPaths(paths));
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths);
    }

    private static boolean isTaken(FolderTick folder) {
        return folder.tickedProperty().get();
    }

    /** The folders of a file, those that people see at the top. */
    record Choice(Path file, List<FolderTick> folders) {}
}
