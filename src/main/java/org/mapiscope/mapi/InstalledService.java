package org.mapiscope.mapi;

import java.util.List;

/**
 * A message service that profiles can have, as MAPISVC.INF has it.
 *
 * @param name PR_SERVICE_NAME
 * @param dllName what its providers are in
 * @param settings properties that a profile's section of it needs, the most important first
 */
public record InstalledService(String name, String displayName, String dllName, List<PropTag> settings) {
    public InstalledService {
        settings = List.copyOf(settings);
    }
}
