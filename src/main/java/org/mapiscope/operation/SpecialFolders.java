package org.mapiscope.operation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MsgStore;

/**
 * The folders of a store that have a part to play, and where each was found. Immutable.
 *
 * <p>Source: [imsgstore-getreceivefoldertable], [pridtagipmsubtreeentryid-canonical-property] and the pages beside it;
 * [MS-OXOSFLD] 2.2.
 */
public final class SpecialFolders {
    private static final Map<String, Kind> BY_CLASS = Map.of("IPF.APPOINTMENT", Kind.CALENDAR, "IPF.CONTACT",
            Kind.CONTACTS, "IPF.TASK", Kind.TASKS, "IPF.STICKYNOTE", Kind.NOTES, "IPF.JOURNAL", Kind.JOURNAL);

    private final Map<Kind, Location> byKind;
    private final Map<EntryId, Kind> byId = new HashMap<>();
    private final List<MapiException> failures;

    SpecialFolders(Map<Kind, Location> byKind, List<MapiException> failures) {
        this.byKind = new EnumMap<>(byKind);
        this.failures = List.copyOf(failures);
        byKind.forEach((kind, location) -> byId.putIfAbsent(location.entryId(), kind));
    }

    /**
     * Reads what a store and its first folders say; what they do not know is not special, and what cannot be read is in
     * {@link #failures}. Call it on the session's thread.
     *
     * @throws MapiException when the store's own properties cannot be read
     */
    public static SpecialFolders read(MsgStore store) throws MapiException {
        return new SpecialFolderSearch(store).run();
    }

    /** As {@link #read(MsgStore)}, for a store of a session, which is opened when it is not open. */
    public static SpecialFolders read(OpenSession session, ObjectPath.Store store) throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, store, 0)) {
            return read((MsgStore) opened.object());
        }
    }

    /** {@return where the folder was found; empty when nothing names it} */
    public Optional<Location> find(Kind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** {@return the calls that failed when the folders were looked for} */
    public List<MapiException> failures() {
        return failures;
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
        return ofClass(folder.containerClass()).orElse(Kind.PLAIN);
    }

    /** {@return what folders of a class are there for, {@code IPF.Appointment} and those derived from it} */
    static Optional<Kind> ofClass(String containerClass) {
        String name = containerClass.toUpperCase(Locale.ROOT);
        return BY_CLASS.entrySet().stream()
                .filter(each -> name.equals(each.getKey()) || name.startsWith(each.getKey() + "."))
                .map(Map.Entry::getValue).findFirst();
    }

    /**
     * Where a folder was found.
     *
     * @param source the property that names it with the object that has the property, such as {@code
     *     PR_IPM_DRAFTS_ENTRYID, Inbox}
     */
    public record Location(EntryId entryId, String source) {}

    /** What a folder is there for. */
    public enum Kind {
        ROOT, IPM_SUBTREE, INBOX, CALENDAR, CONTACTS, JOURNAL, NOTES, TASKS, REMINDERS, DRAFTS, SENT_MAIL, OUTBOX, WASTEBASKET, JUNK, FINDER, FREEBUSY, SYNC_ISSUES, CONFLICTS, LOCAL_FAILURES, SERVER_FAILURES, VIEWS, COMMON_VIEWS, RSS, TRACKED_MAIL, TO_DO, CONVERSATION_ACTIONS, QUICK_STEPS, SUGGESTED_CONTACTS, SEARCH, PLAIN;

        /** {@return those that a store can name, in the order in which people look for them} */
        public static List<Kind> named() {
            return List.copyOf(EnumSet.range(IPM_SUBTREE, SUGGESTED_CONTACTS));
        }
    }
}
