package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.SpecialFolders.Kind;
import org.mapiscope.operation.SpecialFolders.Location;

/**
 * Looks for the special folders of a store: in its own properties, in its receive folders, in the properties of its Inbox,
 * its root folder and its IPM subtree, and among the folders of that by their class or name. What is found first stays.
 *
 * <p>Source: [MS-OXOSFLD] 2.2.
 */
final class SpecialFolderSearch {
    /** PR_MESSAGE_CLASS of a receive folder that takes all mail. */
    private static final List<String> ALL_MAIL = List.of("", "IPM", "IPM.NOTE");

    private static final PropTag PR_ADDITIONAL_REN_ENTRYIDS = new PropTag(0x36D81102);
    private static final PropTag PR_ADDITIONAL_REN_ENTRYIDS_EX = new PropTag(0x36D90102);
    private static final PropTag PR_FREEBUSY_ENTRYIDS = new PropTag(0x36E41102);

    private static final List<Named> OF_STORE = List.of(
            new Named(PropTags.PR_IPM_SUBTREE_ENTRYID, "PR_IPM_SUBTREE_ENTRYID", Kind.IPM_SUBTREE),
            new Named(new PropTag(0x35E20102), "PR_IPM_OUTBOX_ENTRYID", Kind.OUTBOX),
            new Named(PropTags.PR_IPM_WASTEBASKET_ENTRYID, "PR_IPM_WASTEBASKET_ENTRYID", Kind.WASTEBASKET),
            new Named(new PropTag(0x35E40102), "PR_IPM_SENTMAIL_ENTRYID", Kind.SENT_MAIL),
            new Named(new PropTag(0x35E50102), "PR_VIEWS_ENTRYID", Kind.VIEWS),
            new Named(new PropTag(0x35E60102), "PR_COMMON_VIEWS_ENTRYID", Kind.COMMON_VIEWS),
            new Named(PropTags.PR_FINDER_ENTRYID, "PR_FINDER_ENTRYID", Kind.FINDER));

    private static final List<Named> OF_FOLDER = List.of(
            new Named(new PropTag(0x36D00102), "PR_IPM_APPOINTMENT_ENTRYID", Kind.CALENDAR),
            new Named(new PropTag(0x36D10102), "PR_IPM_CONTACT_ENTRYID", Kind.CONTACTS),
            new Named(new PropTag(0x36D20102), "PR_IPM_JOURNAL_ENTRYID", Kind.JOURNAL),
            new Named(new PropTag(0x36D30102), "PR_IPM_NOTE_ENTRYID", Kind.NOTES),
            new Named(new PropTag(0x36D40102), "PR_IPM_TASK_ENTRYID", Kind.TASKS),
            new Named(new PropTag(0x36D50102), "PR_REM_ONLINE_ENTRYID", Kind.REMINDERS),
            new Named(new PropTag(0x36D60102), "PR_REM_OFFLINE_ENTRYID", Kind.REMINDERS),
            new Named(new PropTag(0x36D70102), "PR_IPM_DRAFTS_ENTRYID", Kind.DRAFTS));

    /** The entries of PR_ADDITIONAL_REN_ENTRYIDS, in order. */
    private static final List<Kind> ADDITIONAL = List.of(Kind.CONFLICTS, Kind.SYNC_ISSUES, Kind.LOCAL_FAILURES,
            Kind.SERVER_FAILURES, Kind.JUNK);

    /** Which entry of PR_FREEBUSY_ENTRYIDS is the folder. */
    private static final int FREEBUSY_FOLDER = 3;

    /** RSF_PID_ numbers of the blocks of PR_ADDITIONAL_REN_ENTRYIDS_EX. */
    private static final Map<Integer, Kind> PERSISTED = Map.of(0x8001, Kind.RSS, 0x8002, Kind.TRACKED_MAIL, 0x8004,
            Kind.TO_DO, 0x8006, Kind.CONVERSATION_ACTIONS, 0x8007, Kind.QUICK_STEPS, 0x8008,
            Kind.SUGGESTED_CONTACTS);

    /** What no language translates in a store that was copied. */
    private static final String INBOX = "Inbox";

    private static final int RSF_ELID_ENTRYID = 1;
    private static final int HEADER = 4;

    private final MsgStore store;
    private final Map<Kind, Location> found = new EnumMap<>(Kind.class);
    private final List<MapiException> failures = new ArrayList<>();

    SpecialFolderSearch(MsgStore store) {
        this.store = store;
    }

    SpecialFolders run() throws MapiException {
        List<PropTag> tags = OF_STORE.stream().map(Named::tag).toList();
        take(PropValues.of(store.getProps(tags, 0)), OF_STORE, "store");
        receiveFolder();
        Optional<EntryId> inbox = Optional.ofNullable(found.get(Kind.INBOX)).map(Location::entryId);
        if (inbox.isPresent()) {
            lookInto(inbox, "Inbox");
        }
        lookInto(Optional.empty(), "root folder");
        Optional<EntryId> subtree = Optional.ofNullable(found.get(Kind.IPM_SUBTREE)).map(Location::entryId);
        if (subtree.isPresent()) {
            lookInto(subtree, "IPM_SUBTREE");
            lookAtClasses(subtree.get());
        }
        return new SpecialFolders(found, failures);
    }

    private void take(PropValues values, List<Named> names, String object) {
        for (Named name : names) {
            values.entryId(name.tag()).ifPresent(id -> take(name.kind(), id, name.name() + ", " + object));
        }
    }

    private void take(Kind kind, EntryId id, String source) {
        found.putIfAbsent(kind, new Location(id, source));
    }

    private void receiveFolder() {
        try (MapiTable table = store.getReceiveFolderTable(0)) {
            // where no mail arrives, the folder that it would arrive in is the root
            EntryId root = new FolderTree(store).root().entryId();
            Rows.all(table, List.of(PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_ENTRYID)).stream()
                    .filter(row -> row.string(PropTags.PR_MESSAGE_CLASS_W)
                            .filter(name -> ALL_MAIL.stream().anyMatch(name::equalsIgnoreCase)).isPresent())
                    .flatMap(row -> row.entryId(PropTags.PR_ENTRYID).stream()).findFirst()
                    .filter(id -> !id.equals(root)).ifPresent(id -> take(Kind.INBOX, id, "receive folder table"));
        } catch (MapiException e) {
            failed(e);
        }
    }

    /** A store that has no such table or folder is as good as any. */
    private void failed(MapiException e) {
        if (!e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
            failures.add(e);
        }
    }

    private void lookInto(Optional<EntryId> folder, String name) {
        List<PropTag> tags = new ArrayList<>(OF_FOLDER.stream().map(Named::tag).toList());
        tags.addAll(List.of(PR_ADDITIONAL_REN_ENTRYIDS, PR_ADDITIONAL_REN_ENTRYIDS_EX, PR_FREEBUSY_ENTRYIDS));
        try (MapiProp object = store.openEntry(folder, 0)) {
            PropValues values = PropValues.of(object.getProps(tags, 0));
            take(values, OF_FOLDER, name);
            List<Bytes> additional = many(values, PR_ADDITIONAL_REN_ENTRYIDS);
            for (int i = 0; i < Math.min(additional.size(), ADDITIONAL.size()); i++) {
                take(ADDITIONAL.get(i), additional.get(i), "PR_ADDITIONAL_REN_ENTRYIDS[" + i + "], " + name);
            }
            List<Bytes> freebusy = many(values, PR_FREEBUSY_ENTRYIDS);
            if (freebusy.size() > FREEBUSY_FOLDER) {
                take(Kind.FREEBUSY, freebusy.get(FREEBUSY_FOLDER), "PR_FREEBUSY_ENTRYIDS[3], " + name);
            }
            values.binary(PR_ADDITIONAL_REN_ENTRYIDS_EX).ifPresent(bytes -> persisted(bytes, name));
        } catch (MapiException e) {
            failed(e);
        }
    }

    /** Takes an entry identifier of which there may be no bytes. */
    private void take(Kind kind, Bytes bytes, String source) {
        if (!bytes.isEmpty()) {
            take(kind, new EntryId(bytes), source);
        }
    }

    private static List<Bytes> many(PropValues values, PropTag tag) {
        return values.get(tag).stream().filter(PropValue.MultiValue.class::isInstance)
                .flatMap(value -> ((PropValue.MultiValue) value).values().stream())
                .map(value -> value instanceof PropValue.BinaryValue binary ? binary.value() : Bytes.EMPTY).toList();
    }

    /** Takes the folders out of PersistData blocks, as far as they keep their form. */
    private void persisted(Bytes bytes, String object) {
        int at = 0;
        while (at + HEADER <= bytes.size() && u16(bytes, at) != 0) {
            int end = Math.min(at + HEADER + u16(bytes, at + 2), bytes.size());
            Kind kind = PERSISTED.get(u16(bytes, at));
            if (kind != null) {
                elements(bytes.slice(at + HEADER, end), kind, object);
            }
            at = end;
        }
    }

    private void elements(Bytes bytes, Kind kind, String object) {
        int at = 0;
        while (at + HEADER <= bytes.size() && u16(bytes, at) != 0) {
            int end = Math.min(at + HEADER + u16(bytes, at + 2), bytes.size());
            if (u16(bytes, at) == RSF_ELID_ENTRYID) {
                take(kind, bytes.slice(at + HEADER, end), "PR_ADDITIONAL_REN_ENTRYIDS_EX, " + object);
            }
            at = end;
        }
    }

    private static int u16(Bytes bytes, int at) {
        return bytes.u8(at) | bytes.u8(at + 1) << 8;
    }

    /** A store that never was anyone's default names few folders; their class tells the others. */
    private void lookAtClasses(EntryId subtree) {
        try {
            for (FolderEntry folder : new FolderTree(store).children(subtree)) {
                if (folder.name().equalsIgnoreCase(INBOX)) {
                    take(Kind.INBOX, folder.entryId(), "PR_DISPLAY_NAME " + folder.name());
                }
                SpecialFolders.ofClass(folder.containerClass()).ifPresent(
                        kind -> take(kind, folder.entryId(), "PR_CONTAINER_CLASS " + folder.containerClass()));
            }
        } catch (MapiException e) {
            failed(e);
        }
    }

    /** A property that names a folder. */
    private record Named(PropTag tag, String name, Kind kind) {}
}
