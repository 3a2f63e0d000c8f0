package org.mapiscope.gui.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.search.SearchCriterion;
import org.mapiscope.operation.search.SearchFailure;
import org.mapiscope.operation.search.SearchHit;
import org.mapiscope.operation.search.SearchScope;
import org.mapiscope.operation.search.SearchStep;
import org.mapiscope.operation.search.StoreSearch;
import org.mapiscope.operation.table.RestrictionSyntaxException;
import org.mapiscope.operation.table.RestrictionText;
import org.mapiscope.operation.table.TypedWords;

/**
 * A search as a person sees it: what is asked, what has come so far. It takes one step after the other on the session's
 * thread, so that the folders can be looked at meanwhile. FX thread only; close it with its pane.
 */
public final class SearchViewModel implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(SearchViewModel.class);

    private final OpenSession session;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<SearchKind> kind = new SimpleObjectProperty<>(SearchKind.WORDS);
    private final Set<SearchField> fields = EnumSet.of(SearchField.SUBJECT, SearchField.FROM, SearchField.TO,
            SearchField.TEXT);
    private final BooleanProperty subfolders = new SimpleBooleanProperty(true);
    private final BooleanProperty associated = new SimpleBooleanProperty();
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private final ObservableList<SearchHit> readOnlyHits = FXCollections.unmodifiableObservableList(hits);
    private final ObservableList<SearchFailure> failures = FXCollections.observableArrayList();
    private final ObservableList<SearchFailure> readOnlyFailures = FXCollections.unmodifiableObservableList(failures);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private Optional<ObjectPath> folder = Optional.empty();
    private Optional<StoreSearch> search = Optional.empty();
    private TaskRunner.Running step = () -> {};

    public SearchViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Says where to search from now on; what was found elsewhere goes. */
    public void show(ObjectPath where) {
        if (!folder.equals(Optional.of(where))) {
            stop();
            hits.clear();
            failures.clear();
            status.set("");
            folder = Optional.of(where);
        }
    }

    StringProperty queryProperty() {
        return query;
    }

    ObjectProperty<SearchKind> kindProperty() {
        return kind;
    }

    BooleanProperty subfoldersProperty() {
        return subfolders;
    }

    BooleanProperty associatedProperty() {
        return associated;
    }

    boolean isIn(SearchField field) {
        return fields.contains(field);
    }

    void setIn(SearchField field, boolean in) {
        if (in) {
            fields.add(field);
        } else {
            fields.remove(field);
        }
    }

    public ObservableList<SearchHit> hits() {
        return readOnlyHits;
    }

    /** {@return what could not be searched} */
    public ObservableList<SearchFailure> failures() {
        return readOnlyFailures;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** {@return the part that is done, 0 to 1; negative when that is not known} */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** {@return what is wrong with the question; empty when nothing is} */
    public ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** Begins anew with what is asked now. */
    public void start() {
        stop();
        Optional<SearchCriterion> criterion = criterion();
        if (folder.isEmpty() || criterion.isEmpty()) {
            return;
        }
        hits.clear();
        failures.clear();
        StoreSearch begun = new StoreSearch(session,
                new SearchScope(folder.get(), subfolders.get(), associated.get()), criterion.get());
        search = Optional.of(begun);
        running.set(true);
        progress.set(-1);
        count("searching");
        goOn(begun);
    }

    private Optional<SearchCriterion> criterion() {
        wrong.set("");
        String text = query.get().strip();
        return switch (kind.get()) {
            case WORDS -> words(text);
            case HAS -> property(text).map(tag -> new SearchCriterion.Presence(tag, true));
            case LACKS -> property(text).map(tag -> new SearchCriterion.Presence(tag, false));
            case RESTRICTION -> restriction(text);
        };
    }

    private Optional<SearchCriterion> words(String text) {
        List<String> words = TypedWords.of(text);
        List<PropTag> tags = fields.stream().flatMap(field -> field.tags().stream()).toList();
        if (words.isEmpty() || tags.isEmpty()) {
            wrong.set(TEXTS.text(words.isEmpty() ? "wrong.no-words" : "wrong.no-fields"));
            return Optional.empty();
        }
        return Optional.of(new SearchCriterion.Words(words, tags));
    }

    private Optional<PropTag> property(String text) {
        Optional<PropTag> tag = RestrictionText.tag(text);
        if (tag.isEmpty()) {
            wrong.set(TEXTS.text("wrong.property", text));
        }
        return tag;
    }

    private Optional<SearchCriterion> restriction(String text) {
        try {
            return Optional.of(new SearchCriterion.Matching(RestrictionText.parse(text)));
        } catch (RestrictionSyntaxException e) {
            wrong.set(TEXTS.text("wrong.restriction", e.position() + 1, e.expected()));
            return Optional.empty();
        }
    }

    private void goOn(StoreSearch begun) {
        Share share = new Share();
        step = tasks.run("", given -> begun.next(share.within(given)), found -> took(begun, found, share),
                this::failed);
    }

    private void took(StoreSearch begun, SearchStep found, Share share) {
        hits.addAll(found.hits());
        failures.addAll(found.failures());
        progress.set(share.value());
        if (begun.isOver()) {
            end("done");
        } else {
            count("searching");
            goOn(begun);
        }
    }

    private void failed(MapiException e) {
        end("done");
        wrong.set(TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    /** Ends a search that runs; what has been found stays. */
    public void stop() {
        if (running.get()) {
            step.cancel();
            end("stopped");
        }
    }

    private void end(String how) {
        running.set(false);
        count(how);
        search.ifPresent(begun -> tasks.run("", given -> {
            begun.close();
            return true;
        }, closed -> {}, e -> {}));
        search = Optional.empty();
    }

    private void count(String how) {
        String failed = failures.isEmpty() ? "" : " " + TEXTS.text("unread", failures.size());
        status.set(TEXTS.text(how, hits.size()) + failed);
    }

    /** Puts what was found on the clipboard, a line each, with a line of headings. */
    void copy(List<SearchHit> some) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(String.join("\t", SearchColumn.titles()));
        some.forEach(hit -> lines.add(SearchColumn.line(hit)));
        dialogs.copy(lines.toString());
    }

    /** Puts what could not be searched on the clipboard. */
    void copyFailures() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        failures.forEach(failure -> lines.add(words(failure)));
        dialogs.copy(lines.toString());
    }

    /** {@return what could not be searched and why, in a line} */
    static String words(SearchFailure failure) {
        return TEXTS.text("failure", failure.place(), failure.why().call(), failure.why().result().name(),
                FailureText.sentences(failure.why()));
    }

    @Override
    public void close() {
        stop();
    }

    /** How far a step came; written on the session's thread and read after the step. */
    private static final class Share {
        private volatile double share = -1;

        MapiProgress within(MapiProgress given) {
            return new MapiProgress() {
                @Override
                public void worked(long done, long total) {
                    share = total > 0 ? Math.min(1, (double) done / total) : -1;
                }

                @Override
                public boolean isCancelled() {
                    return given.isCancelled();
                }
            };
        }

        double value() {
            return share;
        }
    }
}
