package org.mapiscope.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * The way to an object: its store, the folders that it is in, the message, the attachment, itself last.
 *
 * @param steps the store first; its root folder is left out unless it is the object itself
 */
public record Trail(List<Step> steps) {
    private static final List<PropTag> TAGS = List.of(PropTags.PR_ENTRYID, PropTags.PR_PARENT_ENTRYID,
            PropTags.PR_DISPLAY_NAME_W, PropTags.PR_SUBJECT_W, PropTags.PR_FOLDER_TYPE,
            PropTags.PR_ATTACH_LONG_FILENAME_W, PropTags.PR_ATTACH_FILENAME_W);

    public Trail {
        steps = List.copyOf(steps);
    }

    /** {@return the object's own name; may be empty} */
    public String name() {
        return steps.getLast().name();
    }

    /**
     * An object on the way.
     *
     * @param name may be empty
     * @param place where a person goes who chooses it
     */
    public record Step(String name, Place place) {}

    /**
     * Reads the way to an object, which opens those on it for a moment. Call it on the session's thread.
     *
     * @throws MapiException what the first call answered that failed
     */
    public static Trail read(OpenSession session, ObjectPath path) throws MapiException {
        return new Trail(steps(session, path));
    }

    private static List<Step> steps(OpenSession session, ObjectPath path) throws MapiException {
        List<Step> steps = new ArrayList<>();
        switch (path) {
            case ObjectPath.Store store -> steps.add(storeStep(session, store));
            case ObjectPath.Entry entry -> {
                steps.add(storeStep(session, new ObjectPath.Store(entry.store())));
                steps.addAll(entries(session, entry));
            }
            case ObjectPath.Attachment attachment -> {
                steps.addAll(steps(session, attachment.message()));
                steps.add(attachmentStep(session, attachment));
            }
            case ObjectPath.Embedded embedded -> {
                steps.addAll(steps(session, embedded.attachment()));
                steps.add(new Step(read(session, path, PropTags.PR_SUBJECT_W), new Place.Message(path)));
            }
        }
        return steps;
    }

    private static Step storeStep(OpenSession session, ObjectPath.Store path) {
        String name = session.stores().stream().filter(store -> store.entryId().equals(path.store())).findFirst()
                .map(StoreEntry::name).orElse("");
        return new Step(name, new Place.Properties(path));
    }

    private static String read(OpenSession session, ObjectPath path, PropTag tag) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            return PropValues.of(opened.object().getProps(List.of(tag), 0)).string(tag).orElse("");
        }
    }

    private static Step attachmentStep(OpenSession session, ObjectPath.Attachment path) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
            PropValues values = PropValues.of(opened.object().getProps(TAGS, 0));
            String name = values.string(PropTags.PR_ATTACH_LONG_FILENAME_W)
                    .or(() -> values.string(PropTags.PR_ATTACH_FILENAME_W))
                    .or(() -> values.string(PropTags.PR_DISPLAY_NAME_W)).orElseGet(() -> "#" + path.number());
            return new Step(name, new Place.Properties(path));
        }
    }

    /** {@return the entry with the folders above it; damage that makes them a circle ends the way} */
    private static List<Step> entries(OpenSession session, ObjectPath.Entry path) throws MapiException {
        Deque<Step> steps = new ArrayDeque<>();
        Set<EntryId> seen = new HashSet<>();
        Optional<EntryId> next = Optional.of(path.entryId());
        while (next.isPresent() && seen.add(next.get())) {
            ObjectPath.Entry entry = new ObjectPath.Entry(path.store(), next.get());
            try (Opened<MapiProp> opened = Opening.object(session, entry, 0)) {
                PropValues values = PropValues.of(opened.object().getProps(TAGS, 0));
                boolean folder = opened.object() instanceof MapiFolder;
                boolean root = folder && values.integer(PropTags.PR_FOLDER_TYPE)
                        .orElse(MapiFolder.FOLDER_GENERIC) == MapiFolder.FOLDER_ROOT;
                if (!root || steps.isEmpty()) {
                    steps.addFirst(folder
                            ? new Step(values.string(PropTags.PR_DISPLAY_NAME_W).orElse(""), Place.contents(entry, 0))
                            : new Step(values.string(PropTags.PR_SUBJECT_W).orElse(""), new Place.Message(entry)));
                }
                next = root ? Optional.empty() : values.entryId(PropTags.PR_PARENT_ENTRYID);
            }
        }
        return List.copyOf(steps);
    }
}
