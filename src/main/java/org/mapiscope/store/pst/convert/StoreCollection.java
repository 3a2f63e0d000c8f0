package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.util.List;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.TooLargeException;

/** Makes a new store of chosen folders, or of several stores, each of which becomes a folder. One thread. */
final class StoreCollection {

    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int MAX_INDEX = (1 << 27) - 1;

    private final Copying copying;
    private final MapiUid key;
    private final NewStore store;

    StoreCollection(Copying copying, MapiUid key) throws IOException {
        this.copying = copying;
        this.key = key;
        this.store = new NewStore(copying.target(), key);
    }

    /** Copies from each source what its selection has. */
    void write(List<SourceStore> sources, List<Selection> selections) throws IOException {
        for (int i = 0; i < sources.size(); i++) {
            if (!selections.get(i).isEmpty()) {
                copy(sources.get(i), selections.get(i), sources.size() == 1);
            }
        }
        store.finish(sources.size() == 1 ? sources.getFirst().displayName() : "Several stores");
    }

    private void copy(SourceStore source, Selection selection, boolean alone) throws IOException {
        StoreWriter target = copying.target();
        int step = target.nodeNames().highest();
        if (step > MAX_INDEX - source.tree().highest()) {
            throw new TooLargeException("the stores have more objects than a PST has names for");
        }
        Renaming renaming = new Renaming(step, source.key().orElse(key), key);
        FolderCopy folders = new FolderCopy(source, copying,
                new PropertyCopy(source, target, renaming, NameCopy.byName(source, target.names())), selection);
        Nid subtree = source.subtree();
        // names that are given meanwhile must not be ones that the input's objects get
        target.nodeNames().skip(step + source.tree().highest());
        FolderWriter top = alone ? store.subtree() : store.subtree().folder();
        folders.contents(subtree, top);
        if (selection.isWholeStore()) {
            LostAndFound.add(source, folders, top);
            outside(source, subtree);
        }
        if (!alone) {
            top.end(new Properties().putText(PR_DISPLAY_NAME, source.displayName()));
        }
    }

    /** Reports how many messages are not among the folders that people see. */
    private static void outside(SourceStore source, Nid subtree) {
        long others = source.tree().count() - source.tree().countFrom(subtree);
        if (others > 0) {
            source.problems().at("", "");
            source.problems().add(Loss.NOTHING,
                    "%d messages of folders that people do not see, such as views, are left out".formatted(others));
        }
    }
}
