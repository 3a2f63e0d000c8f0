package org.mapiscope.gui.hierarchy;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.Subfolders;

/** A row of the tree, with what is known of the folders below it. FX thread only. */
abstract sealed class TreeNode permits StoreNode, FolderNode {
    private final ReadOnlyObjectWrapper<Children> state = new ReadOnlyObjectWrapper<>(new Children.Unread());
    private final ObservableList<FolderNode> children = FXCollections.observableArrayList();
    private Optional<Subfolders> watched = Optional.empty();

    /** {@return the store that it is in} */
    abstract StoreNode store();

    /** {@return its entry identifier} */
    abstract EntryId entryId();

    abstract String name();

    /** {@return the names from the store on, each after a backslash} */
    abstract String path();

    /** {@return whether nothing can be below it} */
    abstract boolean isLeaf();

    /** {@return where a person goes who chooses it} */
    abstract Place place();

    /** {@return what the row's text depends on} */
    abstract ReadOnlyObjectProperty<?> shownProperty();

    Children state() {
        return state.get();
    }

    ReadOnlyObjectProperty<Children> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObservableList<FolderNode> children() {
        return children;
    }

    /** {@return the open table of the folders below, while they are shown} */
    Optional<Subfolders> watched() {
        return watched;
    }

    void watch(Optional<Subfolders> now) {
        watched = now;
    }

    void unread() {
        state.set(new Children.Unread());
    }

    void loading() {
        state.set(new Children.Loading());
    }

    /** Takes what was read; folders that are still there stay the same nodes, with what is below them. */
    void loaded(List<FolderNode> now) {
        List<FolderNode> next = now.stream().map(this::known).toList();
        if (!children.equals(next)) {
            children.setAll(next);
        }
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
