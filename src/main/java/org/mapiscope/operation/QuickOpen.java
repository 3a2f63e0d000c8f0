package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.QuickOpenResult.Attempt;
import org.mapiscope.operation.QuickOpenResult.Hit;

/**
 * Finds what a person means by a text: a path of folders ({@code Inbox/2019}, {@code \\Store\Inbox}), an entry identifier
 * in hex or base64, a special folder's name, a part of a folder's name, an attachment of the message that is looked at
 * ({@code #0}, or a part of its name). Only stores that are open are looked into.
 *
 * <p>Call it on the session's thread.
 */
public final class QuickOpen {
    /** What special folders are called everywhere, besides in the language of the window. */
    private static final Map<String, SpecialFolders.Kind> WORDS = Map.ofEntries(
            Map.entry("inbox", SpecialFolders.Kind.INBOX), Map.entry("calendar", SpecialFolders.Kind.CALENDAR),
            Map.entry("contacts", SpecialFolders.Kind.CONTACTS), Map.entry("journal", SpecialFolders.Kind.JOURNAL),
            Map.entry("notes", SpecialFolders.Kind.NOTES), Map.entry("tasks", SpecialFolders.Kind.TASKS),
            Map.entry("reminders", SpecialFolders.Kind.REMINDERS), Map.entry("drafts", SpecialFolders.Kind.DRAFTS),
            Map.entry("sent items", SpecialFolders.Kind.SENT_MAIL), Map.entry("outbox", SpecialFolders.Kind.OUTBOX),
            Map.entry("deleted items", SpecialFolders.Kind.WASTEBASKET),
            Map.entry("junk", SpecialFolders.Kind.JUNK), Map.entry("ipm_subtree", SpecialFolders.Kind.IPM_SUBTREE),
            Map.entry("finder", SpecialFolders.Kind.FINDER), Map.entry("freebusy", SpecialFolders.Kind.FREEBUSY),
            Map.entry("views", SpecialFolders.Kind.VIEWS),
            Map.entry("common views", SpecialFolders.Kind.COMMON_VIEWS),
            Map.entry("sync issues", SpecialFolders.Kind.SYNC_ISSUES),
            Map.entry("conflicts", SpecialFolders.Kind.CONFLICTS),
            Map.entry("local failures", SpecialFolders.Kind.LOCAL_FAILURES),
            Map.entry("server failures", SpecialFolders.Kind.SERVER_FAILURES));

    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_DEPTH);
    private static final List<PropTag> ATTACHMENT_COLUMNS = List.of(PropTags.PR_ATTACH_NUM,
            PropTags.PR_ATTACH_LONG_FILENAME_W, PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W);
    private static final int MOST_HITS = 200;

    private final OpenSession session;
    private final Request request;
    private final MapiProgress progress;
    private final List<Attempt> tried = new ArrayList<>();

    private QuickOpen(OpenSession session, Request request, MapiProgress progress) {
        this.session = session;
        this.request = request;
        this.progress = progress;
    }

    /**
     * What a person wants.
     *
     * @param here where they are: its store is looked into first, and its attachments are meant
     * @param words what special folders are called in their language, in lower case
     */
    public record Request(String text, Optional<Place> here, Map<String, SpecialFolders.Kind> words) {
        public Request {
            words = Map.copyOf(words);
        }
    }

    /** Looks for what is meant; stops when it is told to, with what it has tried until then. */
    public static QuickOpenResult find(OpenSession session, Request request, MapiProgress progress) {
        return new QuickOpen(session, request, progress).run();
    }

    private QuickOpenResult run() {
        for (QuickOpenText.Reading reading : QuickOpenText.readings(request.text())) {
            List<Hit> hits = progress.isCancelled() ? List.of() : switch (reading) {
                case QuickOpenText.Reading.Id id -> entry(id.entryId());
                case QuickOpenText.Reading.OddHex odd -> none(new Attempt.OddHex(odd.digits()));
                case QuickOpenText.Reading.Path path -> path(path);
                case QuickOpenText.Reading.Attachment attachment -> attachment(attachment.number());
                case QuickOpenText.Reading.Name name -> name(name.name());
            };
            if (!hits.isEmpty()) {
                return new QuickOpenResult.Found(hits);
            }
        }
        return new QuickOpenResult.NotFound(tried);
    }

    private List<Hit> none(Attempt why) {
        tried.add(why);
        return List.of();
    }

    /** {@return the open stores, the one where the person is first} */
    private List<StoreEntry> stores() {
        Optional<EntryId> first = request.here().map(place -> place.object().store());
        return session.stores().stream().filter(store -> store.state() == StoreEntry.State.OPEN)
                .sorted(Comparator.comparing((StoreEntry store) -> first.filter(store.entryId()::equals).isEmpty()))
                .toList();
    }

    private MsgStore open(StoreEntry entry) throws MapiException {
        return session.store(entry.entryId()).orElseThrow(() -> new MapiException("IMAPISession::OpenMsgStore",
                HResult.MAPI_E_NOT_FOUND, "the store was closed at the same time"));
    }

    private List<Hit> entry(EntryId id) {
        for (StoreEntry store : stores()) {
            if (store.entryId().equals(id)) {
                return List.of(new Hit("\\\\" + store.name(), new Place.Properties(new ObjectPath.Store(id))));
            }
            ObjectPath.Entry path = new ObjectPath.Entry(store.entryId(), id);
            try (Opened<MapiProp> opened = Opening.object(session, path, 0)) {
                Place place = opened.object() instanceof MapiFolder
                        ? Place.contents(path, 0)
                        : new Place.Message(path);
                return List.of(new Hit(id.toString(), place));
            } catch (MapiException e) {
                tried.add(new Attempt.NoEntry(id, store.name(), e));
            }
        }
        return List.of();
    }

    private List<Hit> path(QuickOpenText.Reading.Path path) {
        List<StoreEntry> stores = stores();
        List<StoreEntry> meant = stores.stream()
                .filter(store -> path.store().map(store.name()::equalsIgnoreCase).orElse(true)).toList();
        if (meant.isEmpty()) {
            return none(new Attempt.NoStore(path.store().orElse(""), stores.stream().map(StoreEntry::name).toList()));
        }
        for (StoreEntry store : meant) {
            if (path.names().isEmpty()) {
                return List.of(new Hit("\\\\" + store.name(),
                        new Place.Properties(new ObjectPath.Store(store.entryId()))));
            }
            try {
                Optional<Hit> hit = walk(store, path.names());
                if (hit.isPresent()) {
                    return List.of(hit.get());
                }
            } catch (MapiException e) {
                tried.add(new Attempt.Unreadable(store.name(), e));
            }
        }
        return List.of();
    }

    /** Follows the names from the special folder that the first may be, from the IPM subtree, and from the root on. */
    private Optional<Hit> walk(StoreEntry entry, List<String> names) throws MapiException {
        MsgStore store = open(entry);
        FolderTree tree = new FolderTree(store);
        String base = "\\\\" + entry.name();
        Optional<Step> deepest = Optional.empty();
        for (Step from : starts(tree, store, names, base)) {
            Step end = follow(tree, from);
            if (end.left().isEmpty()) {
                return Optional.of(new Hit(end.path(),
                        Place.contents(new ObjectPath.Entry(entry.entryId(), end.folder()), 0)));
            }
            Step before = deepest.orElse(end);
            deepest = Optional.of(end.left().size() < before.left().size() ? end : before);
        }
        if (deepest.isPresent()) {
            Step end = deepest.get();
            tried.add(new Attempt.NoFolder(end.left().getFirst(), end.path(),
                    tree.children(end.folder()).stream().map(FolderEntry::name).toList()));
        }
        return Optional.empty();
    }

    private List<Step> starts(FolderTree tree, MsgStore store, List<String> names, String base) throws MapiException {
        List<Step> starts = new ArrayList<>();
        starts.add(new Step(tree.ipmSubtree().entryId(), base, names));
        starts.add(new Step(tree.root().entryId(), base, names));
        Optional<SpecialFolders.Kind> kind = kind(names.getFirst());
        if (kind.isPresent()) {
            SpecialFolders.read(store).find(kind.get()).ifPresent(found -> starts.addFirst(
                    new Step(found.entryId(), base + "\\" + names.getFirst(), names.subList(1, names.size()))));
        }
        return starts;
    }

    private static Step follow(FolderTree tree, Step from) throws MapiException {
        Step at = from;
        while (!at.left().isEmpty()) {
            String wanted = at.left().getFirst();
            Optional<FolderEntry> next = tree.children(at.folder()).stream()
                    .filter(folder -> folder.name().equalsIgnoreCase(wanted)).findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = new Step(next.get().entryId(), at.path() + "\\" + next.get().name(),
                    at.left().subList(1, at.left().size()));
        }
        return at;
    }

    private Optional<SpecialFolders.Kind> kind(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(request.words().get(wanted)).or(() -> Optional.ofNullable(WORDS.get(wanted)));
    }

    private List<Hit> attachment(int number) {
        return attachments("#" + number).stream().filter(each -> each.number() == number).map(Named::hit).toList();
    }

    /** {@return the attachments of the message that the person is at} */
    private List<Named> attachments(String wanted) {
        Optional<ObjectPath> message = request.here().flatMap(QuickOpen::message);
        if (message.isEmpty()) {
            tried.add(new Attempt.NoAttachment(wanted, 0));
            return List.of();
        }
        try (Opened<MapiTable> table = Opening.table(session, new TablePath.Attachments(message.get()))) {
            List<Named> all = Rows.all(table.object(), ATTACHMENT_COLUMNS).stream()
                    .flatMap(row -> row.integer(PropTags.PR_ATTACH_NUM).stream()
                            .mapToObj(number -> named(message.get(), number, row)))
                    .toList();
            tried.add(new Attempt.NoAttachment(wanted, all.size()));
            return all;
        } catch (MapiException e) {
            return List.of();
        }
    }

    private static Named named(ObjectPath message, int number, PropValues row) {
        String name = row.string(PropTags.PR_ATTACH_LONG_FILENAME_W)
                .or(() -> row.string(PropTags.PR_ATTACH_FILENAME_W)).or(() -> row.string(PropTags.PR_DISPLAY_NAME_W))
                .orElse("");
        return new Named(number, name,
                new Hit("#" + number + " " + name, new Place.Properties(new ObjectPath.Attachment(message, number))));
    }

    private static Optional<ObjectPath> message(Place place) {
        return switch (place.object()) {
            case ObjectPath.Store store -> Optional.empty();
            case ObjectPath.Entry entry -> place instanceof Place.Message ? Optional.of(entry) : Optional.empty();
            case ObjectPath.Attachment attachment -> Optional.of(attachment.message());
            case ObjectPath.Embedded embedded -> Optional.of(embedded);
        };
    }

    private List<Hit> name(String name) {
        Optional<SpecialFolders.Kind> kind = kind(name);
        if (kind.isPresent()) {
            List<Hit> hits = special(kind.get());
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        String part = name.toLowerCase(Locale.ROOT);
        List<Named> all = new ArrayList<>();
        if (request.here().flatMap(QuickOpen::message).isPresent()) {
            all.addAll(matching(attachments(name), part));
        }
        for (StoreEntry store : stores()) {
            all.addAll(matching(folders(store, name), part));
        }
        List<Hit> exact = all.stream().filter(each -> each.name().equalsIgnoreCase(name)).map(Named::hit).toList();
        return exact.isEmpty() ? all.stream().map(Named::hit).limit(MOST_HITS).toList() : exact;
    }

    private static List<Named> matching(List<Named> all, String part) {
        return all.stream().filter(each -> each.name().toLowerCase(Locale.ROOT).contains(part)).toList();
    }

    private List<Hit> special(SpecialFolders.Kind kind) {
        for (StoreEntry entry : stores()) {
            try {
                MsgStore store = open(entry);
                Optional<SpecialFolders.Location> found = SpecialFolders.read(store).find(kind);
                if (found.isPresent()) {
                    return List.of(new Hit("\\\\" + entry.name(),
                            Place.contents(new ObjectPath.Entry(entry.entryId(), found.get().entryId()), 0)));
                }
                tried.add(new Attempt.NotLocated(kind, entry.name()));
            } catch (MapiException e) {
                tried.add(new Attempt.Unreadable(entry.name(), e));
            }
        }
        return List.of();
    }

    /** {@return all folders of a store, each with its path} */
    private List<Named> folders(StoreEntry entry, String wanted) {
        if (progress.isCancelled()) {
            return List.of();
        }
        try {
            EntryId root = new FolderTree(open(entry)).root().entryId();
            List<Named> all = new ArrayList<>();
            List<String> names = new ArrayList<>();
            TablePath path = new TablePath.Hierarchy(new ObjectPath.Entry(entry.entryId(), root),
                    MapiContainer.CONVENIENT_DEPTH);
            try (Opened<MapiTable> table = Opening.table(session, path)) {
                for (PropValues row : Rows.all(table.object(), COLUMNS)) {
                    add(row, entry, names, all);
                }
            }
            tried.add(new Attempt.NoName(wanted, entry.name(), all.size()));
            return all;
        } catch (MapiException e) {
            tried.add(new Attempt.Unreadable(entry.name(), e));
            return List.of();
        }
    }

    private static void add(PropValues row, StoreEntry store, List<String> names, List<Named> all) {
        String name = row.string(PropTags.PR_DISPLAY_NAME_W).orElse("");
        int depth = Math.max(0, Math.min(row.integer(PropTags.PR_DEPTH).orElse(1) - 1, names.size()));
        names.subList(depth, names.size()).clear();
        names.add(name);
        String path = String.join("\\", Stream.concat(Stream.of("\\\\" + store.name()), names.stream()).toList());
        row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> all.add(new Named(0, name,
                new Hit(path, Place.contents(new ObjectPath.Entry(store.entryId(), id), 0)))));
    }

    /** A place on the way of a path. */
    private record Step(EntryId folder, String path, List<String> left) {}

    /** A hit with the name that it is found by, or its number. */
    private record Named(int number, String name, Hit hit) {}
}
