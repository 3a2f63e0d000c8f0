package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.store.pst.ndb.Bid;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

class DamagedFolderTest {

    private static final Path WHOLE = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");
    /** The hierarchy table of the folder at the top of what a person sees. */
    private static final Nid TOP = new Nid(0x8022).withType(Nid.NID_TYPE_HIERARCHY_TABLE);

    @TempDir
    private Path folder;

    @Test
    void theOtherFoldersAreShown() throws IOException, MapiException {
        assertEquals(
                List.of("Deleted Items", "Inbox", "SPAM Search Folder 2", "Search Root", "Top of Outlook data file",
                        "tmp"),
                namesBelowRoot(WHOLE));
        assertEquals(List.of("SPAM Search Folder 2", "Search Root", "Top of Outlook data file"),
                namesBelowRoot(damaged()));
    }

    private Path damaged() throws IOException {
        byte[] bytes = Files.readAllBytes(WHOLE);
        try (NodeDatabase database = NodeDatabase.open(WHOLE)) {
            Bid table = database.nodes().find(TOP.value()).orElseThrow().data();
            bytes[(int) database.blocks().find(table.key()).orElseThrow().where().offset()] ^= 0x55;
        }
        return Files.write(folder.resolve("damaged.pst"), bytes);
    }

    private static List<String> namesBelowRoot(Path file) throws MapiException {
        try (MsgStore store = new TestSupport(file).logon(new PstProvider())) {
            MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
            TreeSet<String> names = new TreeSet<>();
            root.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH).queryRows(Integer.MAX_VALUE, 0).forEach(
                    row -> names.add(PropValues.of(row).string(PropTags.PR_DISPLAY_NAME_W).orElse("")));
            return List.copyOf(names);
        }
    }
}
