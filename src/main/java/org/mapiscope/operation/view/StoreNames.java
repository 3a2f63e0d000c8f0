package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/** Reads all names of properties that a store has given identifiers to. Call it on the session's thread. */
public final class StoreNames {
    /** A store can give no more of them, and a full one takes no new names. */
    public static final int MOST = 0xFFFE - PropTag.FIRST_NAMED_ID + 1;

    /** Identifiers of one call. */
    private static final int BATCH = 1024;

    private StoreNames() {}

    /** An identifier with its name. */
    public record Entry(int id, NamedProp name) {}

    /** {@return the names in the order of their identifiers} What cannot be read is in the attempts, and that a person stopped it. */
    public static Findings<Entry> read(OpenSession session, ObjectPath.Store store, MapiProgress progress)
            throws MapiException {
        Reading<Entry> names = new Reading<>(progress);
        names.look("IMAPIProp::GetNamesFromIDs", () -> ofStore(session, store, names));
        return names.done();
    }

    private static void ofStore(OpenSession session, ObjectPath.Store store, Reading<Entry> entries)
            throws MapiException {
        try (Opened<MapiProp> opened = Opening.object(session, store, 0)) {
            for (int first = 0; first < MOST; first += BATCH) {
                entries.goOn(first, MOST);
                List<PropTag> tags = new ArrayList<>();
                for (int i = first; i < Math.min(MOST, first + BATCH); i++) {
                    tags.add(PropTag.of(PropTag.FIRST_NAMED_ID + i, PropType.PT_UNSPECIFIED));
                }
                List<Optional<NamedProp>> names = opened.object().getNamesFromIDs(tags);
                for (int i = 0; i < Math.min(tags.size(), names.size()); i++) {
                    int id = tags.get(i).id();
                    names.get(i).ifPresent(name -> entries.add(new Entry(id, name)));
                }
            }
        }
    }
}
