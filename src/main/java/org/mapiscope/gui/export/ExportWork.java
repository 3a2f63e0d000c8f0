package org.mapiscope.gui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Trail;
import org.mapiscope.operation.export.Export;
import org.mapiscope.operation.export.ExportCounts;
import org.mapiscope.operation.export.ExportPlan;
import org.mapiscope.operation.export.ExportedItem;
import org.mapiscope.operation.export.ItemFiles;
import org.mapiscope.operation.export.PstExport;

/**
 * An export as a person has asked for it, to be run on the session's thread.
 *
 * @param store the file of the store; there for an export into a PST
 * @param flags as {@link ExportPlan} has them
 */
record ExportWork(OpenSession session, ExportTools tools, ExportSubject subject, ExportForm form, Path folder,
        Optional<Path> store, int flags) {

    ExportCounts run(Consumer<ExportedItem> report, MapiProgress progress) throws MapiException {
        return form.format().isPresent()
                ? Export.run(session, new ItemFiles(tools.messages()),
                        new ExportPlan(subject.objects(), folder, form.format().get(), flags), report, progress)
                : pst(report, progress);
    }

    private ExportCounts pst(Consumer<ExportedItem> report, MapiProgress progress) throws MapiException {
        Path file = store.orElseThrow(
                () -> new MapiException("export", HResult.MAPI_E_NO_SUPPORT, "the store is no file"));
        ObjectPath object = subject.objects().getFirst();
        List<String> ways = subject.kind() == ExportSubject.Kind.STORE ? List.of() : ways(object);
        try {
            ExportedItem.Written written = new PstExport(tools.stores()).run(List.of(file), ways, folder, progress);
            report.accept(new ExportedItem(object, "", subject.name(), written));
            return new ExportCounts(1, written.losses().isEmpty() ? 0 : 1, 0, 0, true);
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
                return new ExportCounts(0, 0, 0, 0, false);
            }
            throw e;
        }
    }

    /** {@return the way to a folder from the one that people's own are in; none for that one and for the root: all} */
    private List<String> ways(ObjectPath object) throws MapiException {
        FolderTree tree = new FolderTree(session.store(object.store()).orElseThrow(() -> new MapiException(
                "IMsgStore::OpenEntry", HResult.MAPI_E_INVALID_OBJECT, "the store was closed at the same time")));
        ObjectPath top = new ObjectPath.Entry(object.store(), tree.ipmSubtree().entryId());
        if (object.equals(top) || object.equals(new ObjectPath.Entry(object.store(), tree.root().entryId()))) {
            return List.of();
        }
        List<Trail.Step> below = Trail.read(session, object).steps().stream()
                .dropWhile(step -> !step.place().object().equals(top)).skip(1).toList();
        if (below.isEmpty()) {
            throw new MapiException("export", HResult.MAPI_E_NO_SUPPORT,
                    "a PST is made of the folders that people see, or of the whole store");
        }
        return List.of(below.stream().map(Trail.Step::name).collect(Collectors.joining("/")));
    }
}
