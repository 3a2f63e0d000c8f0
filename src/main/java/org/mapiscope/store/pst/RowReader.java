package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ltp.TcColumn;
import org.mapiscope.store.pst.ltp.TcRow;

/**
 * Reads rows: what is computed, else what the stored table has, else what the row's object has. Thread-safe.
 */
final class RowReader {

    private static final String QUERY_ROWS = "IMAPITable::QueryRows";
    /** The first of the identifiers that a stored table uses for itself (PidTagLtpRowId, PidTagLtpRowVer). */
    private static final int LTP_ROW_ID = 0x67F2;
    private static final int LTP_ROW_VER = 0x67F3;

    private final PstStore store;
    private final RowKind kind;
    private final Map<Integer, PropTag> computed = new TreeMap<>();

    RowReader(PstStore store, RowKind kind) {
        this.store = store;
        this.kind = kind;
        kind.computedColumns().forEach(tag -> computed.put(tag.id(), tag));
    }

    RowKind kind() {
        return kind;
    }

    /** {@return one value a column, in order; where one cannot be read, why} */
    List<PropValue> row(RowPlace place, List<PropTag> columns) throws MapiException {
        store.checkOpen(QUERY_ROWS);
        Row row = new Row(place);
        List<PropValue> values = new ArrayList<>(columns.size());
        for (PropTag column : columns) {
            try {
                values.add(row.value(column));
            } catch (CorruptDataException e) {
                values.add(new PropValue.ErrorValue(column, HResult.MAPI_E_CORRUPT_DATA));
            } catch (IOException e) {
                throw PstFailure.of(QUERY_ROWS, e);
            }
        }
        return values;
    }

    /** {@return the rows of a table that the row's object has} */
    RowSource subRows(RowPlace place, PropTag subObject) throws MapiException {
        String call = "IMAPITable::Restrict";
        store.checkOpen(call);
        try {
            return kind.subRows(place, subObject).orElseThrow(
                    () -> new MapiException(call, HResult.MAPI_E_TOO_COMPLEX, "these rows have no " + subObject));
        } catch (IOException e) {
            throw PstFailure.of(call, e);
        }
    }

    List<PropTag> allColumns(Optional<TableContext> table) {
        Map<Integer, PropTag> all = new TreeMap<>();
        kind.defaultColumns().forEach(tag -> all.put(tag.id(), tag));
        all.putAll(computed);
        for (TcColumn column : table.map(TableContext::columns).orElse(List.of())) {
            PropTag tag = new PropTag(column.tag());
            if (tag.id() != LTP_ROW_ID && tag.id() != LTP_ROW_VER) {
                all.putIfAbsent(tag.id(), tag);
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean isAscii(StoredValue value) throws IOException {
        if (value.size() > PstValues.LIMIT) {
            return true;
        }
        for (byte each : value.bytes().bytes()) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    /** One row, whose object is opened when a column needs it. */
    private final class Row {
        private final RowPlace place;
        private Optional<PropertyContext> object = Optional.empty();
        private boolean opened;
        private @Nullable TcRow row;
        private @Nullable Charset charset;

        Row(RowPlace place) {
            this.place = place;
        }

        PropValue value(PropTag column) throws IOException {
            PropTag made = computed.get(column.id());
            if (made != null) {
                return PstValues.as(column, kind.compute(made, place), CodePages.USUAL);
            }
            Optional<TcColumn> stored = place.table().column(column.id());
            if (stored.isPresent()) {
                Optional<StoredValue> cell = row().cell(stored.get());
                return cell.isEmpty()
                        ? PstValues.notFound(column)
                        : converted(column, stored.get().tag(), cell.get());
            }
            Optional<PropertyContext> properties = kind.canBeInObject(column) ? object() : Optional.empty();
            if (properties.isEmpty()) {
                return PstValues.notFound(column);
            }
            Optional<StoredValue> value = properties.get().value(column.id());
            return value.isEmpty()
                    ? PstValues.notFound(column)
                    : converted(column, properties.get().tag(column.id()).orElse(column.value()), value.get());
        }

        private TcRow row() throws IOException {
            TcRow known = row;
            if (known == null) {
                known = place.table().row(place.position());
                row = known;
            }
            return known;
        }

        private PropValue converted(PropTag column, int tag, StoredValue value) throws IOException {
            boolean eightBit = (tag & ~StoredType.MULTIPLE & 0xFFFF) == StoredType.PT_STRING8;
            Charset charset = eightBit && !isAscii(value) ? charset() : CodePages.USUAL;
            return PstValues.as(column, PstValues.read(new PropTag(tag), value, charset), charset);
        }

        /** {@return what the row's text is in} Its object has to be opened for that, so only text that needs it asks. */
        private Charset charset() throws IOException {
            Charset known = charset;
            if (known == null) {
                known = store.charset(kind.owner(place));
                charset = known;
            }
            return known;
        }

        private Optional<PropertyContext> object() throws IOException {
            if (!opened) {
                object = kind.object(place);
                opened = true;
            }
            return object;
        }
    }
}
