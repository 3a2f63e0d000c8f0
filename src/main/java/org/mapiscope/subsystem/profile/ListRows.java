package org.mapiscope.subsystem.profile;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.RowSource;

/** Rows that are all there and do not change, as profile tables are static. Immutable. */
final class ListRows implements RowSource {
    private final List<PropTag> columns;
    private final List<PropValues> rows;

    ListRows(List<PropTag> columns, List<List<PropValue>> rows) {
        this.columns = columns;
        this.rows = rows.stream().map(PropValues::of).toList();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public List<PropValue> row(long index, List<PropTag> asked) {
        PropValues row = rows.get(Math.toIntExact(index));
        List<PropValue> values = new ArrayList<>();
        for (PropTag tag : asked) {
            values.add(row.get(tag).map(value -> ValueCodec.as(tag, value))
                    .orElseGet(() -> new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND)));
        }
        return List.copyOf(values);
    }

    @Override
    public List<PropTag> defaultColumns() {
        return columns;
    }
}
