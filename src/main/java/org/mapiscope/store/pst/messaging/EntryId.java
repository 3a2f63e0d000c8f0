package org.mapiscope.store.pst.messaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * What names an object of a store to the outside: the store's identifier and the object's node.
 *
 * <p>Source: [MS-PST] 2.4.3.2.
 */
public final class EntryId {

    /** Bytes in an entry identifier. */
    public static final int SIZE = 24;

    private static final int UID = 4;
    private static final int UID_SIZE = 16;
    private static final int NID = UID + UID_SIZE;

    private final byte[] uid;
    private final Nid nid;

    EntryId(byte[] uid, Nid nid) {
        this.uid = uid.clone();
        this.nid = nid;
    }

    /** Reads an entry identifier of any store. */
    public static EntryId read(BinaryView bytes) throws CorruptDataException {
        if (bytes.size() != SIZE) {
            throw bytes.corrupt("EntryID", 0, "has %d bytes, not %d".formatted(bytes.size(), SIZE));
        }
        return new EntryId(bytes.bytes("uid", UID, UID_SIZE), new Nid(bytes.i32("nid", NID)));
    }

    public Nid nid() {
        return nid;
    }

    /** {@return whether it is of the store with the identifier {@code uid}} */
    boolean isOf(byte[] uid) {
        return Arrays.equals(this.uid, uid);
    }

    /** {@return its 24 bytes} */
    public byte[] bytes() {
        return ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(0).put(uid).putInt(nid.value()).array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryId that && nid.equals(that.nid) && isOf(that.uid);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(uid) + nid.hashCode();
    }
}
