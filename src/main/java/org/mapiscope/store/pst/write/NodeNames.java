package org.mapiscope.store.pst.write;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.mapiscope.store.pst.ndb.Nid;

/** Gives names to nodes, counted for each type. One thread. Source: [MS-PST] 2.2.2.1, 2.2.2.6 (rgnid). */
public final class NodeNames {

    private static final int TYPES = 32;
    private static final int TYPE_BITS = 5;
    private static final int MAX_INDEX = (1 << (Integer.SIZE - TYPE_BITS)) - 1;

    private final int[] last = new int[TYPES];

    NodeNames() {
        Arrays.fill(last, 0x400);
        last[Nid.NID_TYPE_SEARCH_FOLDER] = 0x4000;
        last[Nid.NID_TYPE_NORMAL_MESSAGE] = 0x10000;
        last[Nid.NID_TYPE_ASSOC_MESSAGE] = 0x8000;
    }

    /**
     * {@return a name that no node of this type has}
     *
     * @param type the lower five bits of the name, such as {@link Nid#NID_TYPE_NORMAL_FOLDER}
     */
    public Nid next(int type) throws TooLargeException {
        if (last[type] == MAX_INDEX) {
            throw new TooLargeException("all names of nodes of type 0x%02X are given".formatted(type));
        }
        return new Nid(++last[type] << TYPE_BITS | type);
    }

    /** Says that a name is taken, so that it is not given again. */
    public void use(Nid nid) {
        int type = nid.type();
        last[type] = Math.max(last[type], nid.value() >>> TYPE_BITS);
    }

    /** Gives no numbers up to {@code index} any more, of whatever type. */
    public void skip(int index) {
        for (int type = 0; type < TYPES; type++) {
            last[type] = Math.max(last[type], index);
        }
    }

    /** {@return the highest number that a folder, message or attachment has} */
    public int highest() {
        int highest = 0;
        for (int type : new int[]{Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER, Nid.NID_TYPE_NORMAL_MESSAGE,
            Nid.NID_TYPE_ATTACHMENT, Nid.NID_TYPE_ASSOC_MESSAGE}) {
            highest = Math.max(highest, last[type]);
        }
        return highest;
    }

    void write(ByteBuffer out) {
        for (int index : last) {
            out.putInt(index);
        }
    }
}
