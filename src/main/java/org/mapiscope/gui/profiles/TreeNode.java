package org.mapiscope.gui.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.mapiscope.mapi.MapiException;

/** A row of the tree, with what is known of those below it. FX thread only. */
abstract sealed class TreeNode permits SourceNode, ProfileNode, PartNode {
    private State state = new State.Unread();
    private final ObservableList<TreeNode> children = FXCollections.observableArrayList();
    private final FilteredList<TreeNode> shown = new FilteredList<>(children);
    private final ReadOnlyObjectWrapper<Integer> revision = new ReadOnlyObjectWrapper<>(0);
    private boolean foundBelow;

    /** {@return what tells it from the others beside it, and what it is found by again after it was read anew} */
    abstract String id();

    /** {@return its name as a person reads it} */
    abstract String name();

    /** {@return what a person may look for it by, in lower case} */
    abstract String words();

    /** {@return the profile that it belongs to, or is; empty for a source} */
    abstract Optional<ProfileNode> profile();

    /** {@return the source that it is from} */
    abstract SourceNode source();

    /** {@return whether nothing can be below it} */
    abstract boolean isLeaf();

    /** Takes what a node of the same {@link #id} has that was read later. */
    abstract void update(TreeNode fresh);

    State state() {
        return state;
    }

    /** {@return a number that changes whenever what its row shows does} */
    ReadOnlyObjectProperty<Integer> revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    void changed() {
        revision.set(revision.get() + 1);
    }

    ObservableList<TreeNode> children() {
        return children;
    }

    /** {@return the nodes below it that the search lets through} */
    ObservableList<TreeNode> shown() {
        return shown;
    }

    void loading() {
        state = new State.Loading();
        changed();
    }

    /** Takes what was read; nodes that are still there stay the same, with what is below them. */
    void loaded(List<? extends TreeNode> now) {
        List<TreeNode> next = now.stream().map(this::known).toList();
        if (!children.equals(next)) {
            children.setAll(next);
        }
        state = new State.Read();
        changed();
    }

    private TreeNode known(TreeNode fresh) {
        Optional<TreeNode> same = children.stream().filter(each -> each.id().equals(fresh.id())).findFirst();
        same.ifPresent(node -> node.update(fresh));
        return same.orElse(fresh);
    }

    void failed(MapiException reason) {
        state = new State.Failed(reason);
        changed();
    }

    /**
     * Shows of what is below it only what has the words, or has something below that does.
     *
     * @param wanted in lower case; all of it where they are empty
     * @return whether it is among what is shown
     */
    boolean filter(String wanted) {
        return filter(wanted, false);
    }

    private boolean filter(String wanted, boolean aboveFound) {
        boolean own = aboveFound || words().contains(wanted);
        Set<TreeNode> now = new HashSet<>();
        for (TreeNode child : children) {
            if (child.filter(wanted, own)) {
                now.add(child);
            }
        }
        foundBelow = !own && !now.isEmpty();
        shown.setPredicate(now::contains);
        return own || foundBelow;
    }

    /** {@return whether what a person looks for is below it} */
    boolean isFoundBelow() {
        return foundBelow;
    }

    /** {@return this node and all that are known below it} */
    Stream<TreeNode> all() {
        return Stream.concat(Stream.of(this),
                children.stream().flatMap(TreeNode::all));
    }

    /** What is known of the nodes below. */
    sealed interface State {
        /** Not asked for yet. */
        record Unread() implements State {}

        record Loading() implements State {}

        record Read() implements State {}

        /** They could not be read. */
        record Failed(MapiException reason) implements State {}
    }
}
