package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.export.Export;
import org.mapiscope.operation.export.ExportCounts;
import org.mapiscope.operation.export.ExportFormat;
import org.mapiscope.operation.export.ExportPlan;
import org.mapiscope.operation.export.FolderFinder;
import org.mapiscope.operation.export.ItemFiles;
import org.mapiscope.operation.export.PstExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope export}: writes messages of stores as files. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private static final String CALL = "export";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "OUTDIR", descriptionKey = "export.folder")
    private String target = "";

    @Option(names = "--file", paramLabel = "PST", arity = "1", descriptionKey = "export.file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "export.profile")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--folder", paramLabel = "PATH", descriptionKey = "export.from")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--recurse", descriptionKey = "export.recurse")
    private boolean recurse;

    @Option(names = "--associated", descriptionKey = "export.associated")
    private boolean associated;

    @Option(names = "--format", required = true, paramLabel = "msg|eml|json|xml|pst", descriptionKey = "export.format")
    private Form form = Form.msg;

    @Option(names = "--dry-run", descriptionKey = "export.dry")
    private boolean dry;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    ExportCommand(MapiScopeCommand root) {
        this.root = root;
    }

    /** {@return 1 when something could not be exported whole} */
    @Override
    public Integer call() throws MapiException, InterruptedException {
        if (files.isEmpty() == profile.isEmpty()) {
            throw root.wrong(spec, "export.source");
        }
        if (form == Form.pst && dry) {
            throw root.wrong(spec, "export.drypst");
        }
        Path folder = root.paths(List.of(target)).getFirst();
        List<Path> stores = root.paths(files);
        CallLog log = new CallLog();
        Mapi mapi = files.isEmpty() ? root.mapi(log) : root.mapiOfFiles(log);
        Sessions sessions = new Sessions(Subsystems.of(mapi));
        ExportReport report = new ExportReport(root, json);
        try (SessionThread thread = new SessionThread();
                ProgressLine line = new ProgressLine(root.parts(), root.texts(), CALL);
                StopOnSignal progress = new StopOnSignal(line)) {
            try {
                OpenSession session = thread.call(() -> logOn(sessions, stores, thread));
                ExportCounts counts = thread.call(() -> run(session, folder, report, progress));
                report.end(folder, counts);
                return counts.isClean() && report.allStoresOpen() ? ExitCode.OK : ExitCode.SOFTWARE;
            } finally {
                sessions.closeAll();
            }
        }
    }

    private OpenSession logOn(Sessions sessions, List<Path> stores, SessionThread thread) throws MapiException {
        OpenSession session = files.isEmpty()
                ? sessions.logOn(new LogonOptions(0, profile, Optional.empty(), LogonOptions.OWN_SESSION), thread)
                : sessions.openFiles(sessions.subsystems().standard(), stores, LogonOptions.OWN_SESSION, thread);
        session.openStores(MapiProgress.NONE);
        return session;
    }

    private ExportCounts run(OpenSession session, Path folder, ExportReport report, MapiProgress progress)
            throws MapiException {
        for (StoreEntry store : session.stores()) {
            if (store.failure().isPresent()) {
                report.notOpen(store.name(), store.failure().get());
            }
        }
        if (form == Form.pst) {
            return pst(session, folder, report, progress);
        }
        int flags = (recurse || folders.isEmpty() ? MapiContainer.CONVENIENT_DEPTH : 0)
                | (associated ? MapiContainer.MAPI_ASSOCIATED : 0);
        ExportPlan plan = new ExportPlan(objects(session), folder,
                ExportFormat.valueOf(form.name().toUpperCase(Locale.ROOT)), flags);
        ItemFiles items = new ItemFiles(root.parts().msg());
        return dry
                ? Export.preview(session, items, plan, report::item, progress)
                : Export.run(session, items, plan, report::item, progress);
    }

    private List<ObjectPath> objects(OpenSession session) throws MapiException {
        List<ObjectPath> objects = new ArrayList<>();
        for (String way : folders) {
            List<ObjectPath> found = new FolderFinder(session).find(way);
            if (found.isEmpty()) {
                throw new MapiException(CALL, HResult.MAPI_E_NOT_FOUND, "there is no folder " + way);
            }
            objects.addAll(found);
        }
        if (folders.isEmpty()) {
            session.stores().stream().filter(store -> store.state() == StoreEntry.State.OPEN)
                    .forEach(store -> objects.add(new ObjectPath.Store(store.entryId())));
        }
        return objects;
    }

    private ExportCounts pst(OpenSession session, Path folder, ExportReport report, MapiProgress progress)
            throws MapiException {
        List<Path> stores = files.isEmpty()
                ? session.stores().stream().flatMap(store -> store.path().stream()).toList()
                : root.paths(files);
        if (stores.isEmpty()) {
            throw new MapiException(CALL, HResult.MAPI_E_NO_SUPPORT, "no store of the profile is a file");
        }
        return report.pst(new PstExport(root.parts().files().converter()).run(stores, folders, folder, progress));
    }

    /** The forms. */
    enum Form {
        msg, eml, json, xml, pst
    }
}
