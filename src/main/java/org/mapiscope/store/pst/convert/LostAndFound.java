package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.file.ConvertProblem.Loss;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.Properties;

/** Gives folders and messages that are in no folder of the input one in the copy. */
final class LostAndFound {

    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final String NAME = "Lost and Found";

    private LostAndFound() {}

    /** Adds a folder with all that is lost to {@code parent}, when there is any. */
    static void add(SourceStore source, FolderCopy folders, FolderWriter parent) throws IOException {
        List<Nid> lostFolders = source.tree().lostFolders(Nid.NID_ROOT_FOLDER).stream().filter(folders::takes).toList();
        Set<Nid> lostParents = source.tree().lostParents();
        if (lostFolders.isEmpty() && lostParents.isEmpty()) {
            return;
        }
        FolderWriter found = parent.folder();
        for (Nid folder : lostFolders) {
            source.problems().at(NAME, source.name(folder));
            source.problems().add(Loss.NOTHING,
                    "its folder %s is not there".formatted(source.tree().parent(folder).orElse(folder)));
            folders.lost(folder, found);
        }
        for (Nid folder : lostParents) {
            source.problems().at(NAME, "");
            source.problems().add(Loss.NOTHING, "%d messages are of folder %s, which is not there"
                    .formatted(source.tree().messages(folder), folder));
            folders.messages(folder, found);
        }
        found.end(new Properties().putText(PR_DISPLAY_NAME, NAME));
    }
}
