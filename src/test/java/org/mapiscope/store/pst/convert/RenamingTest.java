package org.mapiscope.store.pst.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.messaging.EntryId;
import org.mapiscope.store.pst.ndb.Nid;

class RenamingTest {

    private static final MapiUid FROM = MapiUid.of(new UUID(1, 2));
    private static final MapiUid TO = MapiUid.of(new UUID(3, 4));
    private static final MapiUid OTHER = MapiUid.of(new UUID(5, 6));

    private final Renaming renaming = new Renaming(0x100, FROM, TO);

    @Test
    void anEntryIdentifierBecomesThatOfTheCopy() {
        assertEquals(Bytes.of(id(TO, 0xA022)), Bytes.of(renaming.binary(id(FROM, 0x8022))));
    }

    @Test
    void entryIdentifiersInAListBecomeThoseOfTheCopy() {
        assertEquals(Bytes.of(list(id(TO, 0xA022), id(OTHER, 0x8022), id(TO, 0xA042))),
                Bytes.of(renaming.binary(list(id(FROM, 0x8022), id(OTHER, 0x8022), id(FROM, 0x8042)))));
    }

    @Test
    void otherBytesStayAsTheyAre() {
        byte[] key = FROM.bytes().toArray();

        assertEquals(Bytes.of(key), Bytes.of(renaming.binary(key)));
    }

    private static byte[] id(MapiUid store, int nid) {
        return ByteBuffer.allocate(EntryId.SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(0).put(store.bytes().toArray())
                .putInt(new Nid(nid).value()).array();
    }

    /** {@return entry identifiers as PR_REPLY_RECIPIENT_ENTRIES has them (FLATENTRYLIST)} */
    private static byte[] list(byte[]... ids) {
        ByteBuffer list = ByteBuffer.allocate(8 + ids.length * (4 + EntryId.SIZE)).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(ids.length).putInt(ids.length * (4 + EntryId.SIZE));
        for (byte[] id : ids) {
            list.putInt(id.length).put(id);
        }
        return list.array();
    }
}
