package org.mapiscope.operation.profile;

import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * A provider of a message service.
 *
 * @param uid PR_PROVIDER_UID, also its section's
 * @param service PR_SERVICE_UID as the provider itself has it; empty when it names none
 * @param providerDisplay PR_PROVIDER_DISPLAY
 * @param resourceType PR_RESOURCE_TYPE: see the flags {@code RESOURCE_TYPE}
 * @param resourceFlags PR_RESOURCE_FLAGS
 * @param dllName PR_PROVIDER_DLL_NAME
 */
public record ProfileProvider(MapiUid uid, Optional<MapiUid> service, String displayName, String providerDisplay,
        int resourceType, int resourceFlags, Optional<String> dllName) {}
