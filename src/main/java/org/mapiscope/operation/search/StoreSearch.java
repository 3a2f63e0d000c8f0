package org.mapiscope.operation.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.WatchedCall;

/**
 * A search under way. Each {@link #next} looks a little further and says what it met, so that other work of the session
 * gets its turn in between; what cannot be read is named, and the search goes on behind it.
 *
 * <p>The condition is the table's to judge (IMAPITable::FindRow); words in texts that are too large for a row, or that
 * are kept as HTML or RTF only, are looked for in the message itself.
 *
 * <p>Call it on the session's thread, and close it when it is over or not wanted any more.
 */
public final class StoreSearch implements AutoCloseable {
    /** What a hit has of its message. */
    public static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_SUBJECT_W,
            PropTags.PR_SENDER_NAME_W, PropTags.PR_MESSAGE_DELIVERY_TIME, PropTags.PR_MESSAGE_CLASS_W,
            PropTags.PR_MESSAGE_SIZE, PropTags.PR_HASATTACH, PropTags.PR_MESSAGE_FLAGS);

    private static final int HITS_A_STEP = 50;
    private static final long NANOS_A_STEP = 200_000_000;

    private final OpenSession session;
    private final SearchScope scope;
    private final Restriction restriction;
    private final Optional<WordsTest> words;
    private final Deque<SearchTarget> targets = new ArrayDeque<>();
    private final List<SearchHit> hits = new ArrayList<>();
    private final List<SearchFailure> failures = new ArrayList<>();
    private Optional<Place> place = Optional.empty();
    private boolean begun;
    private long done;
    private long total;

    public StoreSearch(OpenSession session, SearchScope scope, SearchCriterion criterion) {
        this.session = session;
        this.scope = scope;
        switch (criterion) {
            case SearchCriterion.Words wanted -> {
                WordsTest test = new WordsTest(wanted);
                words = Optional.of(test);
                restriction = test.restriction();
            }
            case SearchCriterion.Presence(PropTag property, boolean present) -> {
                words = Optional.empty();
                restriction = present
                        ? new Restriction.Exist(property)
                        : new Restriction.Not(
                                new Restriction.Exist(property));
            }
            case SearchCriterion.Matching(Restriction wanted) -> {
                words = Optional.empty();
                restriction = wanted;
            }
        }
    }

    /** {@return whether all has been searched} */
    public boolean isOver() {
        return begun && targets.isEmpty() && place.isEmpty();
    }

    /**
     * Searches on, until there are some hits or a moment has passed.
     *
     * @param progress told the messages that have been searched; when it is cancelled, what was met so far comes back
     * @throws MapiException when the scope's own folder cannot be opened
     */
    public SearchStep next(MapiProgress progress) throws MapiException {
        long start = System.nanoTime();
        if (!begun) {
            begin();
        }
        while (!isOver() && hits.size() < HITS_A_STEP && !progress.isCancelled()
                && System.nanoTime() - start < NANOS_A_STEP) {
            advance(progress);
            progress.worked(done + place.map(Place::row).orElse(0L), total);
        }
        SearchStep step = new SearchStep(hits, failures);
        hits.clear();
        failures.clear();
        return step;
    }

    private void begin() throws MapiException {
        FolderEntry first = scope.object() instanceof ObjectPath.Entry folder
                ? tree().folder(folder.entryId())
                : tree().root();
        add(first, first.name());
        begun = true;
    }

    private FolderTree tree() throws MapiException {
        session.openStore(scope.object().store());
        return new FolderTree(session.store(scope.object().store()).orElseThrow(() -> new MapiException(
                "IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND, "the store is not open")));
    }

    private void add(FolderEntry folder, String way) {
        List<SearchTarget> found = new ArrayList<>();
        found.add(new SearchTarget(folder, way, false));
        if (scope.associated()) {
            found.add(new SearchTarget(folder, way, true));
        }
        for (SearchTarget target : found) {
            total += target.expected();
            targets.addLast(target);
        }
    }

    /** Opens the next folder, or looks for the next hit in the one that is open. */
    private void advance(MapiProgress progress) {
        if (place.isPresent()) {
            Place open = place.get();
            try {
                if (!open.findNext(progress)) {
                    leave(open.target);
                }
            } catch (MapiException e) {
                failures.add(new SearchFailure(open.target.way(), e));
                leave(open.target);
            }
        } else {
            enter(targets.removeFirst());
        }
    }

    private void enter(SearchTarget target) {
        try {
            place = Optional.of(new Place(target));
        } catch (MapiException e) {
            failures.add(new SearchFailure(target.way(), e));
            leave(target);
        }
    }

    private void leave(SearchTarget target) {
        place.ifPresent(Place::close);
        place = Optional.empty();
        done += target.expected();
        if (scope.subfolders() && !target.associated() && target.folder().hasSubfolders()) {
            addBelow(target);
        }
    }

    private void addBelow(SearchTarget target) {
        try {
            for (FolderEntry child : tree().children(target.folder())) {
                if (child.type() != MapiFolder.FOLDER_SEARCH) {
                    add(child, target.way().isEmpty() ? child.name() : target.way() + "/" + child.name());
                }
            }
        } catch (MapiException e) {
            failures.add(new SearchFailure(target.way(), e));
        }
    }

    /** Releases what is open. */
    @Override
    public void close() {
        place.ifPresent(Place::close);
        place = Optional.empty();
        targets.clear();
        begun = true;
    }

    /** The contents table that is being searched. */
    private final class Place implements AutoCloseable {
        private final SearchTarget target;
        private final Opened<MapiTable> opened;
        private long seen;

        Place(SearchTarget target) throws MapiException {
            this.target = target;
            opened = Opening.table(session,
                    new TablePath.Contents(new ObjectPath.Entry(scope.object().store(), target.folder().entryId()),
                            target.associated() ? MapiContainer.MAPI_ASSOCIATED : 0));
            try {
                table().setColumns(COLUMNS, MapiTable.TBL_BATCH);
            } catch (MapiException e) {
                opened.close();
                throw e;
            }
        }

        private MapiTable table() {
            return opened.object();
        }

        /** {@return rows that have been searched} */
        long row() {
            return seen;
        }

        /** {@return whether there may be more} */
        boolean findNext(MapiProgress progress) throws MapiException {
            try {
                WatchedCall.during(table(), progress, () -> {
                    table().findRow(restriction, MapiTable.BOOKMARK_CURRENT, 0);
                    return true;
                });
            } catch (MapiException e) {
                if (e.result().equals(HResult.MAPI_E_NOT_FOUND)) {
                    return false;
                }
                if (progress.isCancelled()) {
                    return true;
                }
                throw e;
            }
            List<List<PropValue>> rows = table().queryRows(1, 0);
            seen = table().queryPosition().row();
            if (rows.isEmpty()) {
                return false;
            }
            PropValues values = PropValues.of(rows.getFirst());
            values.entryId(PropTags.PR_ENTRYID).ifPresent(
                    id -> judge(new ObjectPath.Entry(scope.object().store(), id), values));
            return true;
        }

        private void judge(ObjectPath.Entry path, PropValues values) {
            SearchHit hit = new SearchHit(path, target.way(), values);
            if (words.isEmpty()) {
                hits.add(hit);
                return;
            }
            try (Opened<Message> message = Opening.message(session, path, 0)) {
                if (words.get().holds(message.object())) {
                    hits.add(hit);
                }
            } catch (MapiException e) {
                failures.add(new SearchFailure(
                        target.way() + "/" + values.string(PropTags.PR_SUBJECT_W).orElse(""), e));
            }
        }

        @Override
        public void close() {
            opened.close();
        }
    }
}
