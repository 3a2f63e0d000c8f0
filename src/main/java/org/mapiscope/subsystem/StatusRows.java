package org.mapiscope.subsystem;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.subsystem.profile.ProviderEntry;

/**
 * Adds the rows of a session's resources to its status table. Thread-safe.
 *
 * <p>Source: [status-tables].
 */
final class StatusRows {
    private static final int VALIDATE = MapiStatus.STATUS_VALIDATE_STATE;
    private static final int VALIDATE_AND_FLUSH = VALIDATE | MapiStatus.STATUS_FLUSH_QUEUES;

    private final StatusTable table;

    StatusRows(StatusTable table) {
        this.table = table;
    }

    /**
     * Adds the rows of what every session has: the subsystem, the spooler, the address book.
     *
     * @param mail whether there is a spooler
     */
    void addOwn(boolean mail) {
        addOwn(StatusTable.MAPI_SUBSYSTEM, "MAPI Subsystem", true);
        addOwn(StatusTable.MAPI_SPOOLER, "MAPI Spooler", mail);
        addOwn(StatusTable.MAPI_AB, "MAPI Address Book", true);
    }

    private void addOwn(int resourceType, String name, boolean available) {
        int methods = resourceType == StatusTable.MAPI_SPOOLER ? VALIDATE_AND_FLUSH : VALIDATE;
        List<PropValue> row = new ArrayList<>(List.of(new UnicodeValue(PropTags.PR_PROVIDER_DISPLAY_W, "MapiScope"),
                new UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, StatusRows.class.getPackageName()),
                new LongValue(PropTags.PR_RESOURCE_METHODS, methods), new LongValue(PropTags.PR_RESOURCE_FLAGS, 0),
                new LongValue(PropTags.PR_STATUS_CODE,
                        available ? StatusTable.STATUS_AVAILABLE : StatusTable.STATUS_FAILURE)));
        if (!available) {
            row.add(new UnicodeValue(PropTags.PR_STATUS_STRING_W,
                    "not started: the session was logged on with MAPI_NO_MAIL"));
        }
        table.add(resourceType, name, row);
    }

    /** Adds the row of a provider that is logged on, with what it says of itself. Returns the row's key. */
    int addLoggedOn(ProviderEntry entry, List<PropValue> values) {
        List<PropValue> row = new ArrayList<>(List.of(
                new UnicodeValue(PropTags.PR_PROVIDER_DISPLAY_W, entry.providerDisplay()),
                new UnicodeValue(PropTags.PR_PROVIDER_DLL_NAME_W, entry.dllName()),
                new LongValue(PropTags.PR_RESOURCE_FLAGS, entry.resourceFlags()),
                new LongValue(PropTags.PR_RESOURCE_METHODS,
                        entry.resourceType() == ProviderEntry.MAPI_TRANSPORT_PROVIDER ? VALIDATE_AND_FLUSH : VALIDATE),
                new LongValue(PropTags.PR_STATUS_CODE, StatusTable.STATUS_AVAILABLE)));
        row.addAll(values);
        return table.add(entry.resourceType(), entry.displayName(), row);
    }

    /** Adds the row of a provider whose Logon failed, with the reason. */
    void addFailed(ProviderEntry entry, MapiException failure) {
        table.add(entry.resourceType(), entry.displayName(),
                List.of(new LongValue(PropTags.PR_STATUS_CODE, StatusTable.STATUS_FAILURE),
                        new LongValue(PropTags.PR_RESOURCE_METHODS, 0), new UnicodeValue(PropTags.PR_STATUS_STRING_W,
                                failure.result() + (failure.detail().isEmpty() ? "" : ": " + failure.detail()))));
    }
}
