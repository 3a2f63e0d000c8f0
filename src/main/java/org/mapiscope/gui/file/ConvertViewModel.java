package org.mapiscope.gui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.LongWork;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StoreConverter;

/** Files that become a new PST. FX thread only. */
final class ConvertViewModel {
    private static final String ENDING = ".pst";

    private final Messages texts = Messages.of(ConvertViewModel.class);
    private final StoreConverter converter;
    private final LongWork work;
    private final DialogService dialogs;
    private final FolderChoice folders;
    private final ReadOnlyObjectWrapper<Optional<ConvertOutcome>> outcome = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    ConvertViewModel(StoreConverter converter, LongWork work, DialogService dialogs) {
        this.converter = converter;
        this.work = work;
        this.dialogs = dialogs;
        this.folders = new FolderChoice(converter, work, dialogs);
    }

    FolderChoice folders() {
        return folders;
    }

    /** {@return what became of the last one; empty before there was one and while one runs} */
    ReadOnlyObjectProperty<Optional<ConvertOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Asks for the new file's place and makes it; a file that is there is replaced only when the person says so. */
    void convert(List<Path> inputs) {
        if (inputs.isEmpty() || work.runningProperty().get()) {
            return;
        }
        Optional<List<String>> chosen = folders.paths(inputs);
        if (chosen.isEmpty()) {
            dialogs.tell(texts.text("no-folder.title"), texts.text("no-folder.text"));
            return;
        }
        dialogs.chooseFileToSave(suggestion(inputs.getFirst())).map(ConvertViewModel::withEnding)
                .ifPresent(output -> start(new ConvertRequest(inputs, output, ExistingFile.KEEP, chosen.get())));
    }

    /** {@return the name of {@code input} with another ending, or with one more when that would be itself} */
    static String suggestion(Path input) {
        String name = String.valueOf(input.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? stem + "-new" + ENDING : stem + ENDING;
    }

    private static Path withEnding(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) ? chosen : chosen.resolveSibling(name + ENDING);
    }

    private void start(ConvertRequest request) {
        outcome.set(Optional.empty());
        work.<ConvertReport>run(texts.text("task.convert", name(request)),
                Job.writing(progress -> converter.convert(request, progress)),
                report -> outcome.set(Optional.of(new ConvertOutcome(request.output(), Optional.of(report)))),
                failure -> failed(request, failure));
    }

    private void failed(ConvertRequest request, MapiException failure) {
        if (failure.result().equals(HResult.MAPI_E_USER_CANCEL)) {
            outcome.set(Optional.of(new ConvertOutcome(request.output(), Optional.empty())));
        } else if (failure.result().equals(HResult.MAPI_E_COLLISION) && request.existing() == ExistingFile.KEEP) {
            replace(request);
        } else {
            dialogs.showFailure(failure);
        }
    }

    private void replace(ConvertRequest request) {
        if (dialogs.confirm(new DialogService.Question(texts.text("replace.title", name(request)),
                texts.text("replace.text", request.output()), texts.text("replace.yes"), texts.text("replace.no")))) {
            start(new ConvertRequest(request.inputs(), request.output(), ExistingFile.REPLACE, request.folders()));
        }
    }

    private static String name(ConvertRequest request) {
        return String.valueOf(request.output().getFileName());
    }
}
