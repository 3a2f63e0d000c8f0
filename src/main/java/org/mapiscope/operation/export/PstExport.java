package org.mapiscope.operation.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StoreConverter;
import org.mapiscope.mapi.item.Loss;

/** Exports folders of stores that are files into one new PST. Thread-safe. */
public final class PstExport {
    private final StoreConverter converter;

    public PstExport(StoreConverter converter) {
        this.converter = converter;
    }

    /**
     * Makes a PST in {@code target}, under a name that nothing there has.
     *
     * @param stores files of stores
     * @param folders ways to the folders to export, with those in them; all when empty
     * @param progress counts messages
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when no store has a folder that was asked for; {@code
     *     MAPI_E_USER_CANCEL}; when a file is no store
     */
    public ExportedItem.Written run(List<Path> stores, List<String> folders, Path target, MapiProgress progress)
            throws MapiException {
        String name = String.valueOf(stores.getFirst().getFileName()).replaceFirst("\\.[^.]*$", "");
        ExportedItem.Outcome outcome = TargetFolder.of(target).file(name, "pst",
                part -> losses(converter.convert(new ConvertRequest(stores, part, ExistingFile.KEEP, folders), progress)
                        .problems()));
        if (outcome instanceof ExportedItem.Written written) {
            return written;
        }
        throw new IllegalStateException("A file that was made is no plan");
    }

    private static List<Loss> losses(List<ConvertProblem> problems) {
        return problems.stream().filter(problem -> problem.loss() != ConvertProblem.Loss.NOTHING)
                .map(problem -> new Loss(
                        Stream.of(problem.input().toString(), problem.folder(), problem.item())
                                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" > ")),
                        HResult.MAPI_E_CORRUPT_DATA, problem.detail()))
                .toList();
    }
}
