package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MsgStore;

class FolderTreeTest {
    @Test
    void readsFoldersWithTheirCountsAndLeavesNothingOpen(@TempDir Path folder) throws MapiException {
        try (TestMapi test = new TestMapi(folder)) {
            OpenSession session = test.sessions.openFiles(
                    List.of(TestMapi.DEMO.resolve("testPST_variousBodyTypes.pst")), test.thread);
            session.openStores(MapiProgress.NONE);
            MsgStore store = session.store(session.stores().get(0).entryId()).orElseThrow();
            int open = session.mapiSession().openObjects().size();
            List<String> lines = new ArrayList<>();

            FolderTree tree = new FolderTree(store);
            walk(tree, tree.ipmSubtree(), "", lines);

            assertEquals(4, lines.stream().mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum(), lines.toString());
            assertEquals(open, session.mapiSession().openObjects().size());
        }
    }

    private static void walk(FolderTree tree, FolderEntry folder, String indent, List<String> lines)
            throws MapiException {
        lines.add(indent + folder.name() + " " + folder.contentCount());
        for (FolderEntry child : tree.children(folder)) {
            walk(tree, child, indent + "  ", lines);
        }
    }
}
