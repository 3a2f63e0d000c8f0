package org.mapiscope.store.pst.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.messaging.EntryId;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * How the objects of an input are called in the copy: each has its number moved on by the same step, and entry
 * identifiers follow. Immutable.
 *
 * @param step what is added to the numbers of nodes; 0 when the copy is the same store
 * @param from the input's identifier
 * @param to the copy's identifier
 */
record Renaming(int step, MapiUid from, MapiUid to) {

    private static final int TYPE_BITS = 5;
    private static final int UID = 4;
    private static final int NID = UID + MapiUid.SIZE;

    Nid nid(Nid nid) {
        return new Nid(nid.value() + (step << TYPE_BITS));
    }

    /**
     * {@return the bytes, in which the entry identifiers of the input are those of the copy}
     *
     * <p>They may be one, or have some in them, as lists of entry identifiers (FLATENTRYLIST) and the blocks that name special
     * folders do: the input's identifier is nothing that comes about by chance.
     */
    byte[] binary(byte[] bytes) {
        byte[] uid = from.bytes().toArray();
        byte[] renamed = bytes;
        boolean changed = false;
        int at = 0;
        while (at + EntryId.SIZE <= bytes.length) {
            if (bytes[at + UID] == uid[0] && Arrays.equals(bytes, at + UID, at + NID, uid, 0, MapiUid.SIZE)) {
                renamed = changed ? renamed : bytes.clone();
                changed = true;
                ByteBuffer view = ByteBuffer.wrap(renamed).order(ByteOrder.LITTLE_ENDIAN);
                view.put(at + UID, to.bytes().toArray())
                        .putInt(at + NID, nid(new Nid(view.getInt(at + NID))).value());
                at += EntryId.SIZE;
            } else {
                at++;
            }
        }
        return renamed;
    }
}
