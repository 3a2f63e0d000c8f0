package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MsgStore;
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
    private static final int MOST_HITS = 200;

    private final OpenSession session;
    private final Request request;
    private final MapiProgress progress;
    private final SpecialWords words;
    private final List<Attempt> tried = new ArrayList<>();

    private QuickOpen(OpenSession session, Request request, MapiProgress progress) {
        this.session = session;
        this.request = request;
        this.progress = progress;
        this.words = new SpecialWords(request.words());
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
                tried.add(new Attempt.NoEntry(store.name(), e));
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
                Optional<Hit> hit = follow(store, path.names());
                if (hit.isPresent()) {
                    return List.of(hit.get());
                }
            } catch (MapiException e) {
                tried.add(new Attempt.Unreadable(store.name(), e));
            }
        }
        return List.of();
    }

    private Optional<Hit> follow(StoreEntry entry, List<String> names) throws MapiException {
        FolderPath path = new FolderPath(entry.name(), open(entry), words);
        FolderPath.End end = path.follow(names);
        if (end.left().isEmpty()) {
            return Optional.of(new Hit(end.path(),
                    Place.contents(new ObjectPath.Entry(entry.entryId(), end.folder()), 0)));
        }
        tried.add(new Attempt.NoFolder(end.left().getFirst(), end.path(), path.below(end)));
        return Optional.empty();
    }

    private List<Hit> attachment(int number) {
        Optional<Place> wanted = message()
                .map(message -> new Place.Properties(new ObjectPath.Attachment(message, number)));
        return attachments("#" + number).stream().map(NamedPlace::hit)
                .filter(hit -> wanted.equals(Optional.of(hit.place()))).toList();
    }

    /** {@return the attachments of the message that the person is at} */
    private List<NamedPlace> attachments(String wanted) {
        Optional<ObjectPath> message = message();
        if (message.isEmpty()) {
            tried.add(new Attempt.NoAttachment(wanted, 0));
            return List.of();
        }
        try {
            List<NamedPlace> all = NamedPlace.attachments(session, message.get());
            tried.add(new Attempt.NoAttachment(wanted, all.size()));
            return all;
        } catch (MapiException e) {
            return List.of();
        }
    }

    private Optional<ObjectPath> message() {
        return request.here().flatMap(QuickOpen::message);
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
        Optional<SpecialFolders.Kind> kind = words.kind(name);
        if (kind.isPresent()) {
            List<Hit> hits = special(kind.get());
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        List<NamedPlace> all = new ArrayList<>();
        if (message().isPresent()) {
            all.addAll(attachments(name));
        }
        for (StoreEntry store : stores()) {
            all.addAll(folders(store, name));
        }
        List<NamedPlace> matching = all.stream().filter(each -> each.contains(name)).toList();
        List<Hit> exact = matching.stream().filter(each -> each.name().equalsIgnoreCase(name)).map(NamedPlace::hit)
                .toList();
        return exact.isEmpty() ? matching.stream().map(NamedPlace::hit).limit(MOST_HITS).toList() : exact;
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

    private List<NamedPlace> folders(StoreEntry entry, String wanted) {
        if (progress.isCancelled()) {
            return List.of();
        }
        try {
            List<NamedPlace> all = NamedPlace.folders(session, entry, open(entry));
            tried.add(new Attempt.NoName(wanted, entry.name(), all.size()));
            return all;
        } catch (MapiException e) {
            tried.add(new Attempt.Unreadable(entry.name(), e));
            return List.of();
        }
    }
}
