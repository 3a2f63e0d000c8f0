package org.mapiscope.gui.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.QuickOpen;
import org.mapiscope.operation.QuickOpenResult;

/** Goes to what a person types: a path, an entry identifier, a name. FX thread only. */
final class QuickOpenViewModel {
    private static final Messages TEXTS = Messages.of(QuickOpenViewModel.class);
    private static final int MOST = 40;

    private final Browser browser;
    private final ObservableList<QuickOpenResult.Hit> hits = FXCollections.observableArrayList();
    private final ObservableList<QuickOpenResult.Hit> readOnlyHits = FXCollections.unmodifiableObservableList(hits);
    private final ReadOnlyObjectWrapper<Optional<String>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private TaskRunner.Running running = () -> {};

    QuickOpenViewModel(Browser browser) {
        this.browser = browser;
    }

    /** {@return what to choose from: folders in the tree whose path holds what is typed, or what was found for it} */
    ObservableList<QuickOpenResult.Hit> hits() {
        return readOnlyHits;
    }

    /** {@return what a person is told: that nothing was found, and what was tried} */
    ReadOnlyObjectProperty<Optional<String>> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** {@return whether the person has been taken to where they wanted} */
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Offers the folders in the tree that the text may become. */
    void type(String text) {
        running.cancel();
        done.set(false);
        message.set(Optional.empty());
        String part = text.strip().replace('/', '\\').toLowerCase(Locale.ROOT);
        hits.setAll(part.isEmpty()
                ? List.of()
                : browser.folders().hits().stream().filter(hit -> hit.path().toLowerCase(Locale.ROOT).contains(part))
                        .sorted(Comparator.comparing((QuickOpenResult.Hit hit) -> !endsWith(hit, part))).limit(MOST)
                        .toList());
    }

    private static boolean endsWith(QuickOpenResult.Hit hit, String part) {
        String path = hit.path().toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('\\') + 1).startsWith(part);
    }

    /** Looks for what the text means, and goes there when it is one thing only. */
    void go(String text, Opener.Where where) {
        running.cancel();
        done.set(false);
        Optional<Place> here = Optional.ofNullable(browser.selected()).map(BrowserTab::place);
        QuickOpen.Request request = new QuickOpen.Request(text, here, FolderWords.kinds());
        message.set(Optional.of(TEXTS.text("quick.looking")));
        running = browser.client().tasks().run(TEXTS.text("quick.task", text),
                progress -> QuickOpen.find(browser.client().session(), request, progress),
                result -> show(text, result, where), e -> message.set(Optional.of(FailureText.sentences(e))));
    }

    private void show(String text, QuickOpenResult result, Opener.Where where) {
        switch (result) {
            case QuickOpenResult.Found found -> {
                if (found.hits().size() == 1) {
                    choose(found.hits().getFirst(), where);
                } else {
                    hits.setAll(found.hits());
                    message.set(Optional.of(TEXTS.text("quick.many", found.hits().size())));
                }
            }
            case QuickOpenResult.NotFound none -> {
                hits.clear();
                message.set(Optional.of(AttemptText.of(text, none)));
            }
        }
    }

    void choose(QuickOpenResult.Hit hit, Opener.Where where) {
        running.cancel();
        message.set(Optional.empty());
        hits.clear();
        browser.open(hit.place(), where);
        done.set(true);
    }

    void stop() {
        running.cancel();
    }
}
