package org.mapiscope.gui.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.QuickOpenResult;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.Subfolders;
import org.mapiscope.operation.TablePath;

/**
 * The stores of a session and the folders in them, as a person walks through them. What is expanded follows its store,
 * where that tells of changes. FX thread only; close it with its window.
 */
public final class FoldersViewModel implements AutoCloseable {
    private final Messages texts = Messages.of(FoldersViewModel.class);
    private final ClientSession client;
    private final OpenSession session;
    private final TaskRunner tasks;
    private final ObservableList<StoreNode> stores = FXCollections.observableArrayList();
    private final ListChangeListener<StoreEntry> follower = change -> follow();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Set<TreeNode> changed = ConcurrentHashMap.newKeySet();
    private final NextPulse changes = new NextPulse(this::refreshChanged);
    private boolean over;

    public FoldersViewModel(ClientSession client) {
        this.client = client;
        this.session = client.session();
        this.tasks = client.tasks();
        client.stores().addListener(follower);
        follow();
    }

    ObservableList<StoreNode> stores() {
        return stores;
    }

    /** {@return the folders and messages found so far} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    private void follow() {
        List<StoreNode> now = new ArrayList<>();
        for (StoreEntry entry : client.stores()) {
            StoreNode node = stores.stream().filter(each -> each.entryId().equals(entry.entryId())).findFirst()
                    .orElseGet(() -> new StoreNode(entry));
            boolean reopened = !node.isOpen() && entry.state() == StoreEntry.State.OPEN;
            node.update(entry);
            if (reopened && node.top().isPresent()) {
                node.reset();
                expand(node);
            }
            now.add(node);
        }
        if (!stores.equals(now)) {
            stores.setAll(now);
        }
    }

    /** Reads the folders below {@code node}, unless they have been read; opens its store when that is not open. */
    void expand(TreeNode node) {
        boolean wanted = switch (node.state()) {
            case TreeNode.Children.Unread unread -> true;
            case TreeNode.Children.Loading loading -> false;
            case TreeNode.Children.Read read -> node.watched().isEmpty();
            case TreeNode.Children.Failed failed -> node instanceof StoreNode;
        };
        if (wanted) {
            refresh(node);
        }
    }

    /** Follows the folders below {@code node} no more. */
    void collapse(TreeNode node) {
        List<Subfolders> tables = new ArrayList<>();
        unwatch(node, tables);
        close(tables);
    }

    private static void unwatch(TreeNode node, List<Subfolders> tables) {
        node.watched().ifPresent(tables::add);
        node.watch(Optional.empty());
        node.children().forEach(child -> unwatch(child, tables));
    }

    private void close(List<Subfolders> tables) {
        if (!tables.isEmpty()) {
            tasks.run("", progress -> {
                tables.forEach(Subfolders::close);
                return tables;
            }, done -> {}, e -> {});
        }
    }

    /** Reads the folders below {@code node} anew. */
    void refresh(TreeNode node) {
        // a store that was closed stays closed until a person opens it
        boolean closed = node.store().top().isPresent() && !node.store().isOpen();
        if (over || closed || node.state() instanceof TreeNode.Children.Loading) {
            return;
        }
        node.loading();
        Optional<Subfolders> table = node.watched();
        Runnable tell = () -> {
            changed.add(node);
            changes.signal();
        };
        switch (node) {
            case StoreNode store -> tasks.run(texts.text("task.open", store.name()),
                    new Reading<>(progress -> readStore(store.entryId(), table, tell), StoreRead::below, table),
                    read -> loaded(store, read), e -> failed(store, e));
            case FolderNode folder -> tasks.run(texts.text("task.expand", folder.name()),
                    new Reading<>(progress -> readFolder(folder.object(), table, tell), read -> read, table),
                    read -> loaded(folder, read), e -> failed(folder, e));
        }
    }

    /**
     * Reads a node. When it was stopped, the table that nobody will watch is released.
     *
     * @param before the table that the node had before, and keeps
     */
    private record Reading<T>(Job<T> job, Function<T, FolderRead> folder, Optional<Subfolders> before)
            implements
                Job<T> {
        @Override
        public T run(MapiProgress progress) throws MapiException {
            return job.run(progress);
        }

        @Override
        public void dropped(T result) {
            if (before.isEmpty()) {
                folder.apply(result).table().close();
            }
        }
    }

    private StoreRead readStore(EntryId id, Optional<Subfolders> table, Runnable tell) throws MapiException {
        StoreEntry entry = session.openStore(id);
        Optional<MapiException> reason = entry.failure();
        if (reason.isPresent()) {
            throw reason.get();
        }
        MsgStore opened = session.store(id).orElseThrow(() -> new MapiException("IMAPISession::OpenMsgStore",
                HResult.MAPI_E_NOT_FOUND, "the store was closed at the same time"));
        StoreNode.Top top = new StoreNode.Top(new FolderTree(opened).root(), SpecialFolders.read(opened));
        return new StoreRead(top, readFolder(new ObjectPath.Entry(id, top.root().entryId()), table, tell));
    }

    private FolderRead readFolder(ObjectPath.Entry folder, Optional<Subfolders> open, Runnable tell)
            throws MapiException {
        Subfolders table = open.isPresent()
                ? open.get()
                : Subfolders.open(session, new TablePath.Hierarchy(folder, 0), tell);
        boolean done = false;
        try {
            FolderRead read = new FolderRead(table, table.read());
            done = true;
            return read;
        } finally {
            if (!done) {
                table.close();
            }
        }
    }

    private void loaded(StoreNode node, StoreRead read) {
        node.opened(read.top());
        loaded((TreeNode) node, read.below());
    }

    private void loaded(TreeNode node, FolderRead read) {
        SpecialFolders special = node.store().top().orElseThrow().special();
        List<FolderNode> before = List.copyOf(node.children());
        node.loaded(read.folders().stream().map(entry -> new FolderNode(node, entry, special.kindOf(entry))).toList());
        node.watch(Optional.of(read.table()));
        List<Subfolders> gone = new ArrayList<>();
        before.stream().filter(each -> !node.children().contains(each)).forEach(each -> unwatch(each, gone));
        if (over) {
            unwatch(node, gone);
        }
        close(gone);
        count();
    }

    private void failed(TreeNode node, MapiException e) {
        // who stopped the reading has the table still that was there before; any other failure has released it
        if (!e.result().equals(HResult.MAPI_E_USER_CANCEL)) {
            node.watch(Optional.empty());
        }
        node.failed(e);
        count();
    }

    private void refreshChanged() {
        List<TreeNode> now = List.copyOf(changed);
        for (TreeNode node : now) {
            // one that is being read may be read too early: it is asked for again when that is done
            if (node.state() instanceof TreeNode.Children.Loading) {
                changes.signal();
            } else {
                changed.remove(node);
                if (node.watched().isPresent()) {
                    refresh(node);
                }
            }
        }
    }

    /** Opens a store, also one that was closed. */
    void openStore(StoreNode store) {
        if (!store.isOpen()) {
            store.reset();
            refresh(store);
        }
    }

    /** Reads everything that was read anew. */
    public void refreshAll() {
        stores.forEach(this::refreshRead);
    }

    private void refreshRead(TreeNode node) {
        if (!(node.state() instanceof TreeNode.Children.Unread)) {
            List.copyOf(node.children()).forEach(this::refreshRead);
            refresh(node);
        }
    }

    /** {@return the stores and folders that have been read, from top to bottom} */
    Stream<TreeNode> known() {
        return stores.stream().flatMap(FoldersViewModel::withBelow);
    }

    private static Stream<TreeNode> withBelow(TreeNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(FoldersViewModel::withBelow));
    }

    /** {@return the stores and folders that have been read, with the paths that quick open takes} */
    public List<QuickOpenResult.Hit> hits() {
        return known().map(node -> new QuickOpenResult.Hit(node.path(), node.place())).toList();
    }

    private void count() {
        List<TreeNode> all = known().toList();
        List<FolderEntry> folders = all.stream().filter(FolderNode.class::isInstance)
                .map(node -> ((FolderNode) node).entry()).toList();
        status.set(texts.text("status", folders.size(), folders.stream().mapToLong(FolderEntry::contentCount).sum(),
                folders.stream().mapToLong(FolderEntry::unreadCount).sum(),
                all.stream().filter(FolderNode.class::isInstance)
                        .filter(node -> node.state() instanceof TreeNode.Children.Failed).count()));
    }

    /** Reads and follows nothing more. */
    @Override
    public void close() {
        over = true;
        client.stores().removeListener(follower);
        List<Subfolders> tables = new ArrayList<>();
        stores.forEach(store -> unwatch(store, tables));
        close(tables);
    }

    private record FolderRead(Subfolders table, List<FolderEntry> folders) {}

    private record StoreRead(StoreNode.Top top, FolderRead below) {}
}
