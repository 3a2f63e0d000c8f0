package org.mapiscope.store.pst.ndb;

/**
 * The name of a node: a type in its lower five bits, a number in the others.
 *
 * <p>Source: [MS-PST] 2.2.2.1, 2.4.1.
 */
public record Nid(int value) implements Comparable<Nid> {

    public static final Nid NID_MESSAGE_STORE = new Nid(0x21);
    public static final Nid NID_NAME_TO_ID_MAP = new Nid(0x61);
    public static final Nid NID_ROOT_FOLDER = new Nid(0x122);
    /** The table of message classes and the folders that they arrive in. */
    public static final Nid NID_RECEIVE_FOLDERS = new Nid(0x62B);
    /** In a message's subnodes: the table of its attachments. */
    public static final Nid NID_ATTACHMENT_TABLE = new Nid(0x671);
    /** In a message's subnodes: the table of its recipients. */
    public static final Nid NID_RECIPIENT_TABLE = new Nid(0x692);

    public static final int NID_TYPE_HID = 0x00;
    public static final int NID_TYPE_INTERNAL = 0x01;
    public static final int NID_TYPE_NORMAL_FOLDER = 0x02;
    public static final int NID_TYPE_SEARCH_FOLDER = 0x03;
    public static final int NID_TYPE_NORMAL_MESSAGE = 0x04;
    public static final int NID_TYPE_ATTACHMENT = 0x05;
    public static final int NID_TYPE_SEARCH_CRITERIA_OBJECT = 0x07;
    public static final int NID_TYPE_ASSOC_MESSAGE = 0x08;
    public static final int NID_TYPE_HIERARCHY_TABLE = 0x0D;
    public static final int NID_TYPE_CONTENTS_TABLE = 0x0E;
    public static final int NID_TYPE_ASSOC_CONTENTS_TABLE = 0x0F;
    public static final int NID_TYPE_SEARCH_CONTENTS_TABLE = 0x10;
    public static final int NID_TYPE_ATTACHMENT_TABLE = 0x11;
    public static final int NID_TYPE_LTP = 0x1F;

    /** How many types there can be. */
    public static final int TYPES = 32;

    private static final int TYPE_BITS = 5;
    private static final int TYPE_MASK = (1 << TYPE_BITS) - 1;

    /** {@return what finds the node in the node B-tree} */
    public long key() {
        return Integer.toUnsignedLong(value);
    }

    /** {@return the lower five bits (nidType), such as {@link #NID_TYPE_NORMAL_FOLDER}} */
    public int type() {
        return value & TYPE_MASK;
    }

    /** {@return the node of another type with this one's number, such as a folder's contents table} */
    public Nid withType(int type) {
        return new Nid((value & ~TYPE_MASK) | type);
    }

    @Override
    public int compareTo(Nid other) {
        return Integer.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return "0x%X".formatted(value);
    }
}
