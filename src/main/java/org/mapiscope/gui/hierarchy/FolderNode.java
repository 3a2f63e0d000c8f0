package org.mapiscope.gui.hierarchy;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolders;

/** A folder in the tree. FX thread only. */
final class FolderNode extends TreeNode {
    private final TreeNode parent;
    private final SpecialFolders.Kind kind;
    private final ReadOnlyObjectWrapper<FolderEntry> entry;

    FolderNode(TreeNode parent, FolderEntry entry, SpecialFolders.Kind kind) {
        this.parent = parent;
        this.entry = new ReadOnlyObjectWrapper<>(entry);
        this.kind = kind;
    }

    FolderEntry entry() {
        return entry.get();
    }

    SpecialFolders.Kind kind() {
        return kind;
    }

    ObjectPath.Entry object() {
        return new ObjectPath.Entry(store().entryId(), entryId());
    }

    @Override
    StoreNode store() {
        return parent.store();
    }

    @Override
    EntryId entryId() {
        return entry().entryId();
    }

    @Override
    String name() {
        return entry().name();
    }

    @Override
    String path() {
        return parent.path() + "\\" + entry().name();
    }

    @Override
    boolean isLeaf() {
        return children().isEmpty() && !entry().hasSubfolders();
    }

    @Override
    Place place() {
        return Place.contents(object(), 0);
    }

    @Override
    ReadOnlyObjectProperty<FolderEntry> shownProperty() {
        return entry.getReadOnlyProperty();
    }

    void update(FolderEntry now) {
        entry.set(now);
    }
}
