package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.make.PstMaker;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/** What a check finds in the lists that lead from a name to its property. */
class NameBucketsTest {

    /** PidLidSideEffects, a number that is a name. */
    private static final int SIDE_EFFECTS = 0x8510;
    private static final int INDEX = 6;
    /** Records of the streams and of the number of buckets, which come first in the list of properties. */
    private static final int BUCKET_COUNT = 0x0003_0001;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws MapiException {
        file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(3, 1, 0, 0, 5), MapiProgress.NONE);
    }

    @Test
    void aNameThatLeadsToAnotherPropertyIsFound() throws IOException, MapiException {
        List<String> found = edit(map -> {
            // the first is the name itself, the second what leads to it
            int at = find(map, SIDE_EFFECTS, find(map, SIDE_EFFECTS, 0) + 1);
            map.putShort(at + INDEX, (short) (map.getShort(at + INDEX) + 1));
        });

        assertEquals(List.of(
                "NAME_BUCKET, node 0x61: bucket 185 has property 0x8001 with the number 0x8510, which is not its name",
                "NAME_BUCKET, node 0x61: property 0x8000 is not in bucket 185, which its name belongs to"), found);
    }

    @Test
    void anotherNumberOfListsThanTheNamesWereSharedAmongIsFound() throws IOException, MapiException {
        List<String> found = edit(map -> map.putInt(find(map, BUCKET_COUNT, 0) + 4, 252));

        assertEquals(List.of("NAME_BUCKET, node 0x61: bucket N has property N, which belongs into bucket N"),
                found.stream().map(each -> each.replaceAll("(bucket|property) \\w+", "$1 N")).distinct().toList());
    }

    @Test
    void aMapWithoutANumberOfListsIsFound() throws IOException, MapiException {
        List<String> found = edit(map -> map.putInt(find(map, BUCKET_COUNT, 0) + 4, 0));

        assertEquals(List.of("NAME_BUCKET, node 0x61: PidTagNameidBucketCount is 0"), found);
    }

    private List<String> edit(Consumer<ByteBuffer> change) throws IOException, MapiException {
        BbtEntry block;
        try (NodeDatabase database = NodeDatabase.open(file)) {
            block = database.blocks().find(database.node(Nid.NID_NAME_TO_ID_MAP).dataBlock().key()).orElseThrow();
        }
        return new EditedFile(file).block(block, change).findings();
    }

    private static int find(ByteBuffer in, int wanted, int from) {
        int at = from;
        while (in.getInt(at) != wanted) {
            at++;
        }
        return at;
    }
}
