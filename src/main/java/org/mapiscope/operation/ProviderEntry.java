package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * A provider of a message service.
 *
 * @param uid PR_PROVIDER_UID
 * @param serviceUid PR_SERVICE_UID
 * @param resourceType see the flags {@code RESOURCE_TYPE}, such as MAPI_STORE_PROVIDER
 */
public record ProviderEntry(MapiUid uid, Optional<MapiUid> serviceUid, String serviceName, String displayName,
        String providerDisplay, int resourceType, int resourceFlags, String dllName) {
    /** {@return this provider as one of that service, whose own table need not say so} */
    ProviderEntry of(MapiUid service) {
        return new ProviderEntry(uid, Optional.of(service), serviceName, displayName, providerDisplay, resourceType,
                resourceFlags, dllName);
    }
}
