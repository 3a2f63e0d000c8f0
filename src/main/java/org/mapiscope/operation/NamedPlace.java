package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** A place that a person can find by its name: a folder of a store, an attachment of a message. */
record NamedPlace(String name, QuickOpenResult.Hit hit) {
    private static final List<PropTag> FOLDER_COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_DEPTH);
    private static final List<PropTag> ATTACHMENT_COLUMNS = List.of(PropTags.PR_ATTACH_NUM,
            PropTags.PR_ATTACH_LONG_FILENAME_W, PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W);

    /** Reads all folders of an open store, each with its path. Call it on the session's thread. */
    static List<NamedPlace> folders(OpenSession session, StoreEntry entry, MsgStore store) throws MapiException {
        EntryId root = new FolderTree(store).root().entryId();
        TablePath path = new TablePath.Hierarchy(new ObjectPath.Entry(entry.entryId(), root),
                MapiContainer.CONVENIENT_DEPTH);
        List<NamedPlace> all = new ArrayList<>();
        List<String> way = new ArrayList<>();
        try (Opened<MapiTable> table = Opening.table(session, path)) {
            for (PropValues row : Rows.all(table.object(), FOLDER_COLUMNS)) {
                String name = follow(row, way);
                String names = String.join("\\",
                        Stream.concat(Stream.of("\\\\" + entry.name()), way.stream()).toList());
                row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> all.add(new NamedPlace(name, new QuickOpenResult.Hit(
                        names, Place.contents(new ObjectPath.Entry(entry.entryId(), id), 0)))));
            }
        }
        return List.copyOf(all);
    }

    /**
     * Goes on to the next folder. Its depth says how many of those on the way it is below; 0 is right below the root.
     *
     * @param way names of the folders down to the one before, and then down to this one
     * @return its name
     */
    private static String follow(PropValues row, List<String> way) {
        String name = row.string(PropTags.PR_DISPLAY_NAME_W).orElse("");
        int depth = Math.max(0, Math.min(row.integer(PropTags.PR_DEPTH).orElse(0), way.size()));
        way.subList(depth, way.size()).clear();
        way.add(name);
        return name;
    }

    /** Reads the attachments of a message, each with its number before its name. Call it on the session's thread. */
    static List<NamedPlace> attachments(OpenSession session, ObjectPath message) throws MapiException {
        try (Opened<MapiTable> table = Opening.table(session, new TablePath.Attachments(message))) {
            return Rows.all(table.object(), ATTACHMENT_COLUMNS).stream()
                    .flatMap(row -> row.integer(PropTags.PR_ATTACH_NUM).stream()
                            .mapToObj(number -> attachment(new ObjectPath.Attachment(message, number), row)))
                    .toList();
        }
    }

    private static NamedPlace attachment(ObjectPath.Attachment path, PropValues row) {
        String name = row.string(PropTags.PR_ATTACH_LONG_FILENAME_W)
                .or(() -> row.string(PropTags.PR_ATTACH_FILENAME_W)).or(() -> row.string(PropTags.PR_DISPLAY_NAME_W))
                .orElse("");
        return new NamedPlace(name,
                new QuickOpenResult.Hit("#" + path.number() + " " + name, new Place.Properties(path)));
    }

    /** {@return whether {@code text} is in its name, in whichever case} */
    boolean contains(String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
