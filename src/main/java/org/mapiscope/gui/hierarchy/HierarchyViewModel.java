package org.mapiscope.gui.hierarchy;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.operation.StoreEntry;

/** The folders of one store as a person walks through them. FX thread only; close it with its window. */
public final class HierarchyViewModel implements AutoCloseable {
    private final Messages texts = Messages.of(HierarchyViewModel.class);
    private final OpenSession session;
    private final StoreEntry store;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final ReadOnlyObjectWrapper<@Nullable FolderNode> root = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<Tree> tree = Optional.empty();

    /** @param tasks runs jobs on the session's thread */
    public HierarchyViewModel(OpenSession session, StoreEntry store, TaskRunner tasks, DialogService dialogs) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** {@return what a person calls the store} */
    public String storeName() {
        return store.name();
    }

    /** {@return the store's root folder; null until it is read} */
    ReadOnlyObjectProperty<@Nullable FolderNode> rootProperty() {
        return root.getReadOnlyProperty();
    }

    /** {@return why the store's root could not be read; empty when it could} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return whether the store is closed: the folders are shown as they were} */
    public ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    /** {@return whether the store has been opened here} */
    boolean isOpen() {
        return tree.isPresent();
    }

    /** {@return the folders and messages found so far} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Opens the store when it is not open, and shows its root with the folders right below it. */
    public void open() {
        status.set(texts.text("loading"));
        tasks.run(texts.text("task.open", store.name()), progress -> openTree(), this::opened, this::failed);
    }

    private Tree openTree() throws MapiException {
        StoreEntry entry = session.openStore(store.entryId());
        Optional<MapiException> reason = entry.failure();
        if (reason.isPresent()) {
            throw reason.get();
        }
        MsgStore opened = session.store(store.entryId()).orElseThrow(() -> new MapiException(
                "IMAPISession::OpenMsgStore", HResult.MAPI_E_NOT_FOUND, "the store was closed at the same time"));
        FolderTree folders = new FolderTree(opened);
        return new Tree(folders, SpecialFolders.read(opened), folders.root());
    }

    private void opened(Tree opened) {
        tree = Optional.of(opened);
        failure.set(Optional.empty());
        FolderNode top = new FolderNode(null, opened.root(), opened.special().kindOf(opened.root()));
        root.set(top);
        expand(top);
        count();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        status.set("");
    }

    /** Reads the folders below {@code node}, unless they have been read. */
    void expand(FolderNode node) {
        boolean wanted = switch (node.state()) {
            case FolderNode.Children.Unread unread -> true;
            case FolderNode.Children.Loading loading -> false;
            case FolderNode.Children.Read read -> false;
            case FolderNode.Children.Failed failed -> false;
        };
        if (wanted) {
            refresh(node);
        }
    }

    /** Reads the folders below {@code node} anew. */
    void refresh(FolderNode node) {
        if (over.get() || tree.isEmpty()) {
            return;
        }
        Tree from = tree.get();
        FolderEntry entry = node.entry();
        node.loading();
        tasks.run(texts.text("task.expand", entry.name()), progress -> from.folders().children(entry),
                children -> loaded(node, children, from.special()), e -> {
                    node.failed(e);
                    count();
                });
    }

    private void loaded(FolderNode node, List<FolderEntry> children, SpecialFolders special) {
        node.loaded(children.stream().map(entry -> new FolderNode(node, entry, special.kindOf(entry))).toList());
        count();
    }

    /** Reads the whole store anew. */
    void refreshAll() {
        FolderNode top = root.get();
        if (top == null) {
            open();
        } else {
            refreshOpen(top);
        }
    }

    private void refreshOpen(FolderNode node) {
        if (!(node.state() instanceof FolderNode.Children.Unread)) {
            List.copyOf(node.children()).forEach(this::refreshOpen);
            refresh(node);
        }
    }

    void copyPath(FolderNode node) {
        dialogs.copy(node.path());
    }

    void copyEntryId(FolderNode node) {
        dialogs.copy(node.entryId().toString());
    }

    /** Puts text on the clipboard. */
    void copy(String text) {
        dialogs.copy(text);
    }

    /** The store was closed, or its session is over: nothing more can be read. */
    public void storeClosed() {
        over.set(true);
    }

    private void count() {
        FolderNode top = root.get();
        if (top != null) {
            Count all = Count.of(top);
            status.set(texts.text("status", all.folders(), all.messages(), all.unread(), all.damaged()));
        }
    }

    /** Reads nothing more. */
    @Override
    public void close() {
        over.set(true);
    }

    /** A store's folders while it is open. */
    private record Tree(FolderTree folders, SpecialFolders special, FolderEntry root) {}

    /** What is in the folders that have been read. */
    private record Count(long folders, long messages, long unread, long damaged) {
        static Count of(FolderNode node) {
            boolean failed = node.state() instanceof FolderNode.Children.Failed;
            Count sum = new Count(1, node.entry().contentCount(), node.entry().unreadCount(), failed ? 1 : 0);
            for (FolderNode child : node.children()) {
                Count below = of(child);
                sum = new Count(sum.folders + below.folders, sum.messages + below.messages, sum.unread + below.unread,
                        sum.damaged + below.damaged);
            }
            return sum;
        }
    }
}
