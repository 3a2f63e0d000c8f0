package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** Keeps of long values only their beginning, so that many rows fit into memory. */
final class Cut {
    private Cut() {}

    static TableRow row(List<PropTag> columns, List<PropValue> values) {
        List<PropValue> kept = new ArrayList<>(values.size());
        Set<Integer> cut = new HashSet<>();
        for (PropValue value : values) {
            PropValue shorter = shorter(value);
            if (!shorter.equals(value)) {
                cut.add(kept.size());
            }
            kept.add(shorter);
        }
        return new TableRow(columns, kept, cut);
    }

    private static PropValue shorter(PropValue value) {
        return switch (value) {
            case PropValue.UnicodeValue v when v.value().length() > TableReader.LONGEST ->
                new PropValue.UnicodeValue(v.tag(), v.value().substring(0, TableReader.LONGEST));
            case PropValue.String8Value v when v.raw().size() > TableReader.LONGEST ->
                new PropValue.String8Value(v.tag(), begin(v.raw()), v.charset());
            case PropValue.BinaryValue v when v.value().size() > TableReader.LONGEST ->
                new PropValue.BinaryValue(v.tag(), begin(v.value()));
            case PropValue.UnknownValue v when v.raw().size() > TableReader.LONGEST ->
                new PropValue.UnknownValue(v.tag(), begin(v.raw()));
            case PropValue.MultiValue v -> shorter(v);
            default -> value;
        };
    }

    private static PropValue shorter(PropValue.MultiValue value) {
        List<PropValue> kept = new ArrayList<>();
        long size = 0;
        boolean whole = true;
        for (PropValue each : value.values()) {
            PropValue shorter = shorter(each);
            size += size(shorter);
            if (size > TableReader.LONGEST) {
                whole = false;
                break;
            }
            whole &= shorter.equals(each);
            kept.add(shorter);
        }
        return whole ? value : new PropValue.MultiValue(value.tag(), kept);
    }

    /** {@return about how much room a value takes, in bytes or characters} */
    static long size(PropValue value) {
        return switch (value) {
            case PropValue.UnicodeValue v -> v.value().length();
            case PropValue.String8Value v -> v.raw().size();
            case PropValue.BinaryValue v -> v.value().size();
            case PropValue.UnknownValue v -> v.raw().size();
            case PropValue.MultiValue v -> v.values().stream().mapToLong(Cut::size).sum();
            default -> Long.BYTES;
        };
    }

    private static Bytes begin(Bytes bytes) {
        return bytes.slice(0, TableReader.LONGEST);
    }
}
