package org.mapiscope.operation.profile;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * A message service of a profile.
 *
 * @param uid PR_SERVICE_UID, also its section's
 * @param name PR_SERVICE_NAME, such as {@code MSUPST MS}
 * @param dllName PR_SERVICE_DLL_NAME
 * @param entryName PR_SERVICE_ENTRY_NAME
 * @param resourceFlags PR_RESOURCE_FLAGS
 * @param providers in the service's order
 * @param missing sections that it names as those of its providers, and that are not there
 */
public record ProfileService(MapiUid uid, String name, String displayName, Optional<String> dllName,
        Optional<String> entryName, int resourceFlags, List<ProfileProvider> providers, List<MapiUid> missing) {
    public ProfileService {
        providers = List.copyOf(providers);
        missing = List.copyOf(missing);
    }
}
