package org.mapiscope.gui.hierarchy;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.SpecialFolders;

/** A folder in the tree, with what is known of those below it. FX thread only. */
final class FolderNode {
    private final @Nullable FolderNode parent;
    private final SpecialFolders.Kind kind;
    private final ReadOnlyObjectWrapper<FolderEntry> entry;
    private final ReadOnlyObjectWrapper<Children> state = new ReadOnlyObjectWrapper<>(new Children.Unread());
    private final ObservableList<FolderNode> children = FXCollections.observableArrayList();

    FolderNode(@Nullable FolderNode parent, FolderEntry entry, SpecialFolders.Kind kind) {
        this.parent = parent;
        this.entry = new ReadOnlyObjectWrapper<>(entry);
        this.kind = kind;
    }

    EntryId entryId() {
        return entry().entryId();
    }

    FolderEntry entry() {
        return entry.get();
    }

    ReadOnlyObjectProperty<FolderEntry> entryProperty() {
        return entry.getReadOnlyProperty();
    }

    SpecialFolders.Kind kind() {
        return kind;
    }

    Children state() {
        return state.get();
    }

    ReadOnlyObjectProperty<Children> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<FolderNode> children() {
        return children;
    }

    /** {@return whether nothing can be below it} */
    boolean isLeaf() {
        return children.isEmpty() && !entry().hasSubfolders();
    }

    /** {@return the names from the store's root on, each after a backslash; a root without a name is only that} */
    String path() {
        String above = parent == null || parent.isNamelessRoot() ? "" : parent.path();
        return above + "\\" + entry().name();
    }

    private boolean isNamelessRoot() {
        return parent == null && entry().name().isEmpty();
    }

    void update(FolderEntry now) {
        entry.set(now);
    }

    void loading() {
        state.set(new Children.Loading());
    }

    /** Takes what was read; folders that are still there stay the same nodes, with what is below them. */
    void loaded(List<FolderNode> now) {
        children.setAll(now.stream().map(this::known).toList());
        state.set(new Children.Read());
    }

    private FolderNode known(FolderNode fresh) {
        Optional<FolderNode> same = children.stream().filter(each -> each.entryId().equals(fresh.entryId()))
                .findFirst();
        same.ifPresent(node -> node.update(fresh.entry()));
        return same.orElse(fresh);
    }

    void failed(MapiException reason) {
        state.set(new Children.Failed(reason));
    }

    /** What is known of the folders below. */
    sealed interface Children {
        /** Not asked for yet. */
        record Unread() implements Children {}

        record Loading() implements Children {}

        record Read() implements Children {}

        /** They could not be read. */
        record Failed(MapiException reason) implements Children {}
    }
}
