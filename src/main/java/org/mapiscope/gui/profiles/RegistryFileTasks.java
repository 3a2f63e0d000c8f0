package org.mapiscope.gui.profiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.profile.ProfileSource;

/** Opens registry files and gives them back, and says what became of that. FX thread only. */
final class RegistryFileTasks {
    private final Messages texts = Messages.of(RegistryFileTasks.class);
    private final RegistryOpener opener;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final List<TaskRunner.Running> opening = new ArrayList<>();

    /** @param tasks where files are opened, read and closed */
    RegistryFileTasks(RegistryOpener opener, TaskRunner tasks, DialogService dialogs) {
        this.opener = opener;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    TaskRunner tasks() {
        return tasks;
    }

    /** Opens a file, and hands over the places in it where profiles are; says so when there is none. */
    void open(Path file, Consumer<List<ProfileSource>> opened) {
        String name = String.valueOf(file.getFileName());
        opening.add(tasks.run(texts.text("task.open", name), new Opening(opener, file), places -> {
            if (places.isEmpty()) {
                dialogs.tell(texts.text("none.title", name), texts.text("none.text", file));
            } else {
                opened.accept(places);
            }
        }, e -> notOpened(name, e)));
    }

    /** What is wrong with a file that is no registry is no matter of MAPI's. */
    private void notOpened(String name, MapiException e) {
        if (e.result().equals(HResult.MAPI_E_CORRUPT_DATA)) {
            dialogs.tell(texts.text("not-opened.title", name), texts.text("not-opened.text", e.detail()));
        } else {
            dialogs.showFailure(e);
        }
    }

    /** Gives files back. */
    void close(List<ProfileSource> places) {
        tasks.run("", progress -> closed(places), done -> {}, dialogs::showFailure);
    }

    /** Gives all files back, also those that are being opened; nobody is there any more to be told. */
    void closeAll(List<ProfileSource> places) {
        opening.forEach(TaskRunner.Running::cancel);
        tasks.run("", progress -> closed(places), done -> {}, e -> {
            // they were only read, so nothing is lost
        });
    }

    private static List<ProfileSource> closed(List<ProfileSource> places) throws MapiException {
        for (ProfileSource place : places) {
            try {
                place.close();
            } catch (IOException e) {
                throw new MapiException("Close registry file", HResult.MAPI_E_DISK_ERROR,
                        String.valueOf(e.getMessage()), e);
            }
        }
        return places;
    }

    /** Opens a file; what was opened for nobody is given back. */
    private record Opening(RegistryOpener opener, Path file) implements Job<List<ProfileSource>> {
        @Override
        public List<ProfileSource> run(MapiProgress progress) throws MapiException {
            return opener.open(file);
        }

        @Override
        public void dropped(List<ProfileSource> places) {
            try {
                closed(places);
            } catch (MapiException e) {
                System.getLogger(Opening.class.getName()).log(System.Logger.Level.DEBUG,
                        "A file that was not given back", e);
            }
        }
    }
}
