package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderTables;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;
import org.mapiscope.store.pst.write.TableWriter;

/** The rows of a table of an input, found by their identifiers. One thread. */
final class Rows {

    private final SourceStore source;
    private final PropertyCopy properties;
    private final String what;
    private final Optional<TableContext> table;
    private Optional<Charset> charset = Optional.empty();
    private int next;

    private Rows(SourceStore source, PropertyCopy properties, String what, Optional<TableContext> table) {
        this.source = source;
        this.properties = properties;
        this.what = what;
        this.table = table;
    }

    /** @param read gives the table, when there is one */
    static Rows read(SourceStore source, PropertyCopy properties, String what,
            SourceStore.Reading<Optional<TableContext>> read) {
        return new Rows(source, properties, what, source.attempt(what, read).flatMap(found -> found));
    }

    /** Says what the strings of PT_STRING8 of all rows are in; else it is what each row's own object says. */
    Rows in(Charset strings) {
        charset = Optional.of(strings);
        return this;
    }

    /** {@return the tags that its columns have in the copy} */
    List<Integer> columns() throws IOException {
        return table.isPresent() ? properties.columns(table.get()) : List.of();
    }

    /** {@return a copy of the whole table, whose columns are those of {@code template} and its own} */
    TableWriter copy(StoreWriter target, Nid template) throws IOException {
        TableWriter copy = target.table(FolderTables.layout(template, columns()));
        for (int i = 0; i < count(); i++) {
            Optional<Nid> id = id(i);
            if (id.isPresent()) {
                copy.row(id.get().value(), row(i));
            }
        }
        return copy;
    }

    int count() {
        return table.map(TableContext::rowCount).orElse(0);
    }

    /** {@return the identifier of row {@code position}; empty and reported when it cannot be read} */
    Optional<Nid> id(int position) {
        return source.attempt(() -> "row %d of %s".formatted(position, what),
                () -> table.orElseThrow().rowId(position));
    }

    /** {@return the cells of row {@code position}} */
    Properties row(int position) throws IOException {
        return properties.row(table.orElseThrow(), position,
                () -> charset.or(() -> id(position).flatMap(this::charset)).orElseGet(source.strings()::charset));
    }

    /** {@return what the strings of the object of a row are in; empty when it is not there} */
    private Optional<Charset> charset(Nid id) {
        return source.attempt("the code page", () -> source.database().find(id)).flatMap(found -> found)
                .flatMap(node -> source.attempt("the code page",
                        () -> source.strings().charset(PropertyContext.read(node))));
    }

    /** {@return the cells of the row of {@code nid}, when there is one} Quick where it is asked in ascending order. */
    Optional<Properties> row(Nid nid) throws IOException {
        if (next > 0 && order(next - 1, nid) > 0) {
            next = 0;
        }
        while (next < count() && order(next, nid) < 0) {
            next++;
        }
        return next < count() && order(next, nid) == 0 ? Optional.of(row(next)) : Optional.empty();
    }

    /** {@return less than 0 when the row is before that of {@code nid}; a row that cannot be read is before all} */
    private int order(int position, Nid nid) {
        return id(position).map(id -> id.compareTo(nid)).orElse(-1);
    }
}
