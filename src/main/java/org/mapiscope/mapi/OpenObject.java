package org.mapiscope.mapi;

import java.time.Instant;

/**
 * An object that a client has open.
 *
 * @param id grows with each object opened
 * @param interfaceName such as {@code IMAPITable}
 * @param origin the call that it came from, such as {@code IMAPIFolder::GetContentsTable}
 */
public record OpenObject(long id, String interfaceName, String origin, Instant since) {}
