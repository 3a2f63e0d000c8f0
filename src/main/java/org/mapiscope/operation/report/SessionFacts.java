package org.mapiscope.operation.report;

import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StatusEntry;
import org.mapiscope.operation.StatusTable;
import org.mapiscope.operation.StoreEntry;

/**
 * A session as a report has it.
 *
 * @param status the rows of its status table; empty when they were not read
 */
public record SessionFacts(SessionInfo info, List<StoreEntry> stores, List<StatusEntry> status) {
    public SessionFacts {
        stores = List.copyOf(stores);
        status = List.copyOf(status);
    }

    /** {@return what is known without a call} May be called on any thread. */
    public static SessionFacts of(OpenSession session) {
        return new SessionFacts(session.info(), session.stores(), List.of());
    }

    /** {@return the same with the status table, which is opened for it} Call it on the session's thread. */
    public static SessionFacts read(OpenSession session) throws MapiException {
        try (StatusTable table = StatusTable.open(session, () -> {
            // it is read once
        })) {
            return new SessionFacts(session.info(), session.stores(), table.rows());
        }
    }
}
