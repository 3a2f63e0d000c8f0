package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * A row of the status table.
 *
 * <p>The numbers are decoded with the flags {@code RESOURCE_TYPE}, {@code STATUS_CODE}, {@code RESOURCE_METHODS} and
 * {@code RESOURCE_FLAGS}. Source: [status-tables].
 *
 * @param entryId of the status object; a row without one has no methods
 * @param identity PR_IDENTITY_DISPLAY
 */
public record StatusEntry(Optional<EntryId> entryId, String name, String providerDisplay, String dllName,
        int resourceType, int statusCode, String statusString, int resourceMethods, int resourceFlags,
        String identity) {
    public boolean canValidateState() {
        return has(MapiStatus.STATUS_VALIDATE_STATE);
    }

    public boolean canFlushQueues() {
        return has(MapiStatus.STATUS_FLUSH_QUEUES);
    }

    public boolean canShowSettings() {
        return has(MapiStatus.STATUS_SETTINGS_DIALOG);
    }

    public boolean canChangePassword() {
        return has(MapiStatus.STATUS_CHANGE_PASSWORD);
    }

    private boolean has(int method) {
        return entryId.isPresent() && (resourceMethods & method) != 0;
    }

    static StatusEntry ofRow(PropValues row) {
        return new StatusEntry(row.entryId(PropTags.PR_ENTRYID), row.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                row.string(PropTags.PR_PROVIDER_DISPLAY_W).orElse(""),
                row.string(PropTags.PR_PROVIDER_DLL_NAME_W).orElse(""),
                row.integer(PropTags.PR_RESOURCE_TYPE).orElse(0), row.integer(PropTags.PR_STATUS_CODE).orElse(0),
                row.string(PropTags.PR_STATUS_STRING_W).orElse(""),
                row.integer(PropTags.PR_RESOURCE_METHODS).orElse(0), row.integer(PropTags.PR_RESOURCE_FLAGS).orElse(0),
                row.string(PropTags.PR_IDENTITY_DISPLAY_W).orElse(""));
    }
}
