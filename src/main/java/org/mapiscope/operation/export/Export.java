package org.mapiscope.operation.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/**
 * Writes messages and folders as files: a folder becomes a folder of the disk with a file for each message. An item that fails
 * is reported, and the others follow. Used once, on the session's thread.
 */
public final class Export {
    /** Rows read at a time. */
    private static final int ROWS = 100;

    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_SUBJECT_W);

    /** Results after which no other item can be read either. */
    private static final Set<HResult> ENDS = Set.of(HResult.MAPI_E_CANCEL, HResult.MAPI_E_INVALID_OBJECT,
            HResult.MAPI_E_END_OF_SESSION, HResult.MAPI_E_NOT_INITIALIZED);

    /** The folder of the disk for a folder's associated messages. */
    private static final String ASSOCIATED = "Associated";

    private final OpenSession session;
    private final ItemFiles files;
    private final ItemWriter writer;
    private final ExportPlan plan;
    private final Consumer<ExportedItem> report;
    private final MapiProgress progress;
    private long written;
    private long incomplete;
    private long skipped;
    private long failed;
    private long total;
    private boolean full;

    private Export(OpenSession session, ItemFiles files, ExportPlan plan, Listening listening) {
        this.session = session;
        this.files = files;
        this.writer = files.writer(plan.format());
        this.plan = plan;
        this.report = listening.report;
        this.progress = listening.progress;
    }

    /**
     * Exports what {@code plan} names.
     *
     * @param report is told of each message and each folder that is left out or fails, as it happens
     * @param progress counts messages; a stop or a full disk ends it, and what is written stays
     * @throws MapiException when the session is over, or nothing can be written into the folder
     */
    public static ExportCounts run(OpenSession session, ItemFiles files, ExportPlan plan,
            Consumer<ExportedItem> report, MapiProgress progress) throws MapiException {
        return new Export(session, files, plan, new Listening(report, progress)).run(TargetFolder.of(plan.folder()));
    }

    /** As {@link #run}, but writes nothing: the report says which files there would be. */
    public static ExportCounts preview(OpenSession session, ItemFiles files, ExportPlan plan,
            Consumer<ExportedItem> report, MapiProgress progress) throws MapiException {
        return new Export(session, files, plan, new Listening(report, progress)).run(TargetFolder.dry(plan.folder()));
    }

    private ExportCounts run(TargetFolder target) throws MapiException {
        boolean complete = false;
        target.open();
        try {
            for (ObjectPath object : plan.objects()) {
                attempt(object, "", "", () -> object(object, target));
            }
            complete = true;
        } catch (MapiException e) {
            if (!full && !e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
                throw e;
            }
        }
        return new ExportCounts(written, incomplete, skipped, failed, complete);
    }

    private void object(ObjectPath path, TargetFolder target) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            switch (opened.object()) {
                case Message message -> message(path, message, new Place("", target));
                case MapiFolder folder -> {
                    String name = name(folder);
                    folder(entry(path), folder, new Place(name, target.folder(name)));
                }
                case MsgStore store -> store(path, store, target);
                default -> skip(path, "", "", ExportedItem.Why.NO_ITEM);
            }
        }
    }

    /** {@return the path of a folder, which an attachment cannot be} */
    private static ObjectPath.Entry entry(ObjectPath folder) throws MapiException {
        if (folder instanceof ObjectPath.Entry entry) {
            return entry;
        }
        throw new MapiException("IAttach::OpenProperty", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is a folder");
    }

    /** Exports the folders that people see; with associated messages all folders, since most of these are elsewhere. */
    private void store(ObjectPath path, MsgStore store, TargetFolder target) throws MapiException {
        FolderTree tree = new FolderTree(store);
        FolderEntry top = plan.hasAssociated() ? tree.root() : tree.ipmSubtree();
        ObjectPath.Entry folder = new ObjectPath.Entry(path.store(), top.entryId());
        // of several stores each has a folder of its own
        TargetFolder own = plan.objects().size() == 1 ? target : target.folder(name(store));
        try (Opened<MapiFolder> opened = Opening.folder(session, folder, 0)) {
            folder(folder, opened.object(), new Place("", own));
        }
    }

    private static String name(MapiProp object) throws MapiException {
        return PropValues.of(object.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), Mapi.MAPI_UNICODE))
                .string(PropTags.PR_DISPLAY_NAME_W).orElse("");
    }

    private void folder(ObjectPath.Entry path, MapiFolder folder, Place place) throws MapiException {
        if (plan.format().folderFile().isPresent()) {
            attempt(path, place.way, "", () -> place.target.file(plan.format().folderFile().get(),
                    plan.format().extension(), file -> files.writeFolder(plan.format(), folder, file, progress)));
        }
        contents(path, folder, 0, place);
        if (plan.hasAssociated() && count(folder, PropTags.PR_ASSOC_CONTENT_COUNT) != 0) {
            contents(path, folder, MapiContainer.MAPI_ASSOCIATED,
                    new Place(place.way, place.target.folder(ASSOCIATED)));
        }
        if (plan.isDeep()) {
            attempt(path, place.way, "", () -> subfolders(path, place));
        }
    }

    /** {@return what a folder says of itself; 1 when it does not} */
    private static int count(MapiFolder folder, PropTag tag) throws MapiException {
        return PropValues.of(folder.getProps(List.of(tag), 0)).integer(tag).orElse(1);
    }

    private void contents(ObjectPath path, MapiFolder folder, int flags, Place place) throws MapiException {
        attempt(path, place.way, "", () -> {
            try (MapiTable table = folder.getContentsTable(flags | Mapi.MAPI_UNICODE)) {
                total += table.getRowCount(0).rows();
                table.setColumns(COLUMNS, 0);
                List<List<PropValue>> rows = table.queryRows(ROWS, 0);
                while (!rows.isEmpty()) {
                    for (List<PropValue> row : rows) {
                        row(path.store(), PropValues.of(row), place);
                    }
                    rows = table.queryRows(ROWS, 0);
                }
            }
        });
    }

    private void row(EntryId store, PropValues row, Place place) throws MapiException {
        Optional<EntryId> id = row.entryId(PropTags.PR_ENTRYID);
        if (id.isEmpty()) {
            return;
        }
        ObjectPath path = new ObjectPath.Entry(store, id.get());
        attempt(path, place.way, row.string(PropTags.PR_SUBJECT_W).orElse(""), () -> {
            try (Opened<Message> opened = Opening.message(session, path, 0)) {
                message(path, opened.object(), place);
            }
        });
    }

    private void message(ObjectPath path, Message message, Place place) throws MapiException {
        if (progress.isCancelled()) {
            throw new MapiException("export", HResult.MAPI_E_USER_CANCEL, "");
        }
        String subject = PropValues.of(message.getProps(List.of(PropTags.PR_SUBJECT_W), Mapi.MAPI_UNICODE))
                .string(PropTags.PR_SUBJECT_W).orElse("");
        ExportedItem.Outcome outcome = place.target.file(subject.isBlank() ? "no subject" : subject,
                plan.format().extension(), part -> writer.write(message, part, progress));
        written++;
        if (outcome instanceof ExportedItem.Written file && !file.losses().isEmpty()) {
            incomplete++;
        }
        progress.worked(written, Math.max(written, total));
        report.accept(new ExportedItem(path, place.way, subject, outcome));
    }

    private void subfolders(ObjectPath.Entry path, Place place) throws MapiException {
        for (FolderEntry child : children(path)) {
            ObjectPath.Entry below = new ObjectPath.Entry(path.store(), child.entryId());
            String way = place.way.isEmpty() ? child.name() : place.way + "/" + child.name();
            if (child.type() == MapiFolder.FOLDER_SEARCH) {
                skip(below, place.way, child.name(), ExportedItem.Why.SEARCH_FOLDER);
            } else {
                attempt(below, place.way, child.name(), () -> {
                    try (Opened<MapiFolder> opened = Opening.folder(session, below, 0)) {
                        folder(below, opened.object(), new Place(way, place.target.folder(child.name())));
                    }
                });
            }
        }
    }

    private List<FolderEntry> children(ObjectPath.Entry folder) throws MapiException {
        MsgStore store = session.store(folder.store()).orElseThrow(() -> new MapiException("IMsgStore::OpenEntry",
                HResult.MAPI_E_INVALID_OBJECT, "the store was closed at the same time"));
        return new FolderTree(store).children(folder.entryId());
    }

    private void skip(ObjectPath path, String place, String name, ExportedItem.Why why) {
        skipped++;
        report.accept(new ExportedItem(path, place, name, new ExportedItem.Skipped(why)));
    }

    /** Does a step; when it fails, that is reported and the others go on, unless the disk is full. */
    private void attempt(ObjectPath path, String place, String name, Step step) throws MapiException {
        try {
            step.run();
        } catch (MapiException e) {
            if (full || ENDS.contains(e.result()) || e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
                throw e;
            }
            failed++;
            report.accept(new ExportedItem(path, place, name,
                    new ExportedItem.Failed(e.call(), e.result(), e.detail())));
            if (e.result().equals(HResult.MAPI_E_NOT_ENOUGH_DISK)) {
                // no other item will find room either
                full = true;
                throw e;
            }
        }
    }

    /** Who is told. */
    private record Listening(Consumer<ExportedItem> report, MapiProgress progress) {}

    /**
     * A folder on both sides.
     *
     * @param way the names of the folders down to it
     */
    private record Place(String way, TargetFolder target) {}

    @FunctionalInterface
    private interface Step {
        void run() throws MapiException;
    }
}
