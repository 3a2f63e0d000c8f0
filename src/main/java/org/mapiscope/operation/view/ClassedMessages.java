package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.TablePath;

/** The messages of a folder that have one of some classes. */
final class ClassedMessages {
    private ClassedMessages() {}

    /** @param flags 0 or MAPI_ASSOCIATED */
    static List<Found> find(OpenSession session, ObjectPath.Entry folder, int flags, List<String> classes)
            throws MapiException {
        List<Found> found = new ArrayList<>();
        try (Opened<MapiTable> table = Opening.table(session, new TablePath.Contents(folder, flags))) {
            for (PropValues row : Rows.all(table.object(),
                    List.of(PropTags.PR_ENTRYID, PropTags.PR_MESSAGE_CLASS_W))) {
                String name = row.string(PropTags.PR_MESSAGE_CLASS_W).orElse("").toUpperCase(Locale.ROOT);
                Optional<String> match = classes.stream()
                        .filter(each -> name.equals(each.toUpperCase(Locale.ROOT))).findFirst();
                row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> match.ifPresent(
                        known -> found.add(new Found(new ObjectPath.Entry(folder.store(), id), known))));
            }
        }
        return found;
    }

    /** A message with its class. */
    record Found(ObjectPath.Entry message, String messageClass) {}
}
