package org.mapiscope.gui.hierarchy;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;
import org.mapiscope.operation.StoreEntry;

/** A store in the tree; what is below its root folder is right below it. FX thread only. */
final class StoreNode extends TreeNode {
    private final ReadOnlyObjectWrapper<StoreEntry> entry;
    private Optional<Top> top = Optional.empty();

    StoreNode(StoreEntry entry) {
        this.entry = new ReadOnlyObjectWrapper<>(entry);
    }

    StoreEntry entry() {
        return entry.get();
    }

    /** {@return whether its folders can be read} */
    boolean isOpen() {
        return entry().state() == StoreEntry.State.OPEN;
    }

    Optional<Top> top() {
        return top;
    }

    void update(StoreEntry now) {
        entry.set(now);
    }

    void opened(Top now) {
        top = Optional.of(now);
    }

    /** Forgets what was read; it is read anew when it is looked at. */
    void reset() {
        top = Optional.empty();
        watch(Optional.empty());
        children().clear();
        unread();
    }

    @Override
    StoreNode store() {
        return this;
    }

    @Override
    EntryId entryId() {
        return entry().entryId();
    }

    @Override
    String name() {
        return entry().name();
    }

    /** {@return two backslashes and the name, as quick open takes it} */
    @Override
    String path() {
        return "\\\\" + entry().name();
    }

    @Override
    boolean isLeaf() {
        return false;
    }

    ObjectPath.Store object() {
        return new ObjectPath.Store(entryId());
    }

    @Override
    Place place() {
        return new Place.Properties(object());
    }

    @Override
    ReadOnlyObjectProperty<StoreEntry> shownProperty() {
        return entry.getReadOnlyProperty();
    }

    /** What is known of a store once it was open. */
    record Top(FolderEntry root, SpecialFolders special) {}
}
