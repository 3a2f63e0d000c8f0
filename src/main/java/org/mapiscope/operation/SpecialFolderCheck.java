package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * What a store says of each of its special folders, and whether the folder opens.
 *
 * @param rows one for each of {@link SpecialFolders.Kind#named}
 * @param failures calls that failed when the folders were looked for
 */
public record SpecialFolderCheck(List<Row> rows, List<MapiException> failures) {
    public static final PropTag PR_FOLDER_CHILD_COUNT = new PropTag(0x66380003);
    public static final PropTag PR_CREATION_TIME = new PropTag(0x30070040);
    public static final PropTag PR_LAST_MODIFICATION_TIME = new PropTag(0x30080040);
    public static final PropTag PR_ACCESS = new PropTag(0x0FF40003);
    public static final PropTag PR_RIGHTS = new PropTag(0x66390003);

    private static final List<PropTag> TAGS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_CONTAINER_CLASS_W, PropTags.PR_COMMENT_W, PropTags.PR_CONTENT_COUNT,
            PropTags.PR_ASSOC_CONTENT_COUNT, PropTags.PR_CONTENT_UNREAD, PR_FOLDER_CHILD_COUNT,
            PropTags.PR_FOLDER_TYPE, PR_CREATION_TIME, PR_LAST_MODIFICATION_TIME, PR_ACCESS, PR_RIGHTS);

    public SpecialFolderCheck {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    /**
     * Looks for the folders and opens each. Call it on the session's thread.
     *
     * @throws MapiException when the store cannot be opened or read
     */
    public static SpecialFolderCheck run(OpenSession session, ObjectPath.Store store, MapiProgress progress)
            throws MapiException {
        SpecialFolders special = SpecialFolders.read(session, store);
        List<SpecialFolders.Kind> kinds = SpecialFolders.Kind.named();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < kinds.size() && !progress.isCancelled(); i++) {
            progress.worked(i, kinds.size());
            rows.add(row(session, store, kinds.get(i), special.find(kinds.get(i))));
        }
        return new SpecialFolderCheck(rows, special.failures());
    }

    private static Row row(OpenSession session, ObjectPath.Store store, SpecialFolders.Kind kind,
            Optional<SpecialFolders.Location> location) {
        if (location.isEmpty()) {
            return new Row(kind, new State.NotLocated());
        }
        ObjectPath.Entry folder = new ObjectPath.Entry(store.store(), location.get().entryId());
        try (Opened<MapiFolder> opened = Opening.folder(session, folder, 0)) {
            List<PropValue> values = opened.object().getProps(TAGS, 0);
            return new Row(kind, new State.Read(folder, location.get().source(), PropValues.of(values)));
        } catch (MapiException e) {
            return new Row(kind, new State.Failed(folder, location.get().source(), e));
        }
    }

    /** One of the folders. */
    public record Row(SpecialFolders.Kind kind, State state) {
        /** {@return the folder, when something names one} */
        public Optional<ObjectPath.Entry> folder() {
            return switch (state) {
                case State.NotLocated none -> Optional.empty();
                case State.Failed failed -> Optional.of(failed.folder());
                case State.Read read -> Optional.of(read.folder());
            };
        }
    }

    /** What is known of a folder. */
    public sealed interface State {
        /** Nothing names it. */
        record NotLocated() implements State {}

        /** It is named and does not open. */
        record Failed(ObjectPath.Entry folder, String source, MapiException reason) implements State {}

        record Read(ObjectPath.Entry folder, String source, PropValues values) implements State {}
    }
}
