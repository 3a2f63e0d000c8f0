package org.mapiscope.operation;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/**
 * The status table of one session, open and watched until it is closed or its session ends. Call it on the session's
 * thread.
 *
 * <p>Source: [imapisession-getstatustable], [imapistatusimapiprop].
 */
public final class StatusTable implements AutoCloseable {
    private static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_PROVIDER_DISPLAY_W, PropTags.PR_PROVIDER_DLL_NAME_W, PropTags.PR_RESOURCE_TYPE,
            PropTags.PR_STATUS_CODE, PropTags.PR_STATUS_STRING_W, PropTags.PR_RESOURCE_METHODS,
            PropTags.PR_RESOURCE_FLAGS, PropTags.PR_IDENTITY_DISPLAY_W);

    private final OpenSession session;
    private final MapiTable table;

    private StatusTable(OpenSession session, MapiTable table) {
        this.session = session;
        this.table = table;
    }

    /**
     * Opens the table.
     *
     * @param changed called on a thread of MAPI's when a row changed
     */
    public static StatusTable open(OpenSession session, Runnable changed) throws MapiException {
        MapiTable table = session.register(session.mapiSession().getStatusTable(0));
        session.advise(table, notifications -> changed.run());
        return new StatusTable(session, table);
    }

    public List<StatusEntry> rows() throws MapiException {
        return Rows.all(table, COLUMNS).stream().map(StatusEntry::ofRow).toList();
    }

    /**
     * Checks the resource of a row; its row changes by notification.
     *
     * @param uiParam the window that owns any dialog; 0 for none
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the row has no such method
     */
    public void validateState(StatusEntry row, long uiParam, int flags) throws MapiException {
        try (MapiProp object = open(row)) {
            status(object).validateState(uiParam, flags);
        }
    }

    /**
     * Sends and fetches what waits.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the row has no such method
     */
    public void flushQueues(StatusEntry row, long uiParam, int flags) throws MapiException {
        try (MapiProp object = open(row)) {
            status(object).flushQueues(uiParam, Optional.empty(), flags);
        }
    }

    /**
     * Shows the settings of the row's provider.
     *
     * @param uiParam the window that owns the dialog; 0 for none
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the row has no such method
     */
    public void settingsDialog(StatusEntry row, long uiParam, int flags) throws MapiException {
        try (MapiProp object = open(row)) {
            status(object).settingsDialog(uiParam, flags);
        }
    }

    /**
     * Changes the password of the row's resource.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the row has no such method; {@code MAPI_E_NO_ACCESS} for a
     *     wrong old password
     */
    public void changePassword(StatusEntry row, String oldPassword, String newPassword) throws MapiException {
        try (MapiProp object = open(row)) {
            status(object).changePassword(oldPassword, newPassword, 0);
        }
    }

    private MapiProp open(StatusEntry row) throws MapiException {
        EntryId entryId = row.entryId().orElseThrow(() -> new MapiException("IMAPISession::OpenEntry",
                HResult.MAPI_E_NO_SUPPORT, "the row of " + row.name() + " has no PR_ENTRYID"));
        return session.mapiSession().openEntry(entryId, 0);
    }

    private static MapiStatus status(MapiProp object) throws MapiException {
        if (object instanceof MapiStatus status) {
            return status;
        }
        throw new MapiException("IMAPISession::OpenEntry", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                "it is no status object");
    }

    /** Ends its notifications and gives the table back. */
    @Override
    public void close() {
        session.release(table);
    }
}
