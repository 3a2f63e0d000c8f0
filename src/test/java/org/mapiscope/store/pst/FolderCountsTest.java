package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.FindingKind;
import org.mapiscope.mapi.file.StorePlan;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.make.PstMaker;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.CryptMethod;
import org.mapiscope.store.pst.ndb.EntryWalk;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.ndb.PstCrc;

/** What a folder says of the number of its messages. */
class FolderCountsTest {

    /** The start of the record of PR_CONTENT_UNREAD: its identifier and its type. */
    private static final byte[] UNREAD = {0x03, 0x36, 0x03, 0x00};
    private static final int TRAILER = 16;
    private static final int SLOT = 64;
    private static final int CRC_FROM_END = 12;

    @TempDir
    Path folder;

    @Test
    void aWrongNumberOfUnreadMessagesIsFound() throws IOException, MapiException {
        Path file = folder.resolve("made.pst");
        new PstMaker().make(file, ExistingFile.KEEP, new StorePlan(3, 1, 0, 0, 5), MapiProgress.NONE);
        changeUnread(file, (byte) 77);

        List<Finding> found = new PstChecker().check(file, MapiProgress.NONE).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.COUNT).toList();

        assertEquals(List.of("PidTagContentUnreadCount is 77"),
                found.stream().map(finding -> finding.detail().split(",", -1)[0]).toList());
    }

    /** Changes the count of the last folder, which is the one with the messages. */
    private static void changeUnread(Path file, byte count) throws IOException {
        BbtEntry block = lastFolder(file);
        byte[] encode = Arrays.copyOf(CryptMethod.permutation(), 256);
        byte[] wanted = new byte[UNREAD.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = encode[UNREAD[i] & 0xFF];
        }
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) block.where().offset();
        for (int at = from; at < from + block.length() - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                bytes[at + wanted.length] = encode[count];
            }
        }
        int end = from + (block.length() + TRAILER + SLOT - 1) / SLOT * SLOT;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(end - CRC_FROM_END,
                PstCrc.of(Arrays.copyOfRange(bytes, from, from + block.length())));
        Files.write(file, bytes);
    }

    private static BbtEntry lastFolder(Path file) throws IOException {
        try (NodeDatabase database = NodeDatabase.open(file)) {
            EntryWalk<NbtEntry> walk = database.nodes().walk();
            NbtEntry last = null;
            for (NbtEntry node = walk.next(); node != null; node = walk.next()) {
                last = node.nid().type() == Nid.NID_TYPE_NORMAL_FOLDER ? node : last;
            }
            return database.blocks().find(java.util.Objects.requireNonNull(last).data().key()).orElseThrow();
        }
    }
}
