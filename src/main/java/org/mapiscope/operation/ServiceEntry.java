package org.mapiscope.operation;

import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * A message service of a profile.
 *
 * @param uid PR_SERVICE_UID
 * @param name PR_SERVICE_NAME, such as {@code MSUPST MS}
 * @param path its file, when it has one
 */
public record ServiceEntry(MapiUid uid, String name, String displayName, int resourceFlags, Optional<Path> path) {}
