package org.mapiscope.store.pst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.ndb.Nid;

/** All folders below a folder, each before those below it (CONVENIENT_DEPTH). Thread-safe. */
final class DeepRows implements RowSource {

    /** Deeper than Outlook lets folders go. */
    private static final int MAX_DEPTH = 512;

    private final RowReader reader;
    private final List<RowPlace> places = new ArrayList<>();

    private DeepRows(RowReader reader) {
        this.reader = reader;
    }

    static DeepRows below(Folder folder, PstStore store, RowReader reader) throws IOException {
        DeepRows rows = new DeepRows(reader);
        rows.add(folder, 0, store, new HashSet<>(Set.of(folder.nid())));
        return rows;
    }

    /** @param seen all folders so far: in a damaged file one can be below itself */
    private void add(Folder folder, int depth, PstStore store, Set<Nid> seen) throws IOException {
        Optional<TableContext> table = Optional.empty();
        try {
            table = folder.hierarchyTable();
        } catch (CorruptDataException e) {
            if (depth == 0) {
                throw e;
            }
            // a damaged folder further down is itself shown; what it has below it is not
            store.report(e);
        }
        for (int i = 0; table.isPresent() && i < table.get().rowCount(); i++) {
            RowPlace place = new RowPlace(table.get(), i, depth);
            if (!seen.add(place.id())) {
                store.report(table.get().node().corrupt("dwRowID",
                        "is %s, a folder that is elsewhere too".formatted(place.id())));
            } else {
                places.add(place);
                addBelow(place.id(), depth, store, seen);
            }
        }
    }

    private void addBelow(Nid nid, int depth, PstStore store, Set<Nid> seen) throws IOException {
        Folder below;
        try {
            below = store.file().folder(nid);
        } catch (CorruptDataException e) {
            store.report(e);
            return;
        }
        if (depth == MAX_DEPTH) {
            store.report(below.properties().node().corrupt("nidParent", "is %d folders down".formatted(depth)));
            return;
        }
        add(below, depth + 1, store, seen);
    }

    @Override
    public long size() {
        return places.size();
    }

    @Override
    public List<PropValue> row(long index, List<PropTag> columns) throws MapiException {
        return reader.row(places.get(Math.toIntExact(index)), columns);
    }

    @Override
    public List<PropTag> defaultColumns() {
        return reader.kind().defaultColumns();
    }

    @Override
    public List<PropTag> allColumns() {
        return reader.allColumns(places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst().table()));
    }
}
