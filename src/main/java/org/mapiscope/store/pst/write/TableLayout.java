package org.mapiscope.store.pst.write;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import org.mapiscope.store.pst.ltp.StoredType;

/**
 * The columns of a table, and where their cells are in a row. Immutable.
 *
 * <p>Source: [MS-PST] 2.3.4.1, 2.3.4.2, 2.3.4.4.1.
 */
public final class TableLayout {

    /** Most columns that a table can have (cCols). */
    public static final int MAX_COLUMNS = 255;

    static final int PR_LTP_ROW_ID = 0x67F2_0003;
    static final int PR_LTP_ROW_VER = 0x67F3_0003;

    private static final int TABLE = 0x7C;
    private static final int INFO = 22;
    private static final int COLUMN = 8;
    /** Most bytes that [MS-PST] has in a row as they stand; larger values are named. */
    private static final int MAX_CELL = 8;
    /** The cells of a row are grouped by their widths; the first group has the wider ones too. */
    private static final int[] WIDTHS = {Integer.BYTES, Short.BYTES, Byte.BYTES};

    private final int[] tags;
    private final int[] offsets;
    private final int[] bits;
    private final int[] groups = new int[4];

    private TableLayout(int... tags) {
        this.tags = tags;
        this.offsets = new int[tags.length];
        this.bits = new int[tags.length];
        // the first two cells and bits are the same in every table
        int offset = 2 * Integer.BYTES;
        int bit = 2;
        for (int group = 0; group < WIDTHS.length; group++) {
            for (int i = 0; i < tags.length; i++) {
                if (tags[i] == PR_LTP_ROW_VER) {
                    offsets[i] = Integer.BYTES;
                    bits[i] = 1;
                } else if (tags[i] != PR_LTP_ROW_ID && (group == 0 ? cell(i) >= WIDTHS[0] : cell(i) == WIDTHS[group])) {
                    offsets[i] = offset;
                    bits[i] = bit++;
                    offset += cell(i);
                }
            }
            groups[group] = offset;
        }
        groups[WIDTHS.length] = offset + (tags.length + Byte.SIZE - 1) / Byte.SIZE;
    }

    /** {@return the layout of columns with these tags and the two that every table has} */
    public static TableLayout of(Collection<Integer> columns) {
        int[] tags = columns.stream().filter(tag -> tag != PR_LTP_ROW_ID && tag != PR_LTP_ROW_VER)
                .mapToInt(Integer::intValue).toArray();
        int[] all = Arrays.copyOf(tags, tags.length + 2);
        all[tags.length] = PR_LTP_ROW_ID;
        all[tags.length + 1] = PR_LTP_ROW_VER;
        int[] sorted = Arrays.stream(all).boxed().distinct().sorted(Integer::compareUnsigned)
                .mapToInt(Integer::intValue).toArray();
        if (sorted.length > MAX_COLUMNS) {
            throw new IllegalArgumentException("A table has at most 255 columns, not " + sorted.length);
        }
        return new TableLayout(sorted);
    }

    /** {@return whether there is a column with exactly this tag} */
    boolean has(int tag) {
        for (int known : tags) {
            if (known == tag) {
                return true;
            }
        }
        return false;
    }

    int columns() {
        return tags.length;
    }

    int tag(int column) {
        return tags[column];
    }

    int offset(int column) {
        return offsets[column];
    }

    /** {@return which bit of a row's last bytes says whether it has this cell (iBit)} */
    int bit(int column) {
        return bits[column];
    }

    /** {@return bytes of the cell, whether it holds the value or what names it} */
    int cell(int column) {
        int size = StoredType.fixedSize(tags[column] & 0xFFFF);
        return size == 0 || size > MAX_CELL ? Integer.BYTES : size;
    }

    /** {@return whether the cell holds the value itself} */
    boolean isInline(int column) {
        return Storage.isInline(tags[column] & 0xFFFF, MAX_CELL);
    }

    /** {@return bytes in a row} */
    int rowSize() {
        return groups[3];
    }

    /** {@return bytes from the start of a row to the bits that say which cells it has} */
    int existence() {
        return groups[2];
    }

    /**
     * {@return the table's header, but for what names its rows (TCINFO)}
     *
     * @param rowIndex names the rows' tree
     */
    byte[] info(int rowIndex) {
        ByteBuffer info = ByteBuffer.allocate(INFO + tags.length * COLUMN).order(ByteOrder.LITTLE_ENDIAN);
        info.put((byte) TABLE).put((byte) tags.length);
        for (int group : groups) {
            info.putShort((short) group);
        }
        info.putInt(rowIndex).putInt(0).putInt(0);
        for (int i = 0; i < tags.length; i++) {
            info.putInt(tags[i]).putShort((short) offsets[i]).put((byte) cell(i)).put((byte) bits[i]);
        }
        return info.array();
    }
}
