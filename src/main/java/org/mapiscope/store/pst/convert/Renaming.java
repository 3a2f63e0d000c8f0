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

    /** {@return the bytes, unless they are an entry identifier of the input: then that of the copy} */
    byte[] binary(byte[] bytes) {
        if (bytes.length != EntryId.SIZE || !Arrays.equals(bytes, UID, NID, from.bytes().toArray(), 0, MapiUid.SIZE)) {
            return bytes;
        }
        byte[] renamed = bytes.clone();
        ByteBuffer view = ByteBuffer.wrap(renamed).order(ByteOrder.LITTLE_ENDIAN);
        view.put(UID, to.bytes().toArray()).putInt(NID, nid(new Nid(view.getInt(NID))).value());
        return renamed;
    }
}
