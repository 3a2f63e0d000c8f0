package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.TablePath;

/** The messages of a folder that have one of some classes. Call it on the session's thread. */
record ClassedMessages(OpenSession session, ObjectPath.Entry folder, List<String> classes) {
    /** Rows of one call. */
    private static final int BATCH = 512;

    /**
     * Has each of them read, until a person stops it.
     *
     * @param flags 0 or MAPI_ASSOCIATED
     */
    void each(int flags, Reading<?> reading, Reader reader) throws MapiException {
        List<Found> all = find(flags, reading);
        for (int i = 0; i < all.size(); i++) {
            reading.goOn(i, all.size());
            reader.read(all.get(i));
        }
    }

    private List<Found> find(int flags, Reading<?> reading) throws MapiException {
        List<Found> found = new ArrayList<>();
        try (Opened<MapiTable> opened = Opening.table(session, new TablePath.Contents(folder, flags))) {
            MapiTable table = opened.object();
            table.setColumns(List.of(PropTags.PR_ENTRYID, PropTags.PR_MESSAGE_CLASS_W), 0);
            List<List<PropValue>> rows = table.queryRows(BATCH, 0);
            while (!rows.isEmpty()) {
                rows.forEach(row -> found(PropValues.of(row)).ifPresent(found::add));
                reading.goOn();
                rows = table.queryRows(BATCH, 0);
            }
        }
        return found;
    }

    private Optional<Found> found(PropValues row) {
        String name = row.string(PropTags.PR_MESSAGE_CLASS_W).orElse("").toUpperCase(Locale.ROOT);
        return classes.stream().filter(each -> name.equals(each.toUpperCase(Locale.ROOT))).findFirst()
                .flatMap(known -> row.entryId(PropTags.PR_ENTRYID)
                        .map(id -> new Found(new ObjectPath.Entry(folder.store(), id), known)));
    }

    /** A message with its class. */
    record Found(ObjectPath.Entry message, String messageClass) {}

    /** Reads a message. */
    @FunctionalInterface
    interface Reader {
        void read(Found found) throws MapiException;
    }
}
