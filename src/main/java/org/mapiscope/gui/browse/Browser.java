package org.mapiscope.gui.browse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.export.ExportSubject;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.gui.hierarchy.FoldersViewModel;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.Trail;

/** What a browsing window shows of a session: its tree and its tabs. FX thread only; close it with its window. */
final class Browser implements Opener, AutoCloseable {
    private static final Messages TEXTS = Messages.of(Browser.class);
    private static final int REMEMBERED = 30;

    private final ClientSession client;
    private final DialogService dialogs;
    private final Consumer<Place> windows;
    private final FoldersViewModel folders;
    private final ObservableList<BrowserTab> tabs = FXCollections.observableArrayList();
    private final ObservableList<BrowserTab> readOnlyTabs = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<@Nullable BrowserTab> selected = new ReadOnlyObjectWrapper<>();
    private final Deque<Closed> closed = new ArrayDeque<>();
    private final ListChangeListener<StoreEntry> stores = change -> look();
    private final Subscription end;
    private Consumer<ExportSubject> exporter = subject -> {};
    private Runnable bytes = () -> {};

    /** @param windows opens a place in a window of its own */
    Browser(ClientSession client, DialogService dialogs, Consumer<Place> windows) {
        this.client = client;
        this.dialogs = dialogs;
        this.windows = windows;
        this.folders = new FoldersViewModel(client);
        client.stores().addListener(stores);
        end = client.endProperty().subscribe(this::look);
    }

    ClientSession client() {
        return client;
    }

    DialogService dialogs() {
        return dialogs;
    }

    FoldersViewModel folders() {
        return folders;
    }

    ObservableList<BrowserTab> tabs() {
        return readOnlyTabs;
    }

    /** {@return the tab that is seen; null while there is none} */
    ReadOnlyObjectProperty<@Nullable BrowserTab> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Nullable
    BrowserTab selected() {
        return selected.get();
    }

    void select(BrowserTab tab) {
        selected.set(tab);
    }

    @Override
    public void open(Place place, Where where) {
        BrowserTab tab = selected.get();
        switch (where) {
            case HERE -> {
                if (tab == null) {
                    add(History.startingAt(place), tabs.size());
                } else {
                    tab.go(place);
                }
            }
            case NEW_TAB -> add(History.startingAt(place), tab == null ? tabs.size() : tabs.indexOf(tab) + 1);
            case NEW_WINDOW -> windows.accept(place);
        }
    }

    /** Opens what an object is: a folder's contents, a message, or else its properties. */
    void openObject(ObjectPath object) {
        client.tasks().run("", progress -> Trail.read(client.session(), object).steps().getLast().place(),
                place -> open(place, Where.NEW_TAB), dialogs::showFailure);
    }

    /** Goes to a special folder of the store where the person is, of the standard one when they are nowhere. */
    void quickStart(SpecialFolders.Kind kind, Where where) {
        quickStart(kind, folder -> Place.contents(folder, 0), where);
    }

    /** Shows a view of the store where the person is: rules are those of its Inbox, permissions those of its Calendar. */
    void quickView(Place.View.Kind kind, Where where) {
        switch (kind) {
            case RULES -> quickStart(SpecialFolders.Kind.INBOX, folder -> new Place.View(kind, folder), where);
            case PERMISSIONS -> quickStart(SpecialFolders.Kind.CALENDAR, folder -> new Place.View(kind, folder), where);
            case NICKNAMES, FREE_BUSY, QUOTA, NAMES -> currentStore().ifPresentOrElse(
                    store -> open(new Place.View(kind, new ObjectPath.Store(store.entryId())), where),
                    () -> dialogs.tell(TEXTS.text("quick-start"), TEXTS.text("quick-start.no-store")));
        }
    }

    private void quickStart(SpecialFolders.Kind kind, Function<ObjectPath.Entry, Place> place, Where where) {
        Optional<StoreEntry> store = currentStore();
        if (store.isEmpty()) {
            dialogs.tell(TEXTS.text("quick-start"), TEXTS.text("quick-start.no-store"));
            return;
        }
        ObjectPath.Store path = new ObjectPath.Store(store.get().entryId());
        client.tasks().run(TEXTS.text("quick-start.task", FolderWords.word(kind)),
                progress -> SpecialFolders.read(client.session(), path).find(kind),
                location -> location.ifPresentOrElse(
                        found -> open(place.apply(new ObjectPath.Entry(path.store(), found.entryId())), where),
                        () -> dialogs.tell(FolderWords.word(kind),
                                TEXTS.text("quick-start.not-located", store.get().name(), FolderWords.word(kind)))),
                dialogs::showFailure);
    }

    /** Shows which special folders of the store there are. */
    void checkSpecialFolders() {
        currentStore().ifPresent(store -> open(new Place.Special(new ObjectPath.Store(store.entryId())),
                Where.NEW_TAB));
    }

    /** Asks what to look for in the folder where the person is, in the whole store when they are in none. */
    void search() {
        BrowserTab tab = selected.get();
        Optional<ObjectPath> here = tab != null && tab.place() instanceof Place.Rows rows
                && rows.table() instanceof TablePath.Contents contents
                        ? Optional.of(contents.owner())
                        : currentStore().map(store -> new ObjectPath.Store(store.entryId()));
        here.ifPresent(where -> open(new Place.Search(where), Where.NEW_TAB));
    }

    /** Says what shows a person the choices of an export. */
    void setOnExport(Consumer<ExportSubject> action) {
        exporter = action;
    }

    /** Says what shows a person what bytes mean. */
    void setOnSmartView(Runnable action) {
        bytes = action;
    }

    /** Shows what bytes mean that a person has from elsewhere. */
    void smartView() {
        bytes.run();
    }

    /** Exports a store or a folder. */
    void export(ObjectPath object, String name) {
        exporter.accept(ExportSubject.of(object, name));
    }

    /** Exports rows of a table. */
    void export(List<ObjectPath> objects) {
        if (!objects.isEmpty()) {
            exporter.accept(new ExportSubject(ExportSubject.Kind.ITEMS, objects, ""));
        }
    }

    /** Exports what the person is looking at: a message, or else the folder or the store. */
    void export() {
        BrowserTab tab = selected.get();
        if (tab != null) {
            ObjectPath object = tab.place().object();
            switch (tab.place()) {
                case Place.Message message -> exporter
                        .accept(new ExportSubject(ExportSubject.Kind.ITEMS, List.of(object), tab.title()));
                case Place.Rows rows when rows.table() instanceof TablePath.Contents -> export(object, tab.title());
                case Place.Properties properties when object instanceof ObjectPath.Store -> export(object,
                        tab.title());
                // rows of other tables and parts of messages are exported with what they belong to
                default -> currentStore().ifPresent(
                        store -> export(new ObjectPath.Store(store.entryId()), store.name()));
            }
        }
    }

    private Optional<StoreEntry> currentStore() {
        BrowserTab tab = selected.get();
        List<StoreEntry> all = client.stores();
        return tab == null
                ? all.stream().filter(StoreEntry::isDefault).findFirst().or(() -> all.stream().findFirst())
                : all.stream().filter(entry -> entry.entryId().equals(tab.place().object().store())).findFirst();
    }

    private void add(History history, int index) {
        BrowserTab tab = new BrowserTab(client, history);
        tabs.add(index, tab);
        selected.set(tab);
    }

    private List<History> histories() {
        return tabs.stream().map(tab -> tab.historyProperty().get()).toList();
    }

    /** Opens the tabs of another browser of the same session, and shows the one that is shown there. */
    void takeTabs(Browser other) {
        other.histories().forEach(history -> add(history, tabs.size()));
        BrowserTab shown = other.selected();
        if (shown != null) {
            selected.set(tabs.get(other.tabs.indexOf(shown)));
        }
    }

    /** Opens another tab at the same place, with the same history. */
    void duplicate() {
        BrowserTab tab = selected.get();
        if (tab != null) {
            add(tab.historyProperty().get(), tabs.indexOf(tab) + 1);
        }
    }

    void close(BrowserTab tab) {
        int index = tabs.indexOf(tab);
        if (index < 0) {
            return;
        }
        closed.push(new Closed(tab.historyProperty().get(), index));
        if (closed.size() > REMEMBERED) {
            closed.removeLast();
        }
        tab.close();
        if (tab.equals(selected.get())) {
            int next = index + 1 < tabs.size() ? index + 1 : index - 1;
            selected.set(next < 0 ? null : tabs.get(next));
        }
        tabs.remove(tab);
    }

    boolean canReopen() {
        return !closed.isEmpty();
    }

    /** Opens the tab again that was closed last, with its history. */
    void reopen() {
        if (canReopen()) {
            Closed last = closed.pop();
            add(last.history(), Math.min(last.index(), tabs.size()));
        }
    }

    /** Selects the tab {@code by} tabs to the right, around the end. */
    void turn(int by) {
        BrowserTab tab = selected.get();
        if (tab != null) {
            selected.set(tabs.get(Math.floorMod(tabs.indexOf(tab) + by, tabs.size())));
        }
    }

    private void look() {
        tabs.forEach(BrowserTab::look);
    }

    @Override
    public void close() {
        client.stores().removeListener(stores);
        end.unsubscribe();
        tabs.forEach(BrowserTab::close);
        folders.close();
    }

    private record Closed(History history, int index) {}
}
