package org.mapiscope.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * The folders of a store that have a part to play. Immutable.
 *
 * <p>Source: [imsgstore-getreceivefoldertable], [pridtagipmsubtreeentryid-canonical-property] and the pages beside it.
 */
public final class SpecialFolders {
    /** PR_MESSAGE_CLASS of a receive folder that takes all mail. */
    private static final List<String> ALL_MAIL = List.of("", "IPM", "IPM.NOTE");

    /** What the store says of its folders, PR_IPM_OUTBOX_ENTRYID and the like. */
    private static final Map<PropTag, Kind> BY_TAG = Map.of(PropTags.PR_IPM_SUBTREE_ENTRYID, Kind.IPM_SUBTREE,
            new PropTag(0x35E20102), Kind.OUTBOX, PropTags.PR_IPM_WASTEBASKET_ENTRYID, Kind.WASTEBASKET,
            new PropTag(0x35E40102), Kind.SENT_MAIL, new PropTag(0x35E50102), Kind.VIEWS, new PropTag(0x35E60102),
            Kind.COMMON_VIEWS, PropTags.PR_FINDER_ENTRYID, Kind.FINDER);

    private static final Map<String, Kind> BY_CLASS = Map.of("IPF.APPOINTMENT", Kind.CALENDAR, "IPF.CONTACT",
            Kind.CONTACTS, "IPF.TASK", Kind.TASKS, "IPF.STICKYNOTE", Kind.NOTES, "IPF.JOURNAL", Kind.JOURNAL);

    private final Map<EntryId, Kind> byId;

    private SpecialFolders(Map<EntryId, Kind> byId) {
        this.byId = Map.copyOf(byId);
    }

    /** Reads what the store says of its folders; what it does not know is not special. */
    public static SpecialFolders read(MsgStore store) throws MapiException {
        Map<EntryId, Kind> found = new HashMap<>();
        PropValues values = PropValues.of(store.getProps(List.copyOf(BY_TAG.keySet()), 0));
        BY_TAG.forEach((tag, kind) -> values.entryId(tag).ifPresent(id -> found.put(id, kind)));
        inbox(store).ifPresent(id -> found.put(id, Kind.INBOX));
        return new SpecialFolders(found);
    }

    private static Optional<EntryId> inbox(MsgStore store) throws MapiException {
        try (MapiTable table = store.getReceiveFolderTable(0)) {
            return Rows.all(table, List.of(PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_ENTRYID)).stream()
                    .filter(row -> row.string(PropTags.PR_MESSAGE_CLASS_W)
                            .filter(name -> ALL_MAIL.stream().anyMatch(name::equalsIgnoreCase)).isPresent())
                    .flatMap(row -> row.entryId(PropTags.PR_ENTRYID).stream()).findFirst();
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** {@return what {@code folder} is there for} */
    public Kind kindOf(FolderEntry folder) {
        Kind known = byId.get(folder.entryId());
        if (known != null) {
            return known;
        }
        if (folder.type() == MapiFolder.FOLDER_ROOT) {
            return Kind.ROOT;
        }
        if (folder.type() == MapiFolder.FOLDER_SEARCH) {
            return Kind.SEARCH;
        }
        String name = folder.containerClass().toUpperCase(Locale.ROOT);
        return BY_CLASS.entrySet().stream()
                .filter(each -> name.equals(each.getKey()) || name.startsWith(each.getKey() + "."))
                .map(Map.Entry::getValue).findFirst().orElse(Kind.PLAIN);
    }

    /** What a folder is there for. */
    public enum Kind {
        ROOT, IPM_SUBTREE, INBOX, OUTBOX, SENT_MAIL, WASTEBASKET, VIEWS, COMMON_VIEWS, FINDER, SEARCH, CALENDAR, CONTACTS, TASKS, NOTES, JOURNAL, PLAIN
    }
}
