package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.ConvertReport;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.StoreConverter;
import org.mapiscope.mapi.file.StoredFolder;
import org.mapiscope.store.pst.PstFailure;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.NewFile;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.WriteFailure;

/** Converts PST and OST files. Thread-safe. */
public final class PstConverter implements StoreConverter {

    private static final String CALL = "convert";

    @Override
    public ConvertReport convert(ConvertRequest request, MapiProgress progress) throws MapiException {
        List<SourceStore> sources = new ArrayList<>();
        try {
            for (Path input : request.inputs()) {
                checkOther(input, request.output());
                sources.add(open(input, progress));
            }
            return convert(request, sources, progress);
        } finally {
            close(sources);
        }
    }

    @Override
    public List<StoredFolder> folders(Path input, MapiProgress progress) throws MapiException {
        SourceStore source = open(input, progress);
        try {
            return folders(source, source.subtree(), "");
        } finally {
            close(List.of(source));
        }
    }

    private static List<StoredFolder> folders(SourceStore source, Nid parent, String above) {
        List<StoredFolder> folders = new ArrayList<>();
        for (Nid folder : source.tree().children(parent)) {
            String name = source.name(folder);
            String path = above + Selection.part(name);
            folders.add(new StoredFolder(name, path, folders(source, folder, path + "/")));
        }
        return folders;
    }

    private static ConvertReport convert(ConvertRequest request, List<SourceStore> sources, MapiProgress progress)
            throws MapiException {
        List<Selection> selections = selections(request, sources);
        Tally tally = new Tally(progress, sources.stream().mapToLong(source -> source.tree().count()).sum());
        try (NewFile target = NewFile.begin(request.output(), request.existing())) {
            try (StoreWriter writer = StoreWriter.create(target.path())) {
                Copying copying = new Copying(writer, tally);
                if (isOneWholeStore(request, sources)) {
                    new StoreCopy(sources.getFirst(), copying).write();
                } else {
                    new StoreCollection(copying, MapiUid.random()).write(sources, selections);
                }
            }
            if (progress.isCancelled()) {
                throw new MapiException(CALL, HResult.MAPI_E_USER_CANCEL, request.output() + " is not made");
            }
            long bytes = Files.size(target.path());
            target.keep();
            List<ConvertProblem> problems = new ArrayList<>();
            sources.forEach(source -> problems.addAll(source.problems().all()));
            return new ConvertReport(tally.counts(), bytes, problems);
        } catch (IOException e) {
            throw WriteFailure.of(CALL, e);
        }
    }

    private static boolean isOneWholeStore(ConvertRequest request, List<SourceStore> sources) {
        return sources.size() == 1 && request.folders().isEmpty()
                && sources.getFirst().tree().hasFolder(Nid.NID_ROOT_FOLDER);
    }

    private static List<Selection> selections(ConvertRequest request, List<SourceStore> sources) throws MapiException {
        List<Selection> selections = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (SourceStore source : sources) {
            selections.add(request.folders().isEmpty()
                    ? Selection.everything()
                    : Selection.of(source, request.folders(), found));
        }
        for (String folder : request.folders()) {
            if (!found.contains(folder)) {
                throw new MapiException(CALL, HResult.MAPI_E_NOT_FOUND, "there is no folder " + folder);
            }
        }
        return selections;
    }

    private static SourceStore open(Path input, MapiProgress progress) throws MapiException {
        try {
            return SourceStore.open(input, progress);
        } catch (IOException e) {
            throw PstFailure.of(CALL, e);
        }
    }

    /** Checks that the new file is not to be where an input is. */
    private static void checkOther(Path input, Path output) throws MapiException {
        try {
            if (Files.exists(output) && Files.exists(input) && Files.isSameFile(input, output)) {
                throw new MapiException(CALL, HResult.MAPI_E_COLLISION, output + " is to be copied, not replaced");
            }
        } catch (IOException e) {
            throw PstFailure.of(CALL, e);
        }
    }

    private static void close(List<SourceStore> sources) throws MapiException {
        for (SourceStore source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                throw PstFailure.of(CALL, e);
            }
        }
    }
}
