package org.mapiscope.subsystem.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.spi.RowSource;

/**
 * Reads rows in some columns: in the types asked for, one instance of many values, and with the columns that a table
 * makes itself. Used under its table's lock.
 *
 * <p>An entry is a row's number and which of its instances it is. Source: [working-with-multivalued-columns].
 */
final class RowReader {
    static final int TBL_LEAF_ROW = 1;

    /** Most instances that one row can have. */
    static final int MOST_INSTANCES = 1 << 20;

    private static final int INSTANCE_BITS = 20;
    private static final int INSTANCE_KEY_ID = 0x0FF6;
    private static final int ROW_TYPE_ID = 0x0FF5;
    private static final int ROWID_ID = 0x3000;
    private static final int DEPTH_ID = 0x3005;
    private static final byte LEAF_KEY = 1;
    private static final byte INSTANCE_KEY = 2;

    private final NumberedRows rows;
    private final Format format;
    private final List<PropTag> columns;
    private final List<PropTag> source = new ArrayList<>();

    /**
     * How a table's rows look, whichever columns are read.
     *
     * @param text PT_UNICODE or PT_STRING8, for columns of PT_UNSPECIFIED
     * @param expansions the columns of which each value has a row of its own
     * @param levels of headings
     */
    record Format(PropType text, List<PropTag> expansions, int levels) {
        Format {
            expansions = List.copyOf(expansions);
        }
    }

    RowReader(NumberedRows rows, Format format, List<PropTag> columns) {
        this.rows = rows;
        this.format = format;
        this.columns = columns;
        for (PropTag column : columns) {
            source.add(Conversion.sourceTag(column));
        }
        for (PropTag column : format.expansions) {
            source.add(Conversion.sourceTag(column));
        }
    }

    static long entry(long number, int instance) {
        return number << INSTANCE_BITS | instance;
    }

    static long number(long entry) {
        return entry >>> INSTANCE_BITS;
    }

    private static int instance(long entry) {
        return (int) (entry & MOST_INSTANCES - 1);
    }

    /** {@return how many rows the row has by its expanded columns, 1 when they have no values} */
    long instances(long number) throws MapiException {
        long count = 1;
        if (!format.expansions.isEmpty()) {
            for (PropValue found : rows.row(number, source.subList(columns.size(), source.size()))) {
                count = Math.min(count * values(found), Integer.MAX_VALUE);
            }
        }
        return count;
    }

    List<PropValue> read(long entry) throws MapiException {
        List<PropValue> found = rows.row(number(entry), source);
        List<PropValue> row = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            row.add(value(columns.get(i), found.get(i), entry, found));
        }
        return row;
    }

    /** {@return the rows of a table within the row} */
    RowSource subRows(long entry, PropTag subObject) throws MapiException {
        return rows.subRows(number(entry), subObject);
    }

    private PropValue value(PropTag column, PropValue found, long entry, List<PropValue> all) {
        if (column.type().equals(PropType.PT_NULL)) {
            return new NullValue(column);
        }
        if (Conversion.isInstance(column)) {
            int place = place(column);
            return place < 0
                    ? Conversion.to(Conversion.manyTag(column), found, format.text)
                    : one(column, found, pick(place, instance(entry), all));
        }
        PropValue value = Conversion.to(column, found, format.text);
        return switch (column.id()) {
            case INSTANCE_KEY_ID -> Conversion.to(column, instanceKey(value, entry), format.text);
            case ROWID_ID -> ValueOrder.isMissing(value)
                    ? Conversion.to(column, new LongValue(PropTags.PR_ROWID, (int) number(entry)), format.text)
                    : value;
            case ROW_TYPE_ID -> format.levels > 0 || ValueOrder.isMissing(value)
                    ? Conversion.to(column, new LongValue(PropTags.PR_ROW_TYPE, TBL_LEAF_ROW), format.text)
                    : value;
            case DEPTH_ID -> format.levels > 0 || ValueOrder.isMissing(value)
                    ? Conversion.to(column, new LongValue(PropTags.PR_DEPTH, format.levels), format.text)
                    : value;
            default -> value;
        };
    }

    private PropValue instanceKey(PropValue found, long entry) {
        boolean many = !format.expansions.isEmpty();
        if (found instanceof BinaryValue key) {
            byte[] bytes = key.value().toArray();
            return many
                    ? new BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.of(ByteBuffer
                            .allocate(bytes.length + Integer.BYTES).put(bytes).putInt(instance(entry)).array()))
                    : key;
        }
        ByteBuffer made = ByteBuffer.allocate(1 + Long.BYTES).put(many ? INSTANCE_KEY : LEAF_KEY)
                .putLong(many ? entry : number(entry));
        return new BinaryValue(PropTags.PR_INSTANCE_KEY, Bytes.of(made.array()));
    }

    private int place(PropTag column) {
        for (int i = 0; i < format.expansions.size(); i++) {
            if (format.expansions.get(i).id() == column.id()) {
                return i;
            }
        }
        return -1;
    }

    /** {@return which value of the expanded column at {@code place} the instance shows} */
    private int pick(int place, int instance, List<PropValue> all) {
        int rest = instance;
        for (int i = 0; i < place; i++) {
            rest /= values(all.get(columns.size() + i));
        }
        return rest % values(all.get(columns.size() + place));
    }

    private static int values(PropValue found) {
        return found instanceof MultiValue many ? Math.max(1, many.values().size()) : 1;
    }

    private PropValue one(PropTag column, PropValue found, int pick) {
        PropTag single = column.withType(column.type().single());
        PropValue value = found instanceof MultiValue many && pick < many.values().size()
                ? many.values().get(pick)
                : new ErrorValue(single, HResult.MAPI_E_NOT_FOUND);
        return Conversion.to(single, value, format.text);
    }
}
