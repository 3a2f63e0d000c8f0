package org.mapiscope.gui.file;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.mapiscope.mapi.file.StoredFolder;

/** A folder that a person takes into a conversion with all that is in it, or leaves out. FX thread only. */
final class FolderTick {
    private final StoredFolder folder;
    private final List<FolderTick> folders = new ArrayList<>();
    private final BooleanProperty ticked = new SimpleBooleanProperty(this, "ticked", true);

    FolderTick(StoredFolder folder) {
        this.folder = folder;
        folder.folders().forEach(inner -> folders.add(new FolderTick(inner)));
    }

    String name() {
        return folder.name();
    }

    List<FolderTick> folders() {
        return List.copyOf(folders);
    }

    /** {@return whether the folder is taken; one that is not may have folders that are} */
    BooleanProperty tickedProperty() {
        return ticked;
    }

    /** Takes the folder and all in it, or leaves them out. */
    void tickAll(boolean taken) {
        ticked.set(taken);
        folders.forEach(inner -> inner.tickAll(taken));
    }

    /** Adds the ways to what is taken, without those that are in a folder which is. */
    void addPaths(List<String> paths) {
        if (ticked.get()) {
            paths.add(folder.path());
        } else {
            folders.forEach(inner -> inner.addPaths(paths));
        }
    }
}
