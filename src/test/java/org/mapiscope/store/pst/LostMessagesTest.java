package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.RecoveredItem;
import org.mapiscope.mapi.file.RecoveredItem.Why;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

/** Messages whose properties are still in the file, and no node leads to them. */
class LostMessagesTest {

    private static final Path WHOLE = Samples.DEMO.resolve("testPST_variousBodyTypes.pst");
    private static final int PAGE = 512;
    private static final int PAGE_TRAILER = 496;

    @TempDir
    Path folder;

    @Test
    void propertiesThatNoNodeLeadsToAreFoundInTheirBlock() throws IOException, MapiException {
        List<NbtEntry> messages = messages();
        byte[] bytes = Files.readAllBytes(WHOLE);
        long place = giveOtherData(bytes, messages.get(0), messages.get(1));
        Path file = Files.write(folder.resolve("lost.pst"), bytes);

        List<RecoveredItem> found = new PstChecker().checkAndRecover(file, MapiProgress.NONE).recovered();

        assertEquals(List.of(new RecoveredItem(0, place, Why.LOST_BLOCK, Optional.of("IPM.Note"),
                Optional.of("original email"), Optional.empty())), found);
    }

    private static List<NbtEntry> messages() throws IOException {
        List<NbtEntry> messages = new ArrayList<>();
        try (NodeDatabase database = NodeDatabase.open(WHOLE)) {
            EntryWalk<NbtEntry> walk = database.nodes().walk();
            for (NbtEntry node = walk.next(); node != null; node = walk.next()) {
                if (node.nid().type() == Nid.NID_TYPE_NORMAL_MESSAGE) {
                    messages.add(node);
                }
            }
        }
        return messages;
    }

    /** {@return where the data are that {@code message} no longer has} */
    private static long giveOtherData(byte[] bytes, NbtEntry message, NbtEntry other) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 2 * Long.BYTES <= bytes.length; at += Long.BYTES) {
            if (file.getInt(at) == message.nid().value() && file.getLong(at + Long.BYTES) == message.data().value()) {
                file.putLong(at + Long.BYTES, other.data().value());
                int page = at / PAGE * PAGE;
                file.putInt(page + PAGE_TRAILER + Integer.BYTES,
                        PstCrc.of(Arrays.copyOfRange(bytes, page, page + PAGE_TRAILER)));
            }
        }
        try (NodeDatabase database = NodeDatabase.open(WHOLE)) {
            return database.blocks().find(message.data().key()).orElseThrow().where().offset();
        }
    }
}
